import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyChoice, type Choice } from '../fixtures/any-choice.ts'
import { chosenRound } from '../fixtures/any-round.ts'
import { onceDiffered } from '../fixtures/once-differed.ts'
import { packRound } from '../fixtures/pack-round.ts'
import { openSecond, secondIsThere } from '../fixtures/second.ts'
import { smallMethod } from '../fixtures/small-round.ts'
import { computePublication, verifyPackage } from './index.ts'

/** How many rounds are made up; the suite makes the same each time, a soak others. */
const RUNS = Number(process.env.RUNS ?? 4)
const SEED = process.env.SEED ?? '0000000000000001'

/** After so many rounds a soak says how far it is. */
const PROGRESS = 20

const agreed = { code: 0, differ: 0 }

test('of whatever round, an honest package is called equal, and reckoned alike a second time', async () => {
  let rounds = 0
  const second = secondIsThere ? await openSecond() : undefined
  try {
    await fc.assert(
      fc.asyncProperty(anyChoice, async (choice) => {
        const round = chosenRound(choice)
        const both = computePublication(round.input, round.firstHalf)

        for (const kind of ['public', 'office'] as const) {
          const bytes = await packRound(kind, round, both)
          const verified = await verifyPackage(bytes, {
            method: smallMethod,
            definitions: [round.input.definition],
          })
          expect(verified).toMatchObject({ kind, faults: [], differences: [] })
          const reckoned = kind === 'public' ? await second?.reckon(bytes) : undefined
          expect(reckoned ?? agreed).toMatchObject(agreed)
        }
        rounds += 1
        if (rounds % PROGRESS === 0) console.log(`${rounds} rounds`)
      }),
      {
        numRuns: RUNS + onceDiffered.length,
        seed: Number(BigInt(`0x${SEED}`) % 2_147_483_647n),
        examples: onceDiffered.map((choice): [Choice] => [choice]),
      },
    )
  } finally {
    await second?.close()
  }
  expect(rounds).toBe(RUNS + onceDiffered.length)
})
