import { Button, TextInput } from '@mantine/core'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { Limits } from './review-queries.ts'
import css from './review.module.css'

/** Each limit by its name in the form, with the least and the most that it can be. */
function fieldsOf({ wordTime, ...limits }: Limits) {
  return { ...wordTime, ...limits }
}

const percents = ['fastPercent', 'straightPercent', 'unansweredPercent', 'effectPoints']

/** The limits of a round, each with the usual one. */
export function LimitsForm({ limits, usual }: { limits: Limits; usual: Limits }) {
  const { t } = useI18n()
  const words = t.review.help
  const fetcher = useFetcher<Attempt>()
  const busy = fetcher.state !== 'idle'
  const outcome = busy ? undefined : fetcher.data
  const names: Readonly<Partial<Record<string, string>>> = words.names
  const usually = new Map(Object.entries(fieldsOf(usual)))
  return (
    <fetcher.Form method="post" className={css.limits}>
      {Object.entries(fieldsOf(limits)).map(([name, value]) => (
        <TextInput
          type="number"
          key={name}
          label={names[name] ?? name}
          description={words.usual(usually.get(name) ?? value)}
          name={name}
          defaultValue={value}
          min={percents.includes(name) ? 0 : 1}
          max={percents.includes(name) ? 100 : 10_000}
          required
          withAsterisk={false}
        />
      ))}
      <Button type="submit">{busy ? t.form.doing : words.save}</Button>
      {outcome?.trouble !== undefined && <FailureNote failure={outcome} />}
      {outcome && outcome.trouble === undefined && <Message tone="good">{words.saved}</Message>}
    </fetcher.Form>
  )
}
