import type {
  Cell,
  CountedCell,
  FaultyEnvelope,
  LyingState,
  OpenedBallot,
} from '../store/box/box-store.ts'
import { blend } from './blend.ts'
import { isNamed, type Share } from './cell-rule.ts'
import type { CountServices } from './count-services.ts'
import { historyOf } from './content-flags.ts'
import type { Opener } from './open-envelopes.ts'
import { readOpened, type Reading } from './read-opened.ts'
import { shuffled } from './shuffle.ts'

/** What of a cell is counted, and how. */
export interface CellOrder extends Share {
  cell: Cell
  state: LyingState
  /** The private half of the key that its envelopes are sealed to. */
  secret: string
  /** From so many ballots on the cell is shown. */
  least: number
}

/**
 * Opens envelopes of one cell, drawn and mixed by chance, outside of any transaction, and writes
 * their ballots in one. Broken off at any point, nothing is lost and nothing counted twice.
 *
 * @returns how many envelopes left the box
 */
export async function countCell(
  { store, randomBytes }: Pick<CountServices, 'store' | 'randomBytes'>,
  { cell, state, take, leaves, secret, least }: CellOrder,
  reading: Reading,
  opener: Opener,
): Promise<number> {
  const lying = await store.takeCell(cell, state)
  const mixed = shuffled(lying, randomBytes).slice(0, take)
  const drawn = isNamed(cell.kind) ? blend(mixed, least) : mixed
  if (drawn.length === 0) return 0
  const outcomes = await opener.open({ secret, envelopes: drawn })
  const opened: OpenedBallot[] = []
  const faulty: FaultyEnvelope[] = []
  for (const [at, each] of drawn.entries()) {
    const outcome = outcomes[at]
    if (!outcome) throw new Error('an envelope was neither opened nor found faulty')
    const read = readOpened(each, outcome, reading)
    if ('opened' in read) opened.push(read.opened)
    else faulty.push(read.faulty)
  }
  const counted: CountedCell = {
    cell,
    opened,
    faulty,
    leaves,
    least,
    history: historyOf(reading.plan, reading.limits),
  }
  return (await store.writeCell(counted)) === 'written' ? drawn.length : 0
}
