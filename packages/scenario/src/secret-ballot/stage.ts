/** One round of the town, and everything that curious people have tried on it when it was over. */
import { createHash } from 'node:crypto'
import { readConfig, startServer } from '@phieu/server'
import {
  answersIn,
  byRank,
  countedBetween,
  envelopeOrders,
  judge,
  logOrder,
  pageOrders,
  rowsOf,
  type CountedTogether,
  type Guesses,
  type Verdict,
} from './attack.ts'
import { copyTables, presentLog, readLog, readPages, type Copy, type Place } from './evidence.ts'
import { holdVote, type Vote } from './town.ts'

export interface StageWish {
  people: number
  seed: string
  /** The chance that mixes; strong chance where nothing is said. */
  mixing?: (size: number) => Uint8Array
}

/** What each kind of evidence came to. */
export interface Attacked {
  /** An account of the database, or two copies of it: rows, their order and marks. */
  rows: Verdict[]
  /** Files and logs of the database. */
  files: Verdict[]
  votes: Vote[]
  /** How many were counted together, each time. */
  cells: number[]
}

/** So many pages of the files are tried, those first that hold most of a cell. */
const PAGES = 6

/** Holds a round on an empty database, copies it after every step, and attacks what was copied. */
export async function attackRound(
  place: Place,
  { people, seed, mixing }: StageWish,
): Promise<Attacked> {
  const env = {
    PORT: '0',
    DATA_DIR: place.dataDir,
    ...(place.databaseUrl !== undefined && { DATABASE_URL: place.databaseUrl }),
  }
  const options = { serveApps: false, ...(mixing && { mixing }) }
  const server = await startServer(readConfig(env), options)
  try {
    const since = await presentLog(place)
    const copies = [await copyTables(place)]
    const look = async () => void copies.push(await copyTables(place))
    const town = await holdVote(server, { people, seed }, look)
    await look()
    await town.close()
    await look()
    const pages = await readPages(place)
    const log = await readLog(place, since)
    return attack(town.votes, copies, pages, log)
  } finally {
    await server.close()
  }
}

function attack(
  votes: Vote[],
  copies: readonly Copy[],
  pages: readonly Buffer[],
  log: Buffer,
): Attacked {
  const last = copies.at(-1) ?? new Map()
  const answers = answersIn(last)
  const counts = copies.slice(1).flatMap((after, at) => {
    const before = copies[at] ?? after
    const together = countedBetween(before, after, votes)
    return together.map((each) => ({ ...each, orders: envelopeOrders(before), before, after }))
  })
  const cells = counts.map(({ ballots }) => ballots.length)
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
  return {
    votes,
    cells,
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

interface Count extends CountedTogether {
  orders: ReturnType<typeof envelopeOrders>
  before: Copy
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
