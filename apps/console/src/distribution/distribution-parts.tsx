import { useRole } from '../layout/office-data.ts'
import { Views } from '../layout/views.tsx'
import { useI18n } from '../i18n/i18n.tsx'

/** The ways on which ballots are sent out; letters are an admin's. */
export function SendingParts({
  round,
  current,
}: {
  round: string
  current: 'links' | 'invitations' | 'mail'
}) {
  const { t } = useI18n()
  const { parts } = t.distribution
  const isAdmin = useRole() === 'admin'
  const path = `/rounds/${round}/sending`
  return (
    <Views
      label={parts.label}
      views={[
        { to: path, text: parts.links, current: current === 'links' },
        { to: `${path}/invitations`, text: parts.invitations, current: current === 'invitations' },
        ...(isAdmin ? [{ to: `${path}/mail`, text: parts.mail, current: current === 'mail' }] : []),
      ]}
    />
  )
}
