import { CopyField } from '../frame/copy-field.tsx'
import { useSpeech } from '../language/language.tsx'

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
