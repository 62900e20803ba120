/*
 * Somebody who attacks hidden cells may know more than a package: what they said themselves, and what a few others
 * of the group did; or that since the round before one person came to the group. Of this nothing is proved; it is tried.
 */
import { createRandomStream, type RandomStream } from '@phieu/scoring'
import { expect, test } from 'vitest'
import type { Attacked } from '../fixtures/attacker.ts'
import { attackInput, FEWEST } from '../fixtures/attack-round.ts'
import { attackedRound, moods, oneOfEach } from '../fixtures/attacked-round.ts'
import { withOneMore } from '../fixtures/one-more.ts'
import type { Answers } from '../fixtures/try-numbers.ts'

/** Rounds; a soak tries more, and others. */
const RUNS = Number(process.env.RUNS ?? 5)
/** At the most: the cells of a unit are few or none together. */
const FEW = 0.05
const SEED = process.env.SEED ?? '0000000000000001'

test('who answered, and knows what up to three others of five to twelve said, is nearly always left with ten (n, mean) of the rest', () => {
  const random = createRandomStream(SEED)
  const left = [1, 2, 3, 4].map(() => [] as number[])
  for (let run = 0; run < RUNS; run += 1) {
    const { attacked, truth, said } = attackInput(anyRound(run, random))
    for (const cell of attacked) {
      const { n } = truth(cell)
      if (n < 5 || n > 12) continue
      const answers = shuffled(said(cell), random)
      for (const [at, own] of left.entries()) {
        const known = answers.slice(0, at + 1)
        own.push(missing(cell, (world) => canHold(cell, world, known)))
      }
    }
  }

  for (const [at, own] of left.entries()) {
    expect(own.length).toBeGreaterThan(20 * RUNS)
    expect(partWithFewer(`who knows ${at + 1}`, own)).toBeLessThanOrEqual(FEW)
  }
})

test('who knows that one more answered than the round before, and has both packages, is nearly always left with ten (n, mean)', () => {
  const random = createRandomStream(SEED)
  const left = { anew: [] as number[], same: [] as number[] }
  for (let run = 0; run < RUNS; run += 1) {
    const before = anyRound(run, random)
    const now = withOneMore(before, random)
    const sizes = now.tallies.map(({ tally }) => tally.ballots)
    const anew = attackedRound(sizes, moods[run % moods.length] ?? 0, anySeed(random), oneOfEach)
    const first = attackInput(before)
    for (const [name, second] of [
      ['anew', attackInput(anew)],
      ['same', attackInput(now)],
    ] as const) {
      for (const cell of second.attacked) {
        const earlier = first.attacked.find(isSameCell(cell))
        if (!earlier || !second.isSmall(cell.unit, cell.group)) continue
        const more = second.truth(cell).n - first.truth(earlier).n
        const knowing = new Set(earlier.all(ALL).map(({ n }) => n))
        left[name].push(missing(cell, ({ n }) => knowing.has(n - more)))
      }
    }
  }

  for (const [name, own] of Object.entries(left)) {
    expect(own.length).toBeGreaterThan(20 * RUNS)
    expect(partWithFewer(`answers ${name}`, own)).toBeLessThanOrEqual(FEW)
  }
})

/** A third of the groups have few people. */
function anyRound(run: number, random: RandomStream) {
  const sizes = Array.from({ length: 24 }, () =>
    random.below(3) > 0 ? 10 + random.below(31) : 1 + random.below(9),
  )
  return attackedRound(sizes, moods[run % moods.length] ?? 0, anySeed(random), oneOfEach)
}

function anySeed(random: RandomStream): string {
  return random.next().toString(16).padStart(16, '0')
}

/** No cell has more. */
const ALL = 5000

/** How many (n, mean) are missing to ten, or to as many as there are where nothing is told. */
function missing(cell: Attacked, isPossible: (world: Answers) => boolean): number {
  const left = cell.all(ALL).filter(isPossible).length
  if (left >= FEWEST) return 0
  return Math.max(0, Math.min(FEWEST, cell.unknown(ALL).filter(isPossible).length) - left)
}

/** Whether these answers can be among those, with somebody's beside. */
function canHold({ scale }: Attacked, { n, sum }: Answers, known: readonly number[]): boolean {
  const told = known.reduce((all, own) => all + own, 0)
  return n > known.length && scale.sums(n - known.length).includes(sum - told)
}

/** The part of the cells that are left with fewer than ten. */
function partWithFewer(what: string, left: readonly number[]): number {
  const few = left.filter((own) => own > 0)
  if (process.env.RUNS) console.log(`${what}: ${left.length} cells, ${few.length} with fewer`)
  return few.length / left.length
}

function isSameCell(one: Attacked) {
  return (other: Attacked) =>
    one.unit === other.unit && one.item === other.item && one.group === other.group
}

function shuffled(all: readonly number[], random: RandomStream): number[] {
  return all
    .map((own) => ({ own, at: random.next() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ own }) => own)
}
