/** One round of the town, and everything that curious people have tried on it when it was over. */
import { createHash } from 'node:crypto'
import type { RunningServer } from '@phieu/server'
import {
  answersIn,
  byRank,
  countedBetween,
  envelopeOrders,
  judge,
  logOrder,
  pageOrders,
  rowsOf,
  sameAnswers,
  type CountedTogether,
  type Guesses,
  type Verdict,
} from './attack.ts'
import { copyTables, presentLog, readLog, readPages, type Copy, type Place } from './evidence.ts'
import { holdVote, type Town, type TownWish } from './town.ts'
import type { Vote } from './voting.ts'

/** What each kind of evidence came to. */
export interface Attacked {
  /** An account of the database, or two copies of it: rows, their order and marks. */
  rows: Verdict[]
  /** Files and logs of the database. */
  files: Verdict[]
  /** Raters, and the units that each insider was to rate. */
  raters: Verdict
  /** The same attack for whoever could read the raters. */
  ratersInClear: Verdict
  /** Ballots of insiders whose units are nobody else's: by clear raters all of them are found. */
  tellable: number
  votes: Vote[]
  /** How many were counted together, each time. */
  cells: number[]
}

/** So many pages of the files are tried, those first that hold most of a cell. */
const PAGES = 6

/** Holds a round on a server whose database is empty, copies it after every step, and attacks what was copied. */
export async function attackRound(
  server: RunningServer,
  place: Place,
  { people, seed }: TownWish,
): Promise<Attacked> {
  const since = await presentLog(place)
  const counts: Count[] = []
  let before = await copyTables(place)
  const look = async ({ votes }: Pick<Town, 'votes'>) => {
    const after = await copyTables(place)
    counts.push(...openCounts(before, after, votes))
    before = after
  }
  const town = await holdVote(server, { people, seed }, look)
  await look(town)
  await town.close()
  await look(town)
  const pages = await readPages(place)
  const log = await readLog(place, since)
  return attack({ votes: town.votes, counts, last: before, pages, log })
}

/** What was counted between two copies, with the orders in which it lay before. */
export function openCounts(before: Copy, after: Copy, votes: readonly Vote[]): Count[] {
  const orders = envelopeOrders(before)
  return countedBetween(before, after, votes).map((together) => ({ ...together, orders, after }))
}

/** What was seen of a round, and what really happened. */
interface Seen {
  votes: Vote[]
  counts: readonly Count[]
  /** The last copy. */
  last: Copy
  pages: readonly Buffer[]
  log: Buffer
}

/** Everything that is tried on what was seen. */
export function attack({ votes, counts, last, pages, log }: Seen): Attacked {
  const answers = answersIn(last)
  const cells = counts.map(({ ballots }) => ballots.length)
  const byInsiders = counts
    .filter((count) => count.votes.some(({ rater }) => rater !== undefined))
    .map(({ ballots }) => ballots.length)
  const tried = (attack: string, guess: (count: Count) => [string, string][]): Verdict => {
    const guesses: Guesses = new Map(counts.flatMap(guess))
    return judge(attack, guesses, votes, answers, cells)
  }
  const againstOrders = (
    what: string,
    ordered: (count: CountedTogether) => readonly string[],
  ): Verdict[] =>
    [...(counts[0]?.orders.keys() ?? [])].map((order) =>
      tried(`envelopes ${order}, ballots ${what}`, (count) =>
        byRank(count.orders.get(order)?.(count.votes) ?? [], ordered(count)),
      ),
    )
  const raterOf = new Map(
    rowsOf(last, 'ballots').map(({ values }) => [String(values.id), String(values.rater)]),
  )
  const raterInClear = clearRaters(votes, last)
  return {
    votes,
    cells,
    raters: judge('raters', byUnitSets(counts, last, raterOf), votes, answers, byInsiders),
    tellable: tellableIn(votes),
    ratersInClear: judge(
      'raters',
      byUnitSets(counts, last, raterInClear),
      votes,
      answers,
      byInsiders,
    ),
    rows: [
      ...againstOrders('as rows', ({ ballots }) => ballots),
      ...againstOrders('as rows, from the end', ({ ballots }) => ballots.toReversed()),
      ...againstOrders('by id', ({ ballots }) => ballots.toSorted()),
      ...['invitation_units', 'receipts'].map((table) =>
        tried(`one transaction with ${table}`, (count) => sameTransaction(count, table)),
      ),
    ],
    files: [
      ...Array.from({ length: PAGES }, (_, rank) =>
        againstOrders(
          `in page ${rank + 1}`,
          ({ ballots }) => pageOrders(pages, ballots, PAGES)[rank] ?? [],
        ),
      ).flat(),
      ...againstOrders('in the log', ({ ballots }) => logOrder(log, ballots)),
    ],
  }
}

/**
 * Ballots with one rater are about the units of one person, and who was to rate which is a list.
 *
 * @param raterOf - what stands as the rater of each ballot, by id
 */
function byUnitSets(
  counts: readonly CountedTogether[],
  last: Copy,
  raterOf: ReadonlyMap<string, string>,
): Guesses {
  const unitOf = new Map(
    rowsOf(last, 'ballots').map(({ values }) => [String(values.id), String(values.unit)]),
  )
  const votes = counts.flatMap((count) => count.votes).filter(({ right }) => right !== undefined)
  const setOf = (units: readonly (string | undefined)[]) =>
    units
      .map(String)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join()
  const byRater = [...Map.groupBy(raterOf.keys(), (id) => raterOf.get(id)).values()]
  const people = [...Map.groupBy(votes, ({ right }) => right).values()]
  const guesses = new Map<string, string>()
  for (const own of people) {
    const wanted = setOf(own.map(({ unit }) => unit))
    const at = byRater.findIndex((ids) => setOf(ids.map((id) => unitOf.get(id))) === wanted)
    const [ids = []] = at < 0 ? [] : byRater.splice(at, 1)
    for (const { envelope, unit } of own) {
      const found = ids.find((id) => unitOf.get(id) === unit)
      if (found !== undefined) guesses.set(envelope, found)
    }
  }
  return guesses
}

/** How many ballots are of insiders who alone were to rate their units. */
function tellableIn(votes: readonly Vote[]): number {
  const own = Map.groupBy(
    votes.filter(({ rater }) => rater !== undefined),
    ({ right }) => right,
  )
  const people = [...own.values()].map((each) => each.map(({ unit }) => unit).toSorted())
  const alike = Map.groupBy(people, (units) => units.join())
  return [...alike.values()].flatMap((each) => (each.length === 1 ? each.flat() : [])).length
}

/** What nobody can read: the rater of each ballot, found by its answers. */
function clearRaters(votes: readonly Vote[], last: Copy): Map<string, string> {
  return new Map(
    [...answersIn(last)].flatMap(([id, answers]): [string, string][] => {
      const ballot = rowsOf(last, 'ballots').find(({ values }) => values.id === id)
      const own = votes.find(
        (vote) =>
          vote.cell === `${String(ballot?.values.unit)} ${String(ballot?.values.kind)}` &&
          sameAnswers(answers, vote.answers),
      )
      return own?.rater === undefined ? [] : [[id, own.rater]]
    }),
  )
}

export interface Count extends CountedTogether {
  votes: readonly Vote[]
  orders: ReturnType<typeof envelopeOrders>
  after: Copy
}

/** A ballot that bears the number of the transaction in which its sender's row was written last. */
function sameTransaction({ votes, ballots, after }: Count, table: string): [string, string][] {
  const rows = rowsOf(after, table)
  const ofBallot = new Map(
    rowsOf(after, 'ballots').map(({ values, transaction }) => [String(values.id), transaction]),
  )
  return votes.flatMap(({ envelope, digest, right, unit }): [string, string][] => {
    const own = rows.find(({ values }) =>
      table === 'receipts'
        ? hexOf(values.digest) === digest
        : values.unit === unit && values.right_hash === (right && sha256(right)),
    )
    const found = ballots.find(
      (id) => own && ofBallot.get(id) === own.transaction && own.transaction,
    )
    return found === undefined ? [] : [[envelope, found]]
  })
}

function hexOf(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : ''
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
