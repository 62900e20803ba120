import { Button } from '@mantine/core'
import type { Box } from '@phieu/office'
import { useFetcher } from 'react-router'
import type { RoundDetail } from '../api/answers.ts'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { countLocked } from './locked-ballots.ts'
import { moveOf } from './moves.ts'

/** A move that waits for its second person: who wants it, why, and with what. */
export function ProposedMove(props: {
  round: RoundDetail['round']
  box: Box
  proposed: NonNullable<RoundDetail['proposed']>
  isMine: boolean
}) {
  const { t, format } = useI18n()
  const words = t.status.second
  const isAdmin = useIsAdmin()
  const { round, box, proposed, isMine } = props
  const { by, at, reason, to, late, unopened } = proposed
  const move = t.status.move[moveOf(round.state, to)]
  const moment = format.moment(Date.parse(at))
  return (
    <>
      <Message tone="care">
        {isMine ? words.mine(move, moment) : words.others(by.name, move, moment)}{' '}
        {reason !== null && words.why(reason)}
      </Message>
      {unopened && <p>{words.leaves(countLocked(box, late))}</p>}
      {late && <p>{words.late[late]}</p>}
      {(isMine || isAdmin) && <Withdraw />}
    </>
  )
}

function Withdraw() {
  const { t } = useI18n()
  const words = t.status.second
  const fetcher = useFetcher<Attempt>()
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="withdraw" />
      <Button type="submit" variant="default">
        {words.withdraw}
      </Button>
      {fetcher.state === 'idle' && fetcher.data?.trouble && (
        <FailureNote
          failure={fetcher.data}
          {...(fetcher.data.trouble === 'conflict' && { sentence: words.withdrawn })}
        />
      )}
    </fetcher.Form>
  )
}
