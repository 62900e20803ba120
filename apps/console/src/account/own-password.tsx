import { PasswordInput } from '@mantine/core'
import { useSpeech } from '../i18n/language.tsx'

/** Whoever sits down at a desk that somebody left can't change what guards the account. */
export function OwnPassword() {
  const { t } = useSpeech()
  return (
    <PasswordInput
      label={t.ownAccount.password}
      name="password"
      autoComplete="current-password"
      required
      withAsterisk={false}
    />
  )
}
