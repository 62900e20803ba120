import { Views } from '../layout/views.tsx'
import { useSpeech } from '../i18n/language.tsx'

/** The two ways on which ballots are sent out. */
export function SendingParts({
  round,
  current,
}: {
  round: string
  current: 'links' | 'invitations'
}) {
  const { t } = useSpeech()
  const { parts } = t.sending
  const path = `/rounds/${round}/sending`
  return (
    <Views
      label={parts.label}
      views={[
        { to: path, text: parts.links, current: current === 'links' },
        { to: `${path}/invitations`, text: parts.invitations, current: current === 'invitations' },
      ]}
    />
  )
}
