/** `/reset#CODE`: a new password, by a link that an admin made. */
import { endpoints } from '@phieu/office'
import { Button } from '@mantine/core'
import { attempt } from '../../api/attempt.ts'
import { useDoor } from '../../i18n/door.tsx'
import type { Opened } from './access-link.ts'
import { AccountPage } from './sign-in-page.tsx'
import css from './sign-in.module.css'
import { DeadLink } from './dead-link.tsx'
import { NewPassword, readNewPassword } from './new-password.tsx'
import { PasswordTrouble } from './password-trouble.tsx'
import { useSending } from './use-sending.ts'
import type { WayInProps } from './way-in-props.ts'

export function ResetScreen(props: WayInProps & Opened & { onSet: () => void }) {
  const { t } = useDoor()
  const words = t.account
  const { code, sight } = props
  const { wrong, sending, onSubmit } = useSending(async (form) => {
    const password = readNewPassword(form)
    if (password === undefined) return 'not-repeated'
    const json = { code, password }
    const { trouble } = await attempt(() => props.api.ask(endpoints.setPassword, { json }))
    if (trouble === undefined) props.onSet()
    return trouble
  })
  if (!sight || sight.trouble !== undefined || sight.answer.kind !== 'password') {
    return <DeadLink title={words.reset} trouble={sight?.trouble} />
  }

  const { email } = sight.answer
  return (
    <AccountPage title={words.reset}>
      <p className="soft">{words.resetLead(email)}</p>
      <form method="post" className={css.form} onSubmit={onSubmit}>
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <NewPassword />
        <PasswordTrouble trouble={wrong} />
        <Button type="submit">{sending ? t.form.doing : words.resetDo}</Button>
      </form>
    </AccountPage>
  )
}
