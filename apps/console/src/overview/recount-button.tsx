import { Alert, Button } from '@mantine/core'
import { useFetcher } from 'react-router'
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
      <div className={css.recount} role="status">
        {fetcher.data && <Outcome {...fetcher.data} />}
      </div>
    </>
  )
}

function Outcome({ recount, trouble }: Awaited<ReturnType<typeof action>>) {
  const { t } = useSpeech()
  if (trouble !== undefined) return <Alert color="red">{t.trouble[trouble]}</Alert>
  if (recount.equal) return <Alert color="green">{t.recount.equal(recount.ballots)}</Alert>
  return (
    <Alert color="red">
      {t.recount.different(recount.ballots, recount.differences.length)}
      <ul>
        {recount.differences.map(({ unit, group }) => (
          <li key={`${unit} ${group}`}>{t.recount.where(unit, group)}</li>
        ))}
      </ul>
    </Alert>
  )
}
