import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Form, Link } from 'react-router'
import type { Trouble } from '../../api/problem.ts'
import { useDoor } from '../../i18n/i18n.tsx'
import { AccountPage } from './sign-in-page.tsx'
import css from './sign-in.module.css'

/** The second half of a sign-in: six digits of the phone, or one of the codes that were written down. */
export function CodeForm(props: { trouble: Trouble | undefined; sending: boolean }) {
  const { t } = useDoor()
  const words = t.account
  const [written, setWritten] = useState(false)

  return (
    <AccountPage title={words.codeTitle}>
      <p className="soft">{written ? words.writtenLead : words.codeLead}</p>
      <Form method="post" className={css.form}>
        <input type="hidden" name="kind" value={written ? 'written' : 'phone'} />
        <TextInput
          key={written ? 'written' : 'phone'}
          label={written ? words.writtenCode : words.code}
          name="code"
          inputMode={written ? 'text' : 'numeric'}
          autoComplete={written ? 'off' : 'one-time-code'}
          required
          withAsterisk={false}
          maxLength={32}
        />
        {props.trouble && (
          <p role="alert" className={css.trouble}>
            {t.trouble[props.trouble]}
          </p>
        )}
        <Button type="submit">{props.sending ? words.signingIn : words.confirmCode}</Button>
      </Form>
      <button type="button" className={css.other} onClick={() => setWritten(!written)}>
        {written ? words.usePhone : words.useWritten}
      </button>
      <p>
        <Link to="/sign-in" reloadDocument>
          {words.beginAgain}
        </Link>
      </p>
    </AccountPage>
  )
}
