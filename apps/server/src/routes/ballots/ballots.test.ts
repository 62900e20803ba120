import { ballotDigest, receiptCode, type RoundState } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RoundPlans } from '../../rounds/round-plans.ts'
import { makeBallot, unitB } from '../../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { enrolPhone, openLink, openTestPhone, type TestPhone } from '../../testing/test-phone.ts'
import { countedBallots, storedRaw } from '../../testing/what-is-kept.ts'

let office: TestOffice
let phone: TestPhone
let link: string

beforeEach(async () => {
  office = await openTestOffice()
  phone = openTestPhone(office)
  link = await openLink(office)
})
afterEach(() => office.close())

describe('a ballot', () => {
  test("is kept, with a receipt that its phone can work out itself and the office's day", async () => {
    const ballot = makeBallot()

    const verdicts = await phone.verdicts([{ ballot, link }])

    const digest = await ballotDigest(ballot)
    const receipt = { ballot: ballot.id, code: receiptCode(digest), digest, keptOn: '2026-11-21' }
    expect(verdicts).toEqual([{ at: 0, outcome: 'kept', receipt }])
    expect(await countedBallots(office)).toBe(1)
  })

  test('that comes again is answered with the same receipt and kept once', async () => {
    const ballot = makeBallot()
    const [first] = await phone.verdicts([{ ballot, link }])
    office.clock.now = new Date('2026-12-24T12:00:00Z')

    const [second] = await phone.verdicts([{ ballot, link }])

    expect(second).toEqual({ ...first, outcome: 'kept-already' })
    expect(await countedBallots(office)).toBe(1)
  })

  test('that was kept is answered so also when its round is closed and its link unknown', async () => {
    const ballot = makeBallot()
    const [first] = await phone.verdicts([{ ballot, link }])
    const closed = { ...office.services, plans: inState('closed') }

    const late = openTestPhone({ ...office, services: closed })
    const verdicts = await late.verdicts([
      { ballot, link: 'zzzzzzzzzz' },
      { ballot: makeBallot({ id: ballot.id }, 1), link },
    ])

    expect(verdicts).toEqual([
      { ...first, outcome: 'kept-already' },
      { at: 1, outcome: 'refused', why: 'closed-round' },
    ])
  })

  test('under an id that is taken is refused, and both stand for inspection', async () => {
    const ballot = makeBallot()
    const other = makeBallot({ id: ballot.id }, 1)
    await phone.verdicts([{ ballot, link }])

    const verdicts = await phone.verdicts([{ ballot: other, link }])

    expect(verdicts).toEqual([{ at: 0, outcome: 'refused', why: 'conflicting' }])
    expect(await refusedBallots()).toMatchObject([{ why: 'conflicting', ballot: ballot.id }])
    expect(await storedRaw(office, other)).toEqual(other)
    expect(await countedBallots(office)).toBe(1)
  })

  test('from a newer phone may say more than this server knows', async () => {
    const ballot = { ...makeBallot(), mood: 'good' }

    expect(await phone.verdicts([{ ballot, link }])).toMatchObject([{ outcome: 'kept' }])
  })

  test('stands or falls alone, in the order of the request', async () => {
    const entries = [
      { ballot: makeBallot(), link },
      { ballot: 'torn', link },
      { ballot: makeBallot(), link },
    ]

    const verdicts = await phone.verdicts(entries)

    const outcomes = verdicts.map(({ at, outcome }) => [at, outcome])
    expect(outcomes).toEqual([
      [0, 'kept'],
      [1, 'refused'],
      [2, 'kept'],
    ])
  })
})

describe('an interviewer’s phone', () => {
  test('sends interviews about any unit and group', async () => {
    const { phone: own } = await enrolPhone(office)
    const interview = { mode: 'interview', interviewer: 'i-1' } as const

    const verdicts = await own.verdicts([
      { ballot: makeBallot(interview) },
      { ballot: makeBallot({ ...interview, unit: unitB, group: 'DN' }) },
    ])

    expect(verdicts).toMatchObject([{ outcome: 'kept' }, { outcome: 'kept' }])
  })

  test('that nobody knows is asked to enrol, and nothing of it is stored', async () => {
    const stranger = openTestPhone(office, 'a token that nobody knows')

    const answer = await stranger.push([{ ballot: makeBallot({ mode: 'interview' }) }])

    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'unknown-device' })
    expect(await refusedBallots()).toEqual([])
  })
})

describe('when strangers have filled the room for refused ballots', () => {
  const full = 'x'.repeat(999_980)

  beforeEach(async () => {
    await phone.verdicts([{ ballot: full }])
  })

  test('a phone is told to wait, and keeps its ballots', async () => {
    const answer = await phone.push([{ ballot: makeBallot() }])

    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('900')
    expect(await answer.json()).toMatchObject({ code: 'unavailable' })
  })

  test('a good ballot is kept all the same, and a refused one is not named', async () => {
    const verdicts = await phone.verdicts([
      { ballot: makeBallot() },
      { ballot: makeBallot(), link },
    ])

    expect(verdicts).toMatchObject([{ at: 1, outcome: 'kept' }])
  })

  test('an enrolled phone still gets rid of its own', async () => {
    const { phone: own } = await enrolPhone(office)

    expect(await own.verdicts([{ ballot: 'torn' }])).toMatchObject([{ why: 'unreadable' }])
  })

  test('there is room again on the next day', async () => {
    office.clock.now = new Date('2026-11-22T18:30:00Z')

    expect(await phone.verdicts([{ ballot: 'torn' }])).toMatchObject([{ why: 'unreadable' }])
  })
})

test('a failing database is answered without a word about it, and nothing is half-written', async () => {
  const ballot = makeBallot()
  const { store } = office.services
  const broken = { ...store, keep: () => Promise.reject(new Error('disk full at /secret')) }
  const failing = openTestPhone({ ...office, services: { ...office.services, store: broken } })

  const answer = await failing.push([{ ballot, link }])

  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret')
  expect(office.reports).toMatchObject([{ message: 'disk full at /secret' }])
  expect(await store.findReceipt(ballot.id)).toBeUndefined()
})

/** The rounds as they would be found in a state. */
function inState(state: RoundState): RoundPlans {
  return {
    async find(id) {
      const plan = await office.services.plans.find(id)
      return plan && { ...plan, round: { ...plan.round, state } }
    },
  }
}

function refusedBallots() {
  return office.services.store.listRefused({ offset: 0, limit: 10 })
}
