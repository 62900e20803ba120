import type { Trouble } from '../../api/problem.ts'
import { useDoor } from '../../i18n/door.tsx'
import { AccountPage } from './sign-in-page.tsx'

/** A link that opens nothing: why, and who can help. */
export function DeadLink(props: { title: string; trouble: Trouble | undefined }) {
  const { t } = useDoor()
  return (
    <AccountPage title={props.title}>
      <p role="alert">{props.trouble ? t.trouble[props.trouble] : t.account.noCode}</p>
      <p>
        <a href="/console/sign-in">{t.account.signIn}</a>
      </p>
    </AccountPage>
  )
}
