import { CopyField } from '../components/copy-field.tsx'
import { useSpeech } from '../i18n/language.tsx'

/** A link by which somebody comes in: nobody can see it again. */
export function LinkOnce(props: { label: string; link: { address: string; expiresAt: string } }) {
  const { t, format } = useSpeech()
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
