import fc from 'fast-check'
import { expect, test } from 'vitest'
import { note } from '../figures.ts'
import { kindNames } from './kinds/kinds.ts'
import { openOffice } from './office.ts'
import { anyPlan } from './plan.ts'
import { runPlan } from './run-plan.ts'

/** How many plans are run: of those without a fault of the server, and of the others a tenth. */
const RUNS = Number(process.env.RUNS ?? 16)

/** After so many no further plan is begun: a soak ends by itself, and says how far it came. */
const MINUTES = Number(process.env.MINUTES ?? Infinity)

/** So many offices are tried at once: while phones of one wait for its server, those of another go on. */
const LANES = Number(process.env.LANES ?? 1)

/** After so many plans a soak says how far it is. */
const PROGRESS = 25

/** So many plans share an office: with each ballot of the others comparing takes longer. */
const OFFICE = 100

/** The suite tries the same plans each time; a soak draws others. */
const SEED = process.env.SEED ?? '0000000000000004'
const seed = Number(BigInt(`0x${SEED}`) % 2_147_483_647n)

/** Lanes of seeds that lie side by side would else try the same plans. */
const APART = 1_000_003

test('the lines know forty kinds of fault and more', () => {
  expect(kindNames.length).toBeGreaterThanOrEqual(40)
})

test.each([
  { whom: 'phones and lines', runs: RUNS, share: 0 },
  { whom: 'phones, lines and servers', runs: Math.ceil(RUNS / 10), share: 20 },
])(
  'whatever befalls $whom, each ballot is counted once, as it was given',
  async ({ whom, runs, share }) => {
    const done = { plans: 0, ballots: 0 }
    const end = performance.now() + MINUTES * 60_000
    await Promise.all(
      Array.from({ length: LANES }, (_, lane) =>
        inLane(seed + lane * APART, Math.ceil(runs / LANES), share, async (run) => {
          if (performance.now() > end) return
          done.plans += 1
          await run(() => (done.ballots += 1))
          if (done.plans % PROGRESS === 0) {
            console.log(`${whom}: ${done.plans} plans, ${done.ballots} ballots`)
          }
        }),
      ),
    )
    const { plans, ballots } = done
    expect(plans).toBeGreaterThanOrEqual(MINUTES === Infinity ? runs : 1)
    await note(
      `faults-${share}`,
      `Faults of ${whom}: ${plans} plans with ${kindNames.length} kinds of fault, ${ballots} ballots, none lost, none twice, none altered.`,
    )
  },
)

/** Tries plans one after the other, on an office of their own. */
async function inLane(
  seed: number,
  runs: number,
  share: number,
  each: (run: (next: () => number) => Promise<void>) => Promise<void>,
): Promise<void> {
  let office = await openOffice()
  let plans = 0
  const property = fc.asyncProperty(fc.noBias(anyPlan(share)), (plan) =>
    each(async (next) => {
      if (plans > 0 && plans % OFFICE === 0) {
        await office.close()
        office = await openOffice()
      }
      plans += 1
      await runPlan(office, plan, next)
    }),
  )
  try {
    // Whoever only looks whether a planted bug is found wants no smallest plan.
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: process.env.SHRINK === 'no' })
  } finally {
    await office.close()
  }
}
