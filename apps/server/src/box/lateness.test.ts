import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
