import { Button } from '@mantine/core'
import type { Trouble } from '../../api/problem.ts'
import { useDoor } from '../../i18n/door.tsx'
import { AccountPage } from './sign-in-page.tsx'

/** Where the server did not say who one is, or the office could not be fetched: why, and once more. */
export function NowhereScreen({ trouble }: { trouble: Trouble }) {
  const { t } = useDoor()
  return (
    <AccountPage title={t.trouble[trouble]}>
      <Button onClick={() => window.location.reload()}>{t.app.retry}</Button>
    </AccountPage>
  )
}
