import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import { Message } from '../frame/message.tsx'
import { useSpeech } from '../language/language.tsx'
import type { action } from './overview-screen.tsx'
import css from './overview.module.css'

/** Counts every kept ballot again and says whether the figures on the screen equal them. */
export function RecountButton() {
  const { t } = useSpeech()
  const fetcher = useFetcher<typeof action>()
  return (
    <>
      <fetcher.Form method="post">
        <Button type="submit" variant="default" title={t.recount.why}>
          {fetcher.state === 'idle' ? t.recount.do : t.recount.doing}
        </Button>
      </fetcher.Form>
      {fetcher.data && (
        <div className={css.recount}>
          <Outcome {...fetcher.data} />
        </div>
      )}
    </>
  )
}

function Outcome({ recount, trouble }: Awaited<ReturnType<typeof action>>) {
  const { t } = useSpeech()
  if (trouble !== undefined) return <Message tone="bad">{t.trouble[trouble]}</Message>
  if (recount.equal) return <Message tone="good">{t.recount.equal(recount.ballots)}</Message>
  return (
    <Message tone="bad">
      {t.recount.different(recount.ballots, recount.differences.length)}
      {recount.differences.map(({ unit, group }) => (
        <span key={`${unit} ${group}`} className={css.difference}>
          {t.recount.where(unit, group)}
        </span>
      ))}
    </Message>
  )
}
