import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import type { RoundDetail } from '../api/answers.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { moveOf } from './moves.ts'
import css from './status.module.css'

/** A move that waits for its second person: who wants it and why, and the way to take it back. */
export function ProposedMove(props: {
  round: RoundDetail['round']
  proposed: NonNullable<RoundDetail['proposed']>
  isMine: boolean
}) {
  const { t, format } = useI18n()
  const fetcher = useFetcher<Attempt>()
  const words = t.course.second
  const { round, proposed, isMine } = props
  const { by, at, reason, to } = proposed
  const move = t.course.move[moveOf(round.state, to)]
  const moment = format.moment(Date.parse(at))
  const failure = fetcher.state === 'idle' ? fetcher.data : undefined
  return (
    <Message tone="care">
      {isMine ? words.mine(move, moment) : words.others(by.name, move, moment)}{' '}
      {reason !== null && words.why(reason)}
      <fetcher.Form method="post" className={css.withdraw}>
        <Button type="submit" name="intent" value="withdraw" variant="default">
          {isMine ? words.withdraw : words.decline}
        </Button>
      </fetcher.Form>
      {failure?.trouble !== undefined && <FailureNote failure={failure} />}
    </Message>
  )
}
