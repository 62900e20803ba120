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
import { MOST, type Pace } from './pace.ts'
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

/** Small cells of one round and one key go together; a large one is drawn by itself. */
export function portionsOf(orders: readonly CellOrder[]): CellOrder[][] {
  const byKey = Map.groupBy(orders, ({ secret }) => secret)
  return [...byKey.values()].flatMap((alike) => packed(alike, ({ take }) => take, MOST.calm))
}

/**
 * Opens envelopes of some cells, drawn and mixed by chance, outside of any transaction, and writes the
 * ballots of each part in one. Broken off at any point, nothing is lost and nothing counted twice.
 *
 * @param orders - of one key
 */
export async function countCells(
  services: Pick<CountServices, 'store' | 'randomBytes'>,
  orders: readonly CellOrder[],
  reading: Reading,
  opener: Opener,
  pace: Pick<Pace, 'most' | 'step'>,
): Promise<void> {
  const drawn: DrawnCell[] = []
  for (const order of orders) {
    const { cell, state, take, least } = order
    const lying = await services.store.takeCell(cell, state)
    const mixed = shuffled(lying, services.randomBytes).slice(0, take)
    drawn.push({ order, envelopes: isNamed(cell.kind) ? blend(mixed, least) : mixed })
  }
  for (const part of partsOf(drawn, pace.most())) {
    await pace.step(() => countPart(services.store, part, reading, opener))
  }
}

/** What was drawn of a cell, or a part of it. */
export interface DrawnCell {
  order: CellOrder
  envelopes: readonly LyingEnvelope[]
}

/**
 * What is opened and written in one go. Of a large cell a part has at least half of the most, so always more
 * than must lie together; of named people all goes at once, as it was blended.
 */
export function partsOf(drawn: readonly DrawnCell[], most: number): DrawnCell[][] {
  const pieces = drawn.flatMap(({ order, envelopes }) => {
    const parts = isNamed(order.cell.kind) ? 1 : Math.ceil(envelopes.length / most)
    const bound = (at: number) => Math.floor((at * envelopes.length) / parts)
    return Array.from({ length: parts }, (_, at) => ({
      order,
      envelopes: envelopes.slice(bound(at), bound(at + 1)),
    }))
  })
  const some = pieces.filter(({ envelopes }) => envelopes.length > 0)
  return packed(some, ({ envelopes }) => envelopes.length, most)
}

async function countPart(
  store: CountServices['store'],
  part: readonly DrawnCell[],
  reading: Reading,
  opener: Opener,
): Promise<void> {
  const [first] = part
  if (!first) return
  const { secret } = first.order
  const envelopes = part.flatMap((each) => each.envelopes)
  const outcomes = (await opener.open({ secret, envelopes })).values()
  const counted = part.map(({ order: { cell, leaves, least }, envelopes: own }): CountedCell => {
    const { opened, faulty } = read(own, outcomes, reading)
    return { cell, opened, faulty, leaves, least, history: historyOf(reading.plan, reading.limits) }
  })
  await store.writeCells(counted)
}

/** In their order, as many together as are no more than the most. */
function packed<Each>(
  all: readonly Each[],
  sizeOf: (each: Each) => number,
  most: number,
): Each[][] {
  const together: Each[][] = []
  let size = Infinity
  for (const each of all) {
    size += sizeOf(each)
    if (size > most) {
      together.push([])
      size = sizeOf(each)
    }
    together.at(-1)?.push(each)
  }
  return together
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
