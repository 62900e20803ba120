/** `/join#CODE`: whoever is invited makes their account. */
import { endpoints } from '@phieu/office'
import { Button, TextInput } from '@mantine/core'
import { attempt } from '../../api/attempt.ts'
import { useDoor } from '../../i18n/door.tsx'
import { roleWords } from '../../people/person-words.ts'
import type { Opened } from './access-link.ts'
import { AccountPage } from './sign-in-page.tsx'
import css from './sign-in.module.css'
import { DeadLink } from './dead-link.tsx'
import { NewPassword, readNewPassword } from './new-password.tsx'
import { PasswordTrouble } from './password-trouble.tsx'
import { readField } from '../../components/read-field.ts'
import { useSending } from './use-sending.ts'
import type { WayInProps } from './way-in-props.ts'

export function JoinScreen({ api, code, sight, onIn }: WayInProps & Opened) {
  const { t } = useDoor()
  const words = t.account
  const { wrong, sending, onSubmit } = useSending(async (form) => {
    const password = readNewPassword(form)
    if (password === undefined) return 'not-repeated'
    const json = { code, name: readField(form, 'name'), password }
    const { trouble } = await attempt(() => api.ask(endpoints.join, { json }))
    if (trouble === undefined) onIn()
    return trouble
  })
  if (!sight || sight.trouble !== undefined || sight.answer.kind !== 'account') {
    return <DeadLink title={words.join} trouble={sight?.trouble} />
  }

  const { name, email, role } = sight.answer
  return (
    <AccountPage title={words.join}>
      <p className="soft">{words.joinLead(email, roleWords(role, t))}</p>
      <form method="post" className={css.form} onSubmit={onSubmit}>
        {/* So that the browser keeps the password under the right name. */}
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <TextInput
          label={words.name}
          name="name"
          defaultValue={name}
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={200}
        />
        <NewPassword />
        <PasswordTrouble trouble={wrong} />
        <Button type="submit">{sending ? words.settingUp : words.joinDo}</Button>
      </form>
    </AccountPage>
  )
}
