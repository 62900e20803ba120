import { PasswordInput } from '@mantine/core'
import { useI18n } from '../i18n/i18n.tsx'

/** Whoever sits down at a desk that somebody left can't change what guards the account. */
export function OwnPassword() {
  const { t } = useI18n()
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
