import type { Opened } from '@phieu/survey/envelope'
import type {
  Cell,
  CountedCell,
  FaultyEnvelope,
  LyingEnvelope,
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

/** Of this many envelopes on, the next cell waits: phones whose envelopes come meanwhile wait for these. */
const TOGETHER = 50

/** Small cells of one round and one key go together; a large one goes by itself. */
export function portionsOf(orders: readonly CellOrder[]): CellOrder[][] {
  const byKey = Map.groupBy(orders, ({ secret }) => secret)
  const portions: CellOrder[][] = []
  for (const alike of byKey.values()) {
    let envelopes = Infinity
    for (const order of alike) {
      envelopes += order.take
      if (envelopes > TOGETHER) {
        portions.push([])
        envelopes = order.take
      }
      portions.at(-1)?.push(order)
    }
  }
  return portions
}

/**
 * Opens envelopes of some cells, drawn and mixed by chance, outside of any transaction, and writes the
 * ballots of each cell in one. Broken off at any point, nothing is lost and nothing counted twice.
 *
 * @param orders - of one key
 */
export async function countCells(
  { store, randomBytes }: Pick<CountServices, 'store' | 'randomBytes'>,
  orders: readonly CellOrder[],
  reading: Reading,
  opener: Opener,
): Promise<void> {
  const drawn: { order: CellOrder; envelopes: LyingEnvelope[] }[] = []
  for (const order of orders) {
    const { cell, state, take, least } = order
    const mixed = shuffled(await store.takeCell(cell, state), randomBytes).slice(0, take)
    drawn.push({ order, envelopes: isNamed(cell.kind) ? blend(mixed, least) : mixed })
  }
  const some = drawn.filter(({ envelopes }) => envelopes.length > 0)
  const [first] = some
  if (!first) return
  const { secret } = first.order
  const envelopes = some.flatMap((each) => each.envelopes)
  const outcomes = (await opener.open({ secret, envelopes })).values()
  const counted = some.map(({ order: { cell, leaves, least }, envelopes: own }): CountedCell => {
    const { opened, faulty } = read(own, outcomes, reading)
    return { cell, opened, faulty, leaves, least, history: historyOf(reading.plan, reading.limits) }
  })
  await store.writeCells(counted)
}

function read(
  envelopes: readonly LyingEnvelope[],
  outcomes: Iterator<Opened>,
  reading: Reading,
): Pick<CountedCell, 'opened' | 'faulty'> {
  const opened: OpenedBallot[] = []
  const faulty: FaultyEnvelope[] = []
  for (const each of envelopes) {
    const { value, done } = outcomes.next()
    if (done) throw new Error('an envelope was neither opened nor found faulty')
    const ballot = readOpened(each, value, reading)
    if ('opened' in ballot) opened.push(ballot.opened)
    else faulty.push(ballot.faulty)
  }
  return { opened, faulty }
}
