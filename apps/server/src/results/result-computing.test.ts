import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { practiceRound } from '@phieu/catalogue'
import { openPackage } from '@phieu/publication'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { deedOf } from '../testing/test-deeds.ts'
import { rightHashOf } from '../distribution/right-hash.ts'
import { closeAndCount, putRoundIn } from '../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { openTestPhone } from '../testing/test-phone.ts'
import { enterAssessed } from '../testing/test-points.ts'
import { liveResult } from './live-result.ts'

const round = practiceRound().id

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice({ round: { practice: false, year: 2026 } })
  cookies = await office.setUp()
})
afterEach(() => office.close())

test('phones are answered while a long result is computed, and how far it is can be seen', async () => {
  await office.pushOnline([unitA, unitB].flatMap((unit) => twenty(() => makeBallot({ unit }))))
  await closeAndCount(office, round)
  await enterAssessed(office, round, [unitA, unitB])
  const seen: unknown[] = []
  let answered = 0

  const result = ask('/result?replicates=20000')
  const computed = result.then(() => 'computed')
  while ((await Promise.race([computed, sleep(5)])) !== 'computed') {
    const [health, progress] = [await office.ask('/api/health'), await ask('/result/progress')]
    if (health.ok) answered += 1
    seen.push((await progress.json()).computing)
  }

  expect((await result).status).toBe(200)
  expect(answered).toBeGreaterThan(5)
  expect(seen).toContainEqual({ done: expect.any(Number), total: expect.any(Number) })
})

test('two results that are asked for at once are both computed', async () => {
  await closeAndCount(office, round)
  const answers = await Promise.all([ask('/result?replicates=0'), ask('/result?replicates=0')])

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

test('a result is computed once for as long as what it rests on stays the same', async () => {
  await office.pushOnline([unitA, unitB].flatMap((unit) => twenty(() => makeBallot({ unit }))))
  await closeAndCount(office, round)
  await enterAssessed(office, round, [unitA, unitB])
  const repeats = { replicates: 10, seed: '00000000000000ff' }
  const compute = async (minimum: number) =>
    liveResult(office.services, (await office.services.plans.find(round))!, repeats, minimum)

  const first = await compute(5)
  const again = await compute(5)
  const others = await compute(10)
  const change = { unit: unitA, area: 1, criterion: null, before: 9.5, after: 9 }
  await office.services.store.importAssessed(round, [change], deedOf('2'))
  const later = await compute(5)

  expect(again).toBe(first)
  expect(others).not.toBe(first)
  expect(later.document).not.toEqual(first.document)
})

test('whoever had read a round before it was changed leaves no result to those who read it since', async () => {
  await closeAndCount(office, round)
  const { services } = office
  const plan = (await services.plans.find(round))!
  const repeats = { replicates: 0, seed: '00000000000000ff' }

  const late = await liveResult(
    services,
    { ...plan, round: { ...plan.round, year: 2025 } },
    repeats,
  )
  const now = await liveResult(services, plan, repeats)

  expect([late, now].map(({ document }) => document.round.year)).toEqual([2025, 2026])
})

test('parts that contradict each other are told in a sentence', async () => {
  await closeAndCount(office, round)
  await enterAssessed(office, round, [unitA])
  const change = { unit: unitA, area: 1, criterion: null, before: 9.5, after: 900 }
  await office.services.store.importAssessed(round, [change], deedOf('2'))

  const answer = await ask('/result?replicates=0')

  expect(answer.status).toBe(409)
  expect((await answer.json()).detail).toBe(
    'The parts of the result contradict each other: more assessed points than the criteria can give.',
  )
})

test('people who rated several units are drawn once for all of them, and named nowhere', async () => {
  const raters = Array.from({ length: 12 }, () => randomUUID())
  for (const [at, rater] of raters.entries()) {
    const invitation = await inviteInsider()
    await openTestPhone(office).verdicts(
      [unitA, unitB].map((unit) => ({
        ballot: makeBallot({ unit, rater }, (at % 5) + 1),
        invitation,
      })),
    )
  }
  await closeAndCount(office, round)
  const ids = await office.services.store.readRound(round, async ({ ballots }) => {
    const all: string[] = []
    for await (const { id } of ballots()) all.push(id)
    return all
  })
  await enterAssessed(office, round, [unitA, unitB])
  await putRoundIn(office.services.store, round, 'approved')

  const answer = await office.ask(`/api/rounds/${round}/publish`, {
    method: 'POST',
    cookies,
    body: { replicates: 100, reason: 'Chỉ hai xã được đánh giá' },
  })

  expect(ids).toHaveLength(24)
  expect(answer.status).toBe(201)
  const whole = await packageAt(`/api/publications/${round}/package.zip`)
  const shown = await packageAt(`/results/${round}/package.zip`)
  expect(JSON.parse(whole.get('covariances.json') ?? '')).toEqual([
    { unit: unitA, other: unitA, covariance: expect.any(Number) },
    { unit: unitA, other: unitB, covariance: expect.any(Number) },
    { unit: unitB, other: unitB, covariance: expect.any(Number) },
  ])
  for (const texts of [whole, shown]) {
    const everything = [...texts.values()].join()
    expect(raters.filter((rater) => everything.includes(rater))).toEqual([])
    expect(ids.filter((id) => everything.includes(id))).toEqual([])
  }
})

function twenty<Each>(make: () => Each): Each[] {
  return Array.from({ length: 20 }, make)
}

function ask(path: string): Promise<Response> {
  return office.ask(`/api/rounds/${round}${path}`, { cookies })
}

async function packageAt(path: string) {
  const answer = await office.ask(path, { cookies })
  const opened = await openPackage(new Uint8Array(await answer.arrayBuffer()))
  if (!opened) throw new Error(`there is no package at ${path}`)
  return opened.parts
}

/** The code of somebody who rates both units. */
async function inviteInsider(): Promise<string> {
  const code = randomUUID().replaceAll('-', '')
  await office.services.store.addInvitations([
    {
      rightHash: await rightHashOf(code),
      round,
      group: 'ND',
      channel: 'email',
      batch: undefined,
      insider: randomUUID(),
      revokedOn: undefined,
      units: [unitA, unitB].map((unit) => ({ unit, spent: false })),
    },
  ])
  return code
}
