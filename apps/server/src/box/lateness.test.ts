import { practiceRound } from '@phieu/catalogue'
import { RoundDetail } from '@phieu/office'
import type { RoundState } from '@phieu/survey'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { makeBallot, unitA } from '../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { enrolPhone, openLink, openTestPhone } from '../testing/test-phone.ts'

/** Collected from 1 to 20 November, with a week of grace. */
const round = { fieldworkPeriod: { from: '2026-11-01', to: '2026-11-20' }, graceDays: 7 }

const late = { outcome: 'refused', why: 'closed-round' }

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice({ round })
})
afterEach(() => office.close())

test.each([
  ['finished on the last day, sent on it', '2026-11-20', '2026-11-20', { outcome: 'kept' }],
  [
    'finished on the last day, sent on the last day of grace',
    '2026-11-20',
    '2026-11-27',
    { outcome: 'kept' },
  ],
  [
    'finished on the last day, sent after the grace',
    '2026-11-20',
    '2026-11-28',
    { outcome: 'kept' },
  ],
  ['finished a day late', '2026-11-21', '2026-11-21', late],
  ['finished in time by a clock that runs ahead', '2027-03-01', '2026-11-19', { outcome: 'kept' }],
])('a ballot %s', async (_when, sealedOn, today, outcome) => {
  office.clock.now = new Date(`${today}T05:00:00Z`)
  const link = await openLink(office)

  const [verdict] = await openTestPhone(office).verdicts([
    { ballot: makeBallot({ sealedOn }), link },
  ])

  expect(verdict).toMatchObject(outcome)
})

test('what came after the grace lies in the box, uncounted, until the round is approved', async () => {
  office.clock.now = new Date('2026-11-28T05:00:00Z')
  const link = await openLink(office)

  await openTestPhone(office).verdicts([{ ballot: makeBallot(), link }])

  expect(await office.services.store.sumBox(practiceRound().id)).toEqual({
    receipts: 1,
    lying: 0,
    held: 1,
    revoked: 0,
    counted: 0,
    faulty: 0,
  })
})

test('what was finished too late is kept raw', async () => {
  office.clock.now = new Date('2026-11-21T05:00:00Z')
  const link = await openLink(office)
  await openTestPhone(office).verdicts([{ ballot: makeBallot({ sealedOn: '2026-11-21' }), link }])

  expect(await office.services.store.countRefused(practiceRound().id)).toBe(1)
})

test('paper that is typed in during the grace counts, whatever day it was typed', async () => {
  office.clock.now = new Date('2026-11-25T05:00:00Z')
  const { phone } = await enrolPhone(office)
  const typed = makeBallot({ mode: 'paper', interviewer: 'i-1', sealedOn: '2026-11-25' })

  expect(await phone.verdicts([{ ballot: typed }])).toMatchObject([{ outcome: 'kept' }])
})

test.each([
  // Half a day behind Hanoi: its last day of grace goes on when Hanoi's is over.
  ['sent a minute before its midnight', '2026-11-20', '2026-11-28T08:59:00Z', 'lying'],
  ['sent a minute after it', '2026-11-20', '2026-11-28T09:01:00Z', 'held'],
  ['finished and sent on its last day', '2026-11-20', '2026-11-21T08:59:00Z', 'lying'],
])(
  'the days of a round begin and end in its own zone: a ballot %s',
  async (_when, sealedOn, at, state) => {
    const away = await openTestOffice({ round: { ...round, timeZone: 'America/Anchorage' } })
    onTestFinished(() => away.close())
    away.clock.now = new Date(at)
    const link = await openLink(away)

    const [verdict] = await openTestPhone(away).verdicts([
      { ballot: makeBallot({ sealedOn }), link },
    ])

    expect(verdict).toMatchObject({ outcome: 'kept' })
    const { held } = await away.services.store.sumBox(practiceRound().id)
    expect(held > 0 ? 'held' : 'lying').toBe(state)
  },
)

test('what was refused as finished too late is kept once the round is prolonged', async () => {
  office.clock.now = new Date('2026-11-25T05:00:00Z')
  const link = await openLink(office)
  const sent = { ballot: makeBallot({ sealedOn: '2026-11-25' }), link }
  expect(await openTestPhone(office).verdicts([sent])).toMatchObject([late])

  await prolong(office)

  expect(await openTestPhone(office).verdicts([sent])).toMatchObject([{ outcome: 'kept' }])
})

test('in a round that was closed and opened again everything counts, also what was finished between', async () => {
  office.clock.now = new Date('2026-11-10T05:00:00Z')
  const link = await openLink(office)
  await move(office, 'open', 'closed')
  office.clock.now = new Date('2026-11-12T05:00:00Z')
  const between = { ballot: makeBallot({ sealedOn: '2026-11-12' }), link }
  expect(await openTestPhone(office).verdicts([between])).toMatchObject([late])

  await move(office, 'closed', 'open')
  expect(await openTestPhone(office).verdicts([between])).toMatchObject([{ outcome: 'kept' }])

  await move(office, 'open', 'closed')
  const before = { ballot: makeBallot({ sealedOn: '2026-11-11' }), link }
  expect(await openTestPhone(office).verdicts([before])).toMatchObject([{ outcome: 'kept' }])
  expect(await office.services.store.sumBox(practiceRound().id)).toMatchObject({ held: 1 })
})

test('a link says when the round begins and when it was over', async () => {
  const link = await openLink(office)

  office.clock.now = new Date('2026-10-31T05:00:00Z')
  const early = await office.ask(`/api/links/${link}`)
  expect(await early.json()).toMatchObject({ code: 'not-begun', day: '2026-11-01' })
  office.clock.now = new Date('2026-11-21T05:00:00Z')
  const tooLate = await office.ask(`/api/links/${link}`)
  expect(await tooLate.json()).toMatchObject({ code: 'over', day: '2026-11-20' })
})

test('a clock that runs far ahead is flagged, and the ballot counts', async () => {
  office.clock.now = new Date('2026-11-19T05:00:00Z')
  const link = await openLink(office)
  const ballot = makeBallot({ sealedOn: '2026-11-21' })

  await openTestPhone(office).verdicts([{ ballot, link }])

  const tallies = await office.services.store.listTallies(practiceRound().id)
  expect(tallies[0]?.tally.ballots).toBe(1)
})

test.each([
  ['by the calendar of a phone that lost its battery', '1970-01-02', ['clock-behind']],
  ['before there was a calendar', '0001-01-01', ['clock-behind']],
  ['before the round began', '2026-10-31', ['clock-behind']],
  ['before its link was made', '2026-11-18', ['clock-behind']],
  ['on the day on which its link was made', '2026-11-19', []],
])(
  'a ballot finished %s counts, and says whether its clock ran behind',
  async (_when, sealedOn, flags) => {
    office.clock.now = new Date('2026-11-19T05:00:00Z')
    const cookies = await office.setUp()
    const link = 'abcdef0123'
    const place = { round: practiceRound().id, unit: unitA, group: 'ND' }
    const madeOn = '2026-11-19'
    await office.services.store.addLink({ code: link, ...place, channel: 'web', madeOn })

    await openTestPhone(office).verdicts([{ ballot: makeBallot({ sealedOn }), link }])

    const answer = await office.ask(`/api/rounds/${practiceRound().id}/review`, { cookies })
    const [row] = (await answer.json()).ballots
    expect(row.review).toBe('counted')
    expect(row.flags.filter((flag: string) => flag.startsWith('clock'))).toEqual(flags)
  },
)

const ROUND = `/api/rounds/${practiceRound().id}`

/** At the desk: the last day is ten days later. */
async function prolong({ ask, setUp }: TestOffice): Promise<void> {
  const cookies = await setUp()
  const seen = RoundDetail.parse(await (await ask(ROUND, { cookies })).json())
  const { id: _id, state: _state, ...standing } = seen.round
  const fieldworkPeriod = { from: '2026-11-01', to: '2026-11-30' }
  const body = { revision: seen.revision, plan: { ...standing, fieldworkPeriod } }
  expect((await ask(`${ROUND}/plan`, { method: 'POST', body, cookies })).status).toBe(200)
}

async function move(office: TestOffice, from: RoundState, to: RoundState): Promise<void> {
  const by = { id: 'desk', name: 'Desk' }
  const at = office.clock.now.toISOString()
  await office.services.store.moveRound(practiceRound().id, { from, to, by, at, reason: 'Asked' })
}
