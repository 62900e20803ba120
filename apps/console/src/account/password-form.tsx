import { Button, PasswordInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useFetcher } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { changeOwnAccount } from './change-own-account.ts'
import { Outcome } from './outcome.tsx'
import css from './account.module.css'

/** Another password: it asks for the present one. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useI18n()
  const words = t.ownAccount
  const fetcher = useFetcher<typeof changeOwnAccount>()
  const form = useRef<HTMLFormElement>(null)
  const done = fetcher.data && fetcher.data.trouble === undefined
  useEffect(() => {
    if (done) form.current?.reset()
  }, [done])

  return (
    <section className={css.part}>
      <h2>{words.passwordSection}</h2>
      <p className="soft">{words.passwordLead}</p>
      <fetcher.Form method="post" ref={form}>
        {/* So that the browser keeps the password under the right name. */}
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <PasswordInput
          label={words.oldPassword}
          name="old"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={words.newPassword}
          description={t.account.passwordHint}
          name="new"
          autoComplete="new-password"
          minLength={10}
          maxLength={128}
          required
          withAsterisk={false}
        />
        <Outcome fetcher={fetcher} done={words.passwordChanged} />
        <Button type="submit" variant="default" name="intent" value="password">
          {fetcher.state === 'idle' ? words.changePassword : t.form.doing}
        </Button>
      </fetcher.Form>
    </section>
  )
}
