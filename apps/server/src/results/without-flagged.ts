import { subtractTallies, type UnitTally } from '@phieu/scoring'

/**
 * The tallies without the doubtful ballots; nothing of a group that has no others.
 *
 * @throws RangeError when a flagged tally holds what is not in the tally
 */
export function withoutFlagged(
  tallies: readonly UnitTally[],
  flaggedTallies: readonly UnitTally[],
): UnitTally[] {
  const keyOf = ({ unit, group }: UnitTally) => JSON.stringify([unit, group])
  const flagged = new Map(flaggedTallies.map((each) => [keyOf(each), each.tally]))
  return tallies
    .map((each) => {
      const taken = flagged.get(keyOf(each))
      return taken ? { ...each, tally: subtractTallies(each.tally, taken) } : each
    })
    .filter(({ tally }) => tally.ballots > 0)
}
