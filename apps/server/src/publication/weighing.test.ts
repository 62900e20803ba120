import { practiceRound } from '@phieu/catalogue'
import { CalibrationDocument, openPackage, readJson, verifyPackage } from '@phieu/publication'
import type { ExtraQuestion, Population } from '@phieu/survey'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { anyScope, letIn } from '../testing/test-people.ts'
import { enterAssessed } from '../testing/test-points.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'

const round = 'cchc-2026'
const reason = 'Chỉ hai xã được đánh giá'
const age: ExtraQuestion = {
  kind: 'single',
  id: 'age',
  text: { vi: 'Tuổi của Ông/Bà?', en: 'How old are you?' },
  place: 'after',
  options: [
    { code: 1, vi: 'Dưới 45', en: 'Below 45' },
    { code: 2, vi: 'Từ 45', en: '45 and more' },
    { code: 99, vi: 'Không muốn trả lời', en: 'Prefer not to say', exclusive: true },
  ],
}
/** Two kinds that answer equally often, though the first are three times as many. */
const figures: Population = {
  block: 'B',
  group: 'ND',
  question: 'age',
  people: { 1: 7500, 2: 2500 },
  source: 'Niên giám thống kê 2025',
}

let office: TestOffice
let cookies: string
/** What the desk was told of the collecting before it was published. */
let foretold: unknown
describe('a round that brings population figures', () => {
  // What is published changes no more: one is looked at by all.
  beforeAll(async () => {
    await openOffice()
    await holdRound([figures])
  })
  afterAll(() => office.close())

  test('tells beside its result what they would change', async () => {
    const open = await packageOf(`/results/${round}/package.zip`)
    const [told] = open.groups

    // 30 of the first kind give half of the points, 30 of the second all: 3/4 as counted, 5/8 weighed.
    expect(told).toMatchObject({
      block: 'B',
      group: 'ND',
      questions: ['age'],
      ballots: 60,
      effect: 1.25,
      effectiveBallots: 48,
      unweighted: 0.75,
      weighted: 0.625,
    })
    const whole = await packageOf(`/api/publications/${round}/package.zip`)
    expect(whole).toEqual(open)
    const shown = await openPackage(await bytesOf(`/results/${round}/package.zip`))
    const fieldwork = readJson(shown!.parts.get('fieldwork.json')!)
    expect(foretold).toEqual({ fieldwork, calibration: open })
    expect(fieldwork).toMatchObject({ modes: [{ mode: 'link', ballots: 60 }], differences: [] })
    expect(await (await office.ask(`/api/rounds/${round}/collecting`, { cookies })).json()).toEqual(
      foretold,
    )
    const page = await (await office.ask(`/en/results/${round}/quality`)).text()
    expect(page).toContain('75.0%')
    expect(page).toContain('62.5%')
    expect(page).toContain('1.25 (as 48 ballots)')
    expect(page).toContain('Niên giám thống kê 2025')
  })

  test('has tables by kind of people that leave the office in no package and hold thirty ballots each', async () => {
    const [open, whole] = await Promise.all(
      [`/results/${round}`, `/api/publications/${round}`].map((path) =>
        bytesOf(`${path}/package.zip`),
      ),
    )
    const [shown, kept] = [await openPackage(open!), await openPackage(whole!)]

    expect(shown!.parts.has('strata.json')).toBe(false)
    expect(readJson(kept!.parts.get('strata.json')!)).toMatchObject([
      {
        strata: [
          { kinds: { age: '1' }, ballots: 30 },
          { kinds: { age: '2' }, ballots: 30 },
        ],
      },
    ])
  })

  test('takes figures from nobody but an admin, and gives nobody else its tables', async () => {
    for (const role of ['supervisor', 'council', 'unit', 'interviewer'] as const) {
      const { cookies: other } = await letIn(office, { role, scope: anyScope(role) })
      const body = { populations: [figures] }
      const answers = [
        await office.ask('/api/rounds', { method: 'POST', cookies: other, body }),
        await office.ask(`/api/rounds/${round}/plan`, { method: 'POST', cookies: other, body }),
        await office.ask(`/api/publications/${round}/package.zip`, { cookies: other }),
      ]
      expect([role, ...answers.map(({ status }) => status)]).toEqual([role, 403, 403, 403])
    }
  })
})

describe('a round of its own', () => {
  beforeEach(openOffice)
  afterEach(() => office.close())

  test('weighs nothing without such figures', async () => {
    await holdRound(undefined)

    expect(await packageOf(`/results/${round}/package.zip`)).toEqual({ groups: [] })
    const page = await (await office.ask(`/en/results/${round}/quality`)).text()
    expect(page).not.toContain('If weighted by population')
  })

  test.each([
    [{ people: { 1: 5 } }, 'How many people are “45 and more” (question age) is missing.'],
    [
      { people: { 1: 5, 2: 5, 99: 1 } },
      'Question age has no option 99 that people could be counted by.',
    ],
    [{ question: 'sex' }, 'The round does not ask that group an extra question sex'],
    [{ block: 'A', group: 'CTX' }, 'Block A does not ask group Chairs of communes'],
  ])('brings no figures that fit none of its questions: %j', async (given, why) => {
    const answer = await makeRound([{ ...figures, ...given }])

    expect(answer.status).toBe(400)
    expect((await answer.json()).detail).toContain(why)
  })
})

async function openOffice() {
  office = await openTestOffice()
  cookies = await office.setUp()
}

function makeRound(populations: readonly Population[] | undefined) {
  const { state: _state, ...plan } = practiceRound()
  const own = { id: round, practice: false, year: 2026, onePerson: true, extra: [age], populations }
  return post('/api/rounds', { round: { ...plan, ...own } })
}

async function holdRound(populations: readonly Population[] | undefined) {
  await makeRound(populations)
  await post(`/api/rounds/${round}/box/key`, { holder: 'server' })
  await move('open')
  await office.pushOnline(
    [unitA, unitB].flatMap((unit) => [
      ...ballots(unit, 15, { age: 1 }, 3),
      ...ballots(unit, 15, { age: 2 }, 5),
    ]),
  )
  await enterAssessed(office, round, [unitA, unitB])
  await move('closed')
  await office.services.counts.settle()
  await move('approved')
  foretold = await (await office.ask(`/api/rounds/${round}/collecting`, { cookies })).json()
  await post(`/api/rounds/${round}/publish`, { replicates: 100, reason })
}

function ballots(unit: string, count: number, extra: { age: number }, answer: number) {
  return Array.from({ length: count }, () => makeBallot({ round, unit, extra }, answer))
}

/** What is weighed, from a package that can be recomputed. */
async function packageOf(path: string) {
  const bytes = await bytesOf(path)
  expect(await verifyPackage(bytes)).toMatchObject({ faults: [], differences: [] })
  const opened = await openPackage(bytes)
  return CalibrationDocument.parse(readJson(opened!.parts.get('calibration.json')!))
}

async function bytesOf(path: string) {
  return new Uint8Array(await (await office.ask(path, { cookies })).arrayBuffer())
}

const post = (path: string, body: unknown) => office.ask(path, { method: 'POST', cookies, body })
const move = (to: string) => post(`/api/rounds/${round}/state`, { to, reason })
