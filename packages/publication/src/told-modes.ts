import {
  discloseCells,
  POOLED_MINIMUM,
  PUBLIC_MINIMUM,
  type AskedBy,
  type UnitTrace,
} from '@phieu/scoring'
import { inTens, type FieldworkRecord } from './fieldwork-record.ts'
import { hiddenGroups } from './hidden-groups.ts'

/** Ballots of one group about one unit that came alike. */
interface Came {
  readonly unit: string
  readonly group: string
  readonly ballots: number
}

/** Counted ballots by how people were asked. */
export interface WayCell extends Came {
  readonly by: AskedBy
}

/** Counted ballots by how long the questions were on the screen, in seconds by tens, where that was taken. */
export interface TimedCell extends Came {
  readonly seconds: number
}

/**
 * How ballots came, over the units that do not hide the group: where one group alone was asked in some
 * way, the sum of all would tell how many ballots hidden units have of it together.
 *
 * @param traces - as everyone may see them
 */
export function toldModes(
  { ways, timed }: { ways: readonly WayCell[]; timed: readonly TimedCell[] },
  traces: readonly UnitTrace[],
): Pick<FieldworkRecord, 'modes' | 'seconds'> {
  const hidden = new Set(traces.flatMap(hiddenGroups))
  const isTold = ({ unit, group }: Came) => !hidden.has(`${unit} ${group}`)
  return {
    modes: discloseModes(sumBy(ways.filter(isTold), ({ by }) => by)),
    seconds: medianOf(sumBy(timed.filter(isTold), ({ seconds }) => seconds)),
  }
}

/** All of these ballots together are published elsewhere, so a small mode needs another one for cover. */
function discloseModes(ballotsBy: ReadonlyMap<AskedBy, number>): FieldworkRecord['modes'] {
  const cells = [...ballotsBy].map(([name, n]) => ({ name, n }))
  const { hidden } = discloseCells(cells, PUBLIC_MINIMUM)
  return cells
    .toSorted((a, b) => b.n - a.n)
    .map(({ name, n }) => ({ mode: name, ballots: hidden.has(name) ? null : inTens(n) }))
}

function medianOf(ballotsIn: ReadonlyMap<number, number>): FieldworkRecord['seconds'] {
  const timed = [...ballotsIn].sort(([a], [b]) => a - b)
  const ballots = timed.reduce((sum, [, count]) => sum + count, 0)
  if (ballots < POOLED_MINIMUM) return null
  let below = 0
  const [median = 0] =
    timed.find(([, count]) => {
      below += count
      return 2 * below >= ballots
    }) ?? []
  return { ballots: inTens(ballots), median }
}

function sumBy<Cell extends Came, Key>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => Key,
): Map<Key, number> {
  const sums = new Map<Key, number>()
  for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + cell.ballots)
  return sums
}
