import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './overview.module.css'
import type { recount } from './recount.ts'

/** Counts every kept ballot again. What came of it stands in `RecountOutcome`. */
export function RecountButton() {
  const { t } = useI18n()
  const fetcher = useRecount()
  return (
    <fetcher.Form method="post">
      <Button type="submit" variant="default" title={t.recount.why}>
        {fetcher.state === 'idle' ? t.recount.do : t.recount.doing}
      </Button>
    </fetcher.Form>
  )
}

/** Whether the figures on the screen equal the ballots, and where not. */
export function RecountOutcome() {
  const { t } = useI18n()
  const { data } = useRecount()
  if (!data) return undefined
  if (data.trouble !== undefined) return <Message tone="bad">{t.trouble[data.trouble]}</Message>

  const { equal, ballots, differences } = data.recount
  if (equal) return <Message tone="good">{t.recount.equal(ballots)}</Message>
  return (
    <Message tone="bad">
      {t.recount.different(ballots, differences.length)}
      {differences.map(({ unit, group }) => (
        <span key={`${unit} ${group}`} className={css.difference}>
          {t.recount.where(unit, group)}
        </span>
      ))}
    </Message>
  )
}

/** One recount, wherever on the page it is started and told. */
function useRecount() {
  return useFetcher<typeof recount>({ key: 'recount' })
}
