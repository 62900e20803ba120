/**
 * Attacks on the secrecy of a count. Whoever attacks knows which envelope is whose, because the office
 * has lists and a receipt says its digest, and in which order they came, because somebody watched the
 * door. What is asked: which of the opened ballots is whose?
 */
import { chanceOf } from './chance.ts'
import { idText, type Copy } from './evidence.ts'
import type { Vote } from './voting.ts'

/** What is known of a vote without its content. */
export type KnownVote = Pick<
  Vote,
  'person' | 'unit' | 'cell' | 'arrival' | 'envelope' | 'digest' | 'right'
>

/** Votes that were counted together, and the ballots that came of them. */
export interface CountedTogether {
  votes: readonly KnownVote[]
  /** Ids. */
  ballots: readonly string[]
}

/** Which ballot is guessed to be whose, by envelope. */
export type Guesses = ReadonlyMap<string, string>

/** What an attack came to. */
export interface Verdict {
  attack: string
  hits: number
  /** Ballots that were attacked. */
  of: number
  /** What chance gives: one a cell. */
  expected: number
  /** How probable so many hits are by chance. */
  chance: number
}

/** How improbable the hits must be before they are no chance any more: some two hundred attacks are tried each time. */
export const NO_CHANCE = 1e-9

/** Finds what was counted together between two copies: envelopes that went, ballots that appeared. */
export function countedBetween<V extends KnownVote>(
  before: Copy,
  after: Copy,
  votes: readonly V[],
): (CountedTogether & { votes: readonly V[] })[] {
  const ids = (copy: Copy, table: string) =>
    new Set(rowsOf(copy, table).map(({ values }) => idText(values.id)))
  const isIn = { before: ids(before, 'envelopes'), after: ids(after, 'envelopes') }
  const known = { before: ids(before, 'receipts'), after: ids(after, 'receipts') }
  const old = ids(before, 'ballots')
  const gone = votes.filter(({ envelope }) => {
    const wasThere = isIn.before.has(envelope) || !known.before.has(envelope)
    return wasThere && known.after.has(envelope) && !isIn.after.has(envelope)
  })
  const fresh = rowsOf(after, 'ballots').filter(({ values }) => !old.has(String(values.id)))
  return [...Map.groupBy(gone, ({ cell }) => cell)].map(([cell, votes]) => ({
    votes,
    ballots: fresh
      .filter(({ values }) => `${String(values.unit)} ${String(values.kind)}` === cell)
      .map(({ values }) => String(values.id)),
  }))
}

/** Orders in which envelopes stood: as they came, by their ids, by their digests, as rows of a copy. */
export function envelopeOrders(
  before: Copy,
): Map<string, (votes: readonly KnownVote[]) => KnownVote[]> {
  const placeIn = (table: string, column: string) => {
    const places = new Map(
      rowsOf(before, table).map(({ values }, at) => [idText(values[column]), at]),
    )
    return (key: string | undefined) => places.get(key ?? '') ?? 0
  }
  const box = placeIn('envelopes', 'id')
  const receipts = placeIn('receipts', 'id')
  return new Map([
    ['as they came', (votes) => votes.toSorted((a, b) => a.arrival - b.arrival)],
    ['by id', (votes) => votes.toSorted((a, b) => (a.envelope < b.envelope ? -1 : 1))],
    ['by digest', (votes) => votes.toSorted((a, b) => (a.digest < b.digest ? -1 : 1))],
    ['as in the box', (votes) => votes.toSorted((a, b) => box(a.envelope) - box(b.envelope))],
    [
      'as their receipts',
      (votes) => votes.toSorted((a, b) => receipts(a.envelope) - receipts(b.envelope)),
    ],
  ])
}

/** Matches two orders, place by place. */
export function byRank(
  votes: readonly KnownVote[],
  ballots: readonly string[],
): [string, string][] {
  return votes.flatMap(({ envelope }, at): [string, string][] => {
    const ballot = ballots[at]
    return ballot === undefined ? [] : [[envelope, ballot]]
  })
}

/**
 * The orders in which ids stand in pages: in each page its rows fill the room from the end. Pages are
 * taken by how many of the ids they hold; of each rank there is one order.
 */
export function pageOrders(
  pages: readonly Buffer[],
  ids: readonly string[],
  ranks: number,
): string[][] {
  const found = pages.map((page) =>
    ids
      .map((id) => ({ id, at: page.lastIndexOf(bytesOf(id)) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => b.at - a.at)
      .map(({ id }) => id),
  )
  return found.toSorted((a, b) => b.length - a.length).slice(0, ranks)
}

/** The order in which ids first stand in a log. */
export function logOrder(log: Buffer, ids: readonly string[]): string[] {
  return ids
    .map((id) => ({ id, at: log.indexOf(bytesOf(id)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id)
}

/** An id as it stands in files. */
function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

/** Compares guesses with what really happened. @param answers - of each ballot, as JSON, by id */
export function judge(
  attack: string,
  guesses: Guesses,
  votes: readonly Vote[],
  answers: ReadonlyMap<string, string>,
  cells: readonly number[],
): Verdict {
  const hits = votes.filter(({ envelope, answers: given }) => {
    const guess = guesses.get(envelope)
    return guess !== undefined && sameAnswers(answers.get(guess), given)
  }).length
  return { attack, hits, of: sum(cells), expected: cells.length, chance: chanceOf(hits, cells) }
}

/** The answers of all ballots of a copy: what an attacker wants to know, and the judge compares. */
export function answersIn(copy: Copy): Map<string, string> {
  return new Map(
    rowsOf(copy, 'ballots').map(({ values }) => [String(values.id), String(values.answers)]),
  )
}

export function rowsOf(copy: Copy, table: string) {
  return copy.get(table) ?? []
}

export function sameAnswers(a: string | undefined, b: string): boolean {
  return a !== undefined && canonical(a) === canonical(b)
}

function canonical(json: string): string {
  const answers: Record<string, unknown> = JSON.parse(json)
  return JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
