/** `/sign-in?to=…`: who are you? Leads back to the page that asked; asks for a code where the account wants one. */
import { endpoints } from '@phieu/office'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { attempt } from '../../api/attempt.ts'
import type { Session } from '../../api/answers.ts'
import type { Trouble } from '../../api/problem.ts'
import { Message } from '../../components/message.tsx'
import { readField } from '../../components/read-field.ts'
import { useDoor } from '../../i18n/door.tsx'
import { CodeForm } from './code-form.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { AccountPage } from './sign-in-page.tsx'
import css from './sign-in.module.css'
import { useSending } from './use-sending.ts'
import type { WayInProps } from './way-in-props.ts'

/** Two steps, the second where the account has a second factor. */
export function SignInScreen(props: WayInProps & { session: Session; isReset: boolean }) {
  const [needsCode, setNeedsCode] = useState(false)
  /** Why it begins again, with the password. */
  const [trouble, setTrouble] = useState<Trouble>()

  if (!needsCode) {
    return <PasswordForm {...props} trouble={trouble} onCode={() => setNeedsCode(true)} />
  }
  const beginAgain = (why: Trouble) => {
    setTrouble(why)
    setNeedsCode(false)
  }
  return <CodeForm {...props} onBeginAgain={beginAgain} />
}

function PasswordForm(
  props: WayInProps & {
    session: Session
    isReset: boolean
    trouble: Trouble | undefined
    onCode: () => void
  },
) {
  const { t } = useDoor()
  const { setupNeeded, demo = [] } = props.session
  const { wrong, sending, onSubmit } = useSending(async (form) => {
    const json = { email: readField(form, 'email'), password: readField(form, 'password') }
    const done = await attempt(() => props.api.ask(endpoints.signIn, { json }))
    if (done.trouble !== undefined) return done.trouble
    if (done.answer.codeNeeded) props.onCode()
    else props.onIn()
    return undefined
  })
  const trouble = wrong ?? props.trouble

  return (
    <AccountPage title={t.account.signIn}>
      {props.isReset && !trouble && <Message tone="good">{t.account.resetDone}</Message>}
      <p className="soft">{setupNeeded ? t.account.needsSetUp : t.account.signInLead}</p>
      <form method="post" className={css.form} onSubmit={onSubmit}>
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
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        {trouble && (
          <p role="alert" className={css.trouble}>
            {t.trouble[trouble]}
          </p>
        )}
        <Button type="submit">{sending ? t.account.signingIn : t.account.signIn}</Button>
      </form>
      {!setupNeeded && demo.length === 0 && <p className="note">{t.account.forgotten}</p>}
      {demo.length > 0 && <DemoAccounts accounts={demo} onSubmit={onSubmit} />}
    </AccountPage>
  )
}
