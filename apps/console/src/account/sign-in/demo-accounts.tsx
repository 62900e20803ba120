import { Button } from '@mantine/core'
import type { ComponentProps } from 'react'
import type { DemoAccount } from '../../api/answers.ts'
import { useDoor } from '../../i18n/door.tsx'
import { roleWords } from '../../people/person-words.ts'
import css from './sign-in.module.css'

/** Everybody of a demo, each with one button: a demo has nothing to keep secret. */
export function DemoAccounts(props: {
  accounts: readonly DemoAccount[]
  onSubmit: ComponentProps<'form'>['onSubmit']
}) {
  const { t } = useDoor()
  return (
    <section className={css.demo} aria-labelledby="demo">
      <h2 id="demo">{t.account.demo}</h2>
      <p className="soft">{t.account.demoLead}</p>
      <ul>
        {props.accounts.map((account) => (
          <li key={account.email}>
            <form method="post" onSubmit={props.onSubmit}>
              <input type="hidden" name="email" value={account.email} />
              <input type="hidden" name="password" value={account.password} />
              <Button type="submit" variant="default" fullWidth justify="start">
                <b>{roleWords(account.role, t)}</b>
                <span className="soft">{account.name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
