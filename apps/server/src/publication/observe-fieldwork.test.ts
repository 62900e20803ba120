import { practiceRound } from '@phieu/catalogue'
import { toldFieldwork } from '@phieu/publication'
import type { Ballot, Channel } from '@phieu/survey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { RoundSnapshot } from '../store/ballots/ballot-store.ts'
import { makeBallot, unitA } from '../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { observeFieldwork } from './observe-fieldwork.ts'

let office: TestOffice
let plan: RoundPlan

beforeAll(async () => {
  office = await openTestOffice()
  plan = (await office.services.plans.find(practiceRound().id))!
})
afterAll(() => office.close())

test('what is said of the collecting are sums of the ballots that were read, in tens', async () => {
  const record = await recordOf([
    ...repeat(40, { sealedOn: '2026-11-16', seconds: 120 }, 'web', 3),
    ...repeat(35, { mode: 'interview', sealedOn: '2026-11-20', seconds: 300 }, 'interview', 5),
  ])

  expect(record.days).toEqual(['2026-11-16', '2026-11-20'])
  expect(record.modes).toEqual([
    { mode: 'link', ballots: 40 },
    { mode: 'interview', ballots: 40 },
  ])
  expect(record.seconds).toEqual({ ballots: 80, median: 120 })
  expect(record.differences[0]).toEqual({
    group: 'ND',
    mode: 'interview',
    against: 'link',
    area: null,
    ballots: 35,
    basis: 'unit',
    difference: 50,
    interval: [50, 50],
  })
})

test('how many came by a rare mode is not told, nor what would give it away', async () => {
  const record = await recordOf([
    ...repeat(40, {}, 'web', 3),
    ...repeat(20, {}, 'desk', 3),
    ...repeat(4, { mode: 'paper' }, 'paper', 5),
  ])

  expect(record.modes).toEqual([
    { mode: 'link', ballots: 40 },
    { mode: 'desk', ballots: null },
    { mode: 'paper', ballots: null },
  ])
  expect(record.differences).toEqual([])
})

test('what few people told of a unit is in no sum by mode, nor of those whose time was taken', async () => {
  const ballots = [
    ...repeat(40, { seconds: 120 }, 'web', 3),
    ...repeat(9, { group: 'DN', mode: 'interview', seconds: 300 }, 'interview', 5),
  ]
  const nothing = {
    size: null,
    isOverfull: null,
    designEffect: null,
    effectiveBallots: null,
    spread: null,
    perInterviewer: null,
  }
  const groups = [{ group: 'DN', ballots: null, ...nothing }]
  const hidden = { unit: unitA, block: 'B', ballots: 49, groups, areas: [] }

  const { modes, seconds } = await recordOf(ballots, [hidden])

  expect(modes).toEqual([{ mode: 'link', ballots: 40 }])
  expect(seconds).toEqual({ ballots: 40, median: 120 })
})

test('of a round without ballots nothing is said', async () => {
  expect(await recordOf([])).toEqual({
    days: null,
    modes: [],
    seconds: null,
    contacts: [],
    unitContacts: [],
    differences: [],
  })
})

type Counted = Ballot & { channel: Channel }

async function recordOf(
  ballots: readonly Counted[],
  traces: Parameters<typeof toldFieldwork>[1] = [],
) {
  const observer = observeFieldwork(plan)
  for await (const read of observer.watch(snapshotOf(ballots)).ballots()) {
    expect(read.unit).toBe(unitA) // whoever counts gets every ballot as it is
  }
  return toldFieldwork(await observer.seen(office.services.store), traces)
}

function snapshotOf(ballots: readonly Counted[]): RoundSnapshot {
  return {
    tallies: [],
    flaggedTallies: [],
    interviewerTallies: [],
    miscounted: async () => [],
    ballots: async function* () {
      yield* ballots
    },
    flaggedBallots: async function* () {},
    raterBallots: async () => [],
  }
}

function repeat(times: number, given: Partial<Ballot>, channel: Channel, answer: number) {
  return Array.from({ length: times }, () => ({ ...makeBallot(given, answer), channel }))
}
