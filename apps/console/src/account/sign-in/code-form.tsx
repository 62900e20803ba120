import { Button, TextInput } from '@mantine/core'
import { endpoints } from '@phieu/office'
import { useState } from 'react'
import { attempt } from '../../api/attempt.ts'
import type { Trouble } from '../../api/problem.ts'
import { useDoor } from '../../i18n/door.tsx'
import { AccountPage } from './sign-in-page.tsx'
import css from './sign-in.module.css'
import { readField } from '../../components/read-field.ts'
import { useSending } from './use-sending.ts'
import type { WayInProps } from './way-in-props.ts'

/** The second half of a sign-in: six digits of the phone, or one of the codes that were written down. */
export function CodeForm(props: WayInProps & { onBeginAgain: (why: Trouble) => void }) {
  const { t } = useDoor()
  const words = t.account
  const [written, setWritten] = useState(false)
  const { wrong, sending, onSubmit } = useSending(async (form) => {
    const kind = written ? 'written' : 'phone'
    const json = { kind, code: readField(form, 'code').trim() } as const
    const { trouble } = await attempt(() => props.api.ask(endpoints.proveSecondFactor, { json }))
    if (trouble === 'begin-again') props.onBeginAgain(trouble)
    else if (trouble === undefined) props.onIn()
    return trouble
  })

  return (
    <AccountPage title={words.codeTitle}>
      <p className="soft">{written ? words.writtenLead : words.codeLead}</p>
      <form method="post" className={css.form} onSubmit={onSubmit}>
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
        {wrong && (
          <p role="alert" className={css.trouble}>
            {t.trouble[wrong]}
          </p>
        )}
        <Button type="submit">{sending ? words.signingIn : words.confirmCode}</Button>
      </form>
      <button type="button" className={css.other} onClick={() => setWritten(!written)}>
        {written ? words.usePhone : words.useWritten}
      </button>
      <p>
        <a href="/console/sign-in">{words.beginAgain}</a>
      </p>
    </AccountPage>
  )
}
