import { PasswordInput } from '@mantine/core'
import { useDoor } from '../../i18n/door.tsx'
import { readField } from '../../components/read-field.ts'

/** A password that is chosen now, typed in twice. */
export function NewPassword() {
  const { t } = useDoor()
  return (
    <>
      <PasswordInput
        label={t.account.password}
        description={t.account.passwordHint}
        name="password"
        autoComplete="new-password"
        minLength={10}
        maxLength={128}
        required
        withAsterisk={false}
      />
      <PasswordInput
        label={t.account.repeat}
        name="repeat"
        autoComplete="new-password"
        required
        withAsterisk={false}
      />
    </>
  )
}

/** The password of the form, if both fields say the same. */
export function readNewPassword(form: FormData): string | undefined {
  const password = readField(form, 'password')
  return password === readField(form, 'repeat') ? password : undefined
}
