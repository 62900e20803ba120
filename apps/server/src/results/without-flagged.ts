import { inTurns } from '../in-turns.ts'
import { subtractTallies, type UnitTally } from '@phieu/scoring'

/**
 * The tallies without the doubtful ballots, a few at a time; nothing of a group that has no others.
 *
 * @throws RangeError when a flagged tally holds what is not in the tally
 */
export async function withoutFlagged(
  tallies: readonly UnitTally[],
  flaggedTallies: readonly UnitTally[],
): Promise<UnitTally[]> {
  const keyOf = ({ unit, group }: UnitTally) => JSON.stringify([unit, group])
  const flagged = new Map(flaggedTallies.map((each) => [keyOf(each), each.tally]))
  const left = await inTurns(tallies, (each) => {
    const taken = flagged.get(keyOf(each))
    return taken ? { ...each, tally: subtractTallies(each.tally, taken) } : each
  })
  return left.filter(({ tally }) => tally.ballots > 0)
}
