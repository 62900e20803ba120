import { Collecting } from '@phieu/office'
import { ResultDocument } from '@phieu/publication'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { enrolPhone } from '../testing/test-phone.ts'
import { enterAssessed } from '../testing/test-points.ts'

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
})
afterEach(() => office.close())

test('ballots that each interviewer brings alike are worth fewer than as many that came by themselves', async () => {
  // Two interviewers, one of whom always hears the best and the other the middle; and people online.
  await interview('i-1', 5)
  await interview('i-2', 3)
  await office.pushOnline(
    Array.from({ length: 20 }, (_, at) => makeBallot({ unit: unitB }, at % 2 === 0 ? 5 : 3)),
  )
  await enterAssessed(office, round, [unitA, unitB])
  await office.services.counts.settle()

  const answer = await office.ask(`/api/rounds/${round}/result?replicates=0`, { cookies })
  const { rankings } = ResultDocument.parse(await answer.json())
  const units = rankings.flatMap((ranking) => ranking.units)
  const [asked, online] = [unitA, unitB].map((id) => units.find(({ unit }) => unit === id)!)

  expect(asked).toMatchObject({ ballots: 20 })
  expect(online).toMatchObject({ ballots: 20, effectiveBallots: 20 })
  expect(asked!.effectiveBallots).toBeLessThan(10)
  const widthOf = ([from, to]: readonly number[]) => to! - from!
  expect(widthOf(asked!.interval!)).toBeGreaterThan(1.3 * widthOf(online!.interval!))
})

test('the desk sees what interviewers make of the answers before anything is published, never by unit', async () => {
  for (const interviewer of ['i-1', 'i-2', 'i-3']) await interview(interviewer, 5)
  await office.pushOnline(
    Array.from({ length: 40 }, (_, at) => makeBallot({}, at % 2 === 0 ? 4 : 2)),
  )
  await office.services.counts.settle()

  const answer = await office.ask(`/api/rounds/${round}/collecting`, { cookies })
  const { fieldwork } = Collecting.parse(await answer.json())

  expect(fieldwork.modes).toEqual([
    { mode: 'link', ballots: 40 },
    { mode: 'interview', ballots: 30 },
  ])
  const [whole, ...areas] = fieldwork.differences
  // All of the best answers against a mean in the middle: (1 − 0.5) × 100.
  expect(whole).toMatchObject({
    group: 'ND',
    mode: 'interview',
    against: 'link',
    area: null,
    ballots: 30,
    difference: 50,
  })
  expect(whole!.interval[0]).toBeGreaterThan(40)
  expect(areas.map(({ area }) => area)).not.toContain(null)
  expect(JSON.stringify(fieldwork)).not.toContain(unitA)
})

const round = 'practice-2026'

/** Ten ballots about the first commune, all with the same answer. */
async function interview(interviewer: string, answer: number) {
  const { phone } = await enrolPhone(office, interviewer)
  await phone.verdicts(
    Array.from({ length: 10 }, () => ({
      ballot: makeBallot({ mode: 'interview', interviewer }, answer),
    })),
  )
}
