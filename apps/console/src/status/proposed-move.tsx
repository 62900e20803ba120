import type { RoundDetail } from '../api/answers.ts'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { moveOf } from './moves.ts'

/** A move that waits for its second person: who wants it and why. */
export function ProposedMove(props: {
  round: RoundDetail['round']
  proposed: NonNullable<RoundDetail['proposed']>
  isMine: boolean
}) {
  const { t, format } = useI18n()
  const words = t.course.second
  const { round, proposed, isMine } = props
  const { by, at, reason, to } = proposed
  const move = t.course.move[moveOf(round.state, to)]
  const moment = format.moment(Date.parse(at))
  return (
    <Message tone="care">
      {isMine ? words.mine(move, moment) : words.others(by.name, move, moment)}{' '}
      {reason !== null && words.why(reason)}
    </Message>
  )
}
