import type { MoveCheck } from '@phieu/office'
import { RoundState } from '@phieu/survey'
import type { RoundMove } from '../store/publication/publication-store.ts'

/**
 * Nobody explains the same twice: what somebody has given a reason for at an earlier move is no
 * longer red for them, unless there is more of it now. Whoever else moves the round on explains it
 * for themselves, and a round that went back is looked at anew.
 *
 * @param moves - of the round, the first one first
 * @param user - the id of whoever would move it on
 */
export function withoutExplained(
  checks: readonly MoveCheck[],
  moves: readonly RoundMove[],
  user: string,
): MoveCheck[] {
  const own = moves.slice(moves.findLastIndex(leadsBack) + 1).filter(({ by }) => by.id === user)
  return checks.map((check) => {
    if (check.level !== 'red') return check
    const reason = own.findLast((move) => explains(move, check))?.reason
    return reason === undefined ? check : { ...check, level: 'look' as const, explained: reason }
  })
}

/** As many of other units is something else. */
function explains(
  { red = [], reason }: RoundMove,
  { code, count, units = [] }: MoveCheck,
): boolean {
  if (reason === undefined) return false
  return red.some(
    (each) =>
      each.code === code &&
      count <= each.count &&
      units.every((unit) => each.units?.includes(unit)),
  )
}

function leadsBack({ from, to }: RoundMove): boolean {
  const order = RoundState.options
  return order.indexOf(to) < order.indexOf(from)
}
