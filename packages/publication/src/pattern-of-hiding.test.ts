import { computeRound, createRandomStream, type RandomStream } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { attackRound, FEWEST } from '../fixtures/attack-round.ts'
import { attackedDefinition } from '../fixtures/attacked-round.ts'
import { countAlike } from '../fixtures/pattern-attack.ts'

/** The suite attacks some cells of one round, always the same; a soak those of ten. */
const RUNS = Number(process.env.RUNS ?? 0)
const ROUNDS = Math.max(1, Math.ceil(RUNS / 30))
const SEED = process.env.SEED ?? '0000000000000001'

/** Of the small groups' cells one in so many is attacked: each is hidden anew some hundred times. */
const EVERY = RUNS > 0 ? 12 : 24

const forRank = attackedDefinition.scoring.rankMinimum?.groupBallots ?? 1

/*
 * That at least ten are left of each is proved in METHOD.md. Here worlds are looked for that are printed
 * alike, by changing one item or two: not all that there are, so that of some cells fewer are found.
 */
test('whoever also runs the code that hides, on all that could be, is left with ten of it for most cells', () => {
  const order = createRandomStream(SEED)
  const left = Array.from({ length: ROUNDS }, () => candidatesLeft(80, order)).flat()

  const few = left.filter((alike) => alike < FEWEST)
  if (RUNS > 0) console.log(`${left.length} cells, ${few.length} with fewer than ten left`)
  expect(left.length).toBeGreaterThanOrEqual(ROUNDS)
  expect(few.length).toBeLessThanOrEqual(left.length / 3)
})

/** For some cells of small groups, how many (n, mean) hide the same; no more than ten are counted. */
function candidatesLeft(mood: number, order: RandomStream): number[] {
  const sizes = Array.from({ length: 24 }, () =>
    order.below(2) > 0 ? 1 + order.below(9) : 10 + order.below(31),
  )
  const { input, attacked, isSmall } = attackRound(sizes, mood, BigInt(order.next()))
  const scores = new Map(
    computeRound(input)
      .rankings.flatMap(({ units }) => units)
      .map(({ result: { unit, survey } }) => [unit.id, survey] as const),
  )
  return attacked
    .filter(({ unit, group }) => isSmall(unit, group) && order.below(EVERY) === 0)
    .map((cell) => {
      const alike = countAlike(scores.get(cell.unit)!, cell, { forRank, order, most: FEWEST })
      return alike === cell.unknowing ? FEWEST : alike
    })
}
