/** `/setup#TOKEN`: the first admin's account. The token comes from the server's own console. */
import { endpoints } from '@phieu/office'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { attempt } from '../../api/attempt.ts'
import { useDoor } from '../../i18n/door.tsx'
import { AccountPage } from './sign-in-page.tsx'
import { readField } from '../../components/read-field.ts'
import css from './sign-in.module.css'
import { useSending } from './use-sending.ts'
import type { WayInProps } from './way-in-props.ts'

export function FirstAdminScreen({ api, token, onIn }: WayInProps & { token: string }) {
  const { t } = useDoor()
  const { wrong, sending, onSubmit } = useSending(async (form) => {
    const json = {
      token,
      name: readField(form, 'name'),
      email: readField(form, 'email'),
      password: readField(form, 'password'),
    }
    const { trouble } = await attempt(() => api.ask(endpoints.makeFirstAdmin, { json }))
    if (trouble === undefined) onIn()
    return trouble
  })

  if (token === '') {
    return (
      <AccountPage title={t.account.setUp}>
        <p>{t.account.noToken}</p>
        <p>
          <a href="/console/sign-in">{t.account.signIn}</a>
        </p>
      </AccountPage>
    )
  }
  return (
    <AccountPage title={t.account.setUp}>
      <p className="soft">{t.account.setUpLead}</p>
      <form method="post" className={css.form} onSubmit={onSubmit}>
        <TextInput
          label={t.account.name}
          name="name"
          autoComplete="name"
          required
          withAsterisk={false}
        />
        <TextInput
          label={t.account.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={t.account.password}
          description={t.account.passwordHint}
          name="password"
          autoComplete="new-password"
          minLength={10}
          required
          withAsterisk={false}
        />
        {wrong && (
          <p role="alert" className={css.trouble}>
            {wrong === 'malformed' ? t.account.setUpMalformed : t.trouble[wrong]}
          </p>
        )}
        <Button type="submit">{sending ? t.account.settingUp : t.account.setUpDo}</Button>
      </form>
    </AccountPage>
  )
}
