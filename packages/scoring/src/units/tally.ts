import type { Answers, Questionnaire } from '@phieu/survey'

/**
 * What one group answered about one unit: a *Burt table*, the only thing that scoring needs of the
 * ballots.
 *
 * Every (item, option) of the group's questionnaire, in its order, is a column. The table counts
 * for each pair of columns the ballots that chose both; on the diagonal stand the counts of the
 * answers. It is symmetric, so only the upper triangle is kept, row by row with the diagonal.
 */
export interface GroupTally {
  readonly ballots: number
  readonly table: readonly number[]
}

/** The ballots of one interviewer, added up. */
export interface ClusterSum {
  readonly ballots: number
  /** By column of the tally: how many of the ballots chose it. */
  readonly counts: readonly number[]
}

/** Counts ballots of one group about one unit, one after the other. */
export interface BallotCounter {
  /**
   * @param answers - of a sealed ballot, and so without faults (see `findFaults`)
   * @throws RangeError when an item has no answer or one that it does not offer: the ballot was
   *   never checked. Nothing of it is counted.
   */
  add(answers: Answers): void
  /** All that was counted so far. */
  tally(): GroupTally
}

/**
 * A counter for many ballots of one questionnaire, up to 2³² of them; in a few microseconds a ballot.
 *
 * @param from - what was counted already
 * @throws RangeError when `from` was counted with another questionnaire
 */
export function createCounter(questionnaire: Questionnaire, from?: GroupTally): BallotCounter {
  const width = columnCount(questionnaire)
  if (from) checkWidth(from, width, questionnaire)
  const chosenBy = columnsChosen(questionnaire)
  const table = from ? Uint32Array.from(from.table) : new Uint32Array(placesIn(width))
  let ballots = from?.ballots ?? 0

  return {
    add(answers) {
      const chosen = chosenBy(answers)
      chosen.forEach((row, at) => {
        // The place of a pair is linear in its column. This loop is most of what a recount does.
        const start = placeOf(row, 0, width)
        for (let other = at; other < chosen.length; other += 1) {
          const place = start + (chosen[other] ?? 0)
          table[place] = (table[place] ?? 0) + 1
        }
      })
      ballots += 1
    },
    tally: () => ({ ballots, table: [...table] }),
  }
}

/** Counts the answers alone, without their pairs: many such counters take little memory. */
export interface SumCounter {
  /** See `BallotCounter.add` for what it throws. */
  add(answers: Answers): void
  /** All that was counted so far. */
  sum(): ClusterSum
}

export function createSumCounter(questionnaire: Questionnaire): SumCounter {
  const chosenBy = columnsChosen(questionnaire)
  const counts = new Uint32Array(columnCount(questionnaire))
  let ballots = 0
  return {
    add(answers) {
      for (const column of chosenBy(answers)) counts[column] = (counts[column] ?? 0) + 1
      ballots += 1
    },
    sum: () => ({ ballots, counts: [...counts] }),
  }
}

/** Nothing counted yet: the neutral element of `addTallies`. */
export function emptyTally(questionnaire: Questionnaire): GroupTally {
  const width = columnCount(questionnaire)
  return { ballots: 0, table: Array.from<number>({ length: placesIn(width) }).fill(0) }
}

/** The tally of one ballot; see `BallotCounter.add` for what it throws. */
export function tallyBallot(questionnaire: Questionnaire, answers: Answers): GroupTally {
  return addBallot(questionnaire, emptyTally(questionnaire), answers)
}

/** A tally with one ballot more; see `BallotCounter.add` for what it throws. */
export function addBallot(
  questionnaire: Questionnaire,
  tally: GroupTally,
  answers: Answers,
): GroupTally {
  const counter = createCounter(questionnaire, tally)
  counter.add(answers)
  return counter.tally()
}

/**
 * Two tallies of the same questionnaire as one. In any order and any grouping the sum is the same,
 * because it is made of whole numbers.
 *
 * @throws RangeError when the tallies were counted with different questionnaires
 */
export function addTallies(a: GroupTally, b: GroupTally): GroupTally {
  requireAlike(a, b)
  return {
    ballots: a.ballots + b.ballots,
    table: a.table.map((count, place) => count + (b.table[place] ?? 0)),
  }
}

/**
 * The way back of `addTallies`: what is left when some of the ballots that were counted are not.
 *
 * @throws RangeError when `b` holds what is not in `a`
 */
export function subtractTallies(a: GroupTally, b: GroupTally): GroupTally {
  requireAlike(a, b)
  const ballots = a.ballots - b.ballots
  const table = a.table.map((count, place) => count - (b.table[place] ?? 0))
  if (ballots < 0 || table.some((count) => count < 0)) {
    throw new RangeError('more is taken from a tally than it holds')
  }
  return { ballots, table }
}

/**
 * How many ballots chose each option of an item, in the order of its options.
 *
 * @throws RangeError when the questionnaire has no such item, or the tally is not one of it
 */
export function answerCounts(
  questionnaire: Questionnaire,
  tally: GroupTally,
  itemId: string,
): number[] {
  const width = columnCount(questionnaire)
  checkWidth(tally, width, questionnaire)
  const first = firstColumn(questionnaire, itemId)
  const item = questionnaire.items.find((each) => each.id === itemId)
  return (item?.options ?? []).map((_option, at) =>
    countOfPair(tally, width, first + at, first + at),
  )
}

/** Ballots without their pairs of answers: the diagonal of the table, by column. */
export function clusterSum({ ballots, table }: GroupTally): ClusterSum {
  const width = (Math.sqrt(8 * table.length + 1) - 1) / 2
  const counts: number[] = []
  for (let row = 0, place = 0; row < width; place += width - row, row += 1) {
    counts.push(table[place] ?? 0)
  }
  return { ballots, counts }
}

/** How many columns the table of a questionnaire has: one for each option of each item. */
export function columnCount(questionnaire: Questionnaire): number {
  return questionnaire.items.reduce((sum, item) => sum + item.options.length, 0)
}

/**
 * The column of an item's first option; its other options stand right behind it.
 *
 * @throws RangeError when the questionnaire has no such item
 */
export function firstColumn(questionnaire: Questionnaire, itemId: string): number {
  let column = 0
  for (const item of questionnaire.items) {
    if (item.id === itemId) return column
    column += item.options.length
  }
  throw new RangeError(`questionnaire ${questionnaire.id} has no item ${itemId}`)
}

/** How many ballots chose both of two columns. */
export function countOfPair(tally: GroupTally, width: number, a: number, b: number): number {
  return tally.table[placeOf(Math.min(a, b), Math.max(a, b), width)] ?? 0
}

/** How many pairs of so many columns there are, each with itself among them. */
function placesIn(width: number): number {
  return (width * (width + 1)) / 2
}

/** The place of a pair of columns in the upper triangle; `row` is not above `column`. */
function placeOf(row: number, column: number, width: number): number {
  return row * width - (row * (row - 1)) / 2 + (column - row)
}

/** Which columns a ballot chose, in their order; see `BallotCounter.add` for what it throws. */
function columnsChosen(questionnaire: Questionnaire): (answers: Answers) => number[] {
  const columns = questionnaire.items.map((item) => {
    const first = firstColumn(questionnaire, item.id)
    const byCode = new Map(item.options.map((option, at) => [option.code, first + at]))
    return { item: item.id, byCode }
  })
  return (answers) =>
    columns.map(({ item, byCode }) => {
      const column = byCode.get(answers[item] ?? Number.NaN)
      if (column === undefined) {
        throw new RangeError(`item ${item} has no option ${answers[item]}`)
      }
      return column
    })
}

function requireAlike(a: GroupTally, b: GroupTally) {
  if (a.table.length === b.table.length) return
  throw new RangeError(`tallies of ${a.table.length} and ${b.table.length} cells do not add up`)
}

function checkWidth(tally: GroupTally, width: number, questionnaire: Questionnaire) {
  if (tally.table.length === placesIn(width)) return
  throw new RangeError(
    `a tally of ${tally.table.length} cells is none of ${questionnaire.id} version ${questionnaire.version}`,
  )
}
