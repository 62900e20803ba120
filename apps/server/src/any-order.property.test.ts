import { addTallies, tallyBallot } from '@phieu/scoring'
import type { Ballot } from '@phieu/survey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recountRound } from './results/recount.ts'
import { citizensQuestionnaire, makeBallot, unitA, unitB } from './testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from './testing/test-office.ts'
import { openLink, openTestPhone } from './testing/test-phone.ts'

/** The places, in a list of ten ballots, of those that one request carries. */
const anyPush = fc.array(fc.nat(9), { minLength: 1, maxLength: 12 })

/** Requests that are on their way at the same time, one such wave after the other. */
const anyTraffic = fc.array(fc.array(anyPush, { minLength: 1, maxLength: 6 }), { maxLength: 5 })

test('however pushes are ordered, repeated and interleaved, each ballot is kept and counted once', async () => {
  const office = await openTestOffice()
  const phone = openTestPhone(office)
  const links = {
    [unitA]: await openLink(office, { unit: unitA }),
    [unitB]: await openLink(office, { unit: unitB }),
  }
  const kept: Ballot[] = []

  await fc.assert(
    fc.asyncProperty(anyTraffic, async (traffic) => {
      const ballots = Array.from({ length: 10 }, (_, at) =>
        makeBallot({ unit: at % 2 ? unitA : unitB }, 1 + (at % 5)),
      )
      const codes = new Map<string, Set<string>>()

      for (const wave of traffic) {
        const answers = await Promise.all(
          wave.map((places) => {
            const sent = places.flatMap((place) => ballots[place] ?? [])
            return phone.verdicts(sent.map((ballot) => ({ ballot, link: links[ballot.unit]! })))
          }),
        )
        for (const verdict of answers.flat()) {
          if (verdict.outcome === 'refused') throw new Error(`refused: ${verdict.why}`)
          const { digest, signature } = verdict.receipt
          codes.set(digest, (codes.get(digest) ?? new Set()).add(signature))
        }
      }

      const sent = new Set(traffic.flat(2))
      kept.push(...ballots.filter((_, at) => sent.has(at)))
      expect([...codes.values()].every((each) => each.size === 1)).toBe(true)
      expect(codes.size).toBe(sent.size)
      await expectCounted(office, kept)
    }),
    { numRuns: 40 },
  )
  await office.close()
})

/** The tallies are those of exactly these ballots, and the recount agrees. */
async function expectCounted({ services }: TestOffice, ballots: readonly Ballot[]) {
  const { plans, store } = services
  const plan = await plans.find('practice-2026')
  const recount = await store.readRound('practice-2026', (snapshot) =>
    recountRound(plan!, snapshot),
  )
  expect(recount).toMatchObject({ ballots: ballots.length, equal: true })

  for (const unit of [unitA, unitB]) {
    const own = ballots.filter((ballot) => ballot.unit === unit)
    const tallies = await store.listTallies('practice-2026', [unit])
    const tally = tallies.find(({ group }) => group === 'ND')?.tally
    const expected = own.map(({ answers }) => tallyBallot(citizensQuestionnaire, answers))
    expect(tally).toEqual(expected.length > 0 ? expected.reduce(addTallies) : undefined)
  }
}
