import type { Trouble } from '../../api/problem.ts'
import { useDoor } from '../../i18n/door.tsx'
import css from './sign-in.module.css'

/** Why a new password was not taken; nothing where nothing is wrong. */
export function PasswordTrouble({ trouble }: { trouble: Trouble | 'not-repeated' | undefined }) {
  const { t } = useDoor()
  if (trouble === undefined) return undefined
  return (
    <p role="alert" className={css.trouble}>
      {trouble === 'not-repeated'
        ? t.account.notRepeated
        : trouble === 'malformed'
          ? t.account.passwordMalformed
          : t.trouble[trouble]}
    </p>
  )
}
