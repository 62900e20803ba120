import { CopyField } from '../components/copy-field.tsx'
import { useI18n } from '../i18n/i18n.tsx'

/** A link by which somebody comes in: nobody can see it again. */
export function LinkOnce(props: { label: string; link: { address: string; expiresAt: string } }) {
  const { t, format } = useI18n()
  const { address, expiresAt } = props.link
  return (
    <CopyField
      label={props.label}
      value={address}
      focused
      description={t.people.linkOnce(format.moment(Date.parse(expiresAt)))}
    />
  )
}
