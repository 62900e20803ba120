import { Views } from '../layout/views.tsx'
import { useI18n } from '../i18n/i18n.tsx'

/** The two ways on which ballots are sent out. */
export function SendingParts({
  round,
  current,
}: {
  round: string
  current: 'links' | 'invitations'
}) {
  const { t } = useI18n()
  const { parts } = t.distribution
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
