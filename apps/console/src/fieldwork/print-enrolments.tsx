import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { attempt, type Attempt } from '../api/attempt.ts'
import { ProblemError, readProblem } from '../api/problem.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { readField } from '../components/read-field.ts'
import { useI18n } from '../i18n/i18n.tsx'
import css from './fieldwork.module.css'
import { fieldworkKey } from './fieldwork-queries.ts'

/**
 * Prints the enrolment sheet of those chosen. The codes stand in the file alone: it is saved at once
 * and never kept by the page.
 */
export function PrintEnrolments(props: { round: string; interviewers: readonly string[] }) {
  const { t } = useI18n()
  const words = t.fieldwork.interviewers
  const queries = useQueryClient()
  const [state, setState] = useState<'idle' | 'printing' | Attempt>('idle')
  const { round, interviewers } = props

  const print = async (days: number) => {
    setState('printing')
    setState(await attempt(() => savePdf(round, { interviewers, days })))
    await queries.invalidateQueries(fieldworkKey(round))
  }
  return (
    <details className="screen-only">
      <summary>{words.print}</summary>
      <form
        className={css.print}
        onSubmit={(event) => {
          event.preventDefault()
          const days = readField(new FormData(event.currentTarget), 'days')
          void print(Math.min(60, Math.max(1, Number(days) || 14)))
        }}
      >
        <p>{words.printWhat(interviewers.length)}</p>
        <TextInput label={words.printDays} name="days" inputMode="numeric" defaultValue="14" />
        <Button type="submit">{state === 'printing' ? words.printing : words.print}</Button>
        {typeof state === 'object' && state.trouble === undefined && (
          <Message tone="good">{words.printed}</Message>
        )}
        {typeof state === 'object' && state.trouble !== undefined && (
          <FailureNote failure={state} />
        )}
      </form>
    </details>
  )
}

/** @throws ProblemError when there is no sheet */
async function savePdf(
  round: string,
  wish: { interviewers: readonly string[]; days: number },
): Promise<void> {
  const response = await fetch(`/api/rounds/${encodeURIComponent(round)}/enrolments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  }).catch(() => undefined)
  if (!response) throw new ProblemError('offline')
  if (!response.ok) throw await readProblem(response)

  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = `phieu_${round}_dang-ky-may.pdf`
  link.click()
  URL.revokeObjectURL(address)
}
