import { Link } from 'react-router'
import type { Trouble } from '../../api/problem.ts'
import { useSpeech } from '../../i18n/language.tsx'
import { AccountPage } from './sign-in-page.tsx'

/** A link that opens nothing: why, and who can help. */
export function DeadLink(props: { title: string; trouble: Trouble | undefined }) {
  const { t } = useSpeech()
  return (
    <AccountPage title={props.title}>
      <p role="alert">{props.trouble ? t.trouble[props.trouble] : t.account.noCode}</p>
      <p>
        <Link to="/sign-in">{t.account.signIn}</Link>
      </p>
    </AccountPage>
  )
}
