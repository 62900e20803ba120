import { randomUUID } from 'node:crypto'
import {
  BackupState,
  PushReply,
  Slip,
  type Receipt,
  type RoundState,
  type Verdict,
} from '@phieu/survey'
import { isSignedBackups, isSignedReceipt } from '@phieu/survey/envelope'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeEnrolment } from '../../distribution/make-codes.ts'
import type { RoundPlans } from '../../rounds/round-plans.ts'
import { makeBallot, unitB } from '../../testing/test-ballots.ts'
import { sealEntry, sealOnce } from '../../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import {
  askToEnrol,
  enrolPhone,
  openLink,
  openTestPhone,
  type TestPhone,
} from '../../testing/test-phone.ts'
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

describe('an envelope', () => {
  test('is laid, with a receipt that its phone can check', async () => {
    const ballot = makeBallot()

    const [verdict] = await phone.verdicts([{ ballot, link }])

    const { digest } = await sealOnce(office.services, ballot, 'link')
    const receipt = receiptOf(verdict)
    const keys = await office.services.keys.find('practice-2026')
    expect(receipt).toMatchObject({ digest, period: 0 })
    expect(await isSignedReceipt('practice-2026', receipt, keys!.publicKeys.receipts)).toBe(true)
    expect(await countedBallots(office)).toBe(1)
  })

  test('that comes again gets the same receipt, also in another backup period, and is laid once', async () => {
    const ballot = makeBallot()
    const [first] = await phone.verdicts([{ ballot, link }])
    await office.services.store.raisePeriod()

    const [second] = await phone.verdicts([{ ballot, link }])
    const [other] = await phone.verdicts([{ ballot: makeBallot(), link }])

    expect(second).toEqual(first)
    expect(receiptOf(other).period).toBe(1)
    expect(await countedBallots(office)).toBe(2)
  })

  test('is answered with the database’s epoch, and how far its backups reach, signed', async () => {
    await office.services.store.setVerified(7)

    const answer = await phone.push([{ ballot: makeBallot(), link }])

    const state = BackupState.parse(await (await office.ask('/api/epoch')).json())
    expect(await answer.json()).toMatchObject(state)
    const at = office.services.now().toISOString()
    expect(state).toMatchObject({ epoch: expect.any(String), verified: 7, at })
    const keys = await office.services.keys.find('practice-2026')
    expect(await isSignedBackups(state, keys!.publicKeys.receipts)).toBe(true)
  })

  test('that lies there is answered so also when its round is closed and its link unknown', async () => {
    const ballot = makeBallot()
    const [first] = await phone.verdicts([{ ballot, link }])
    const closed = { ...office.services, plans: inState('approved') }

    const late = openTestPhone({ services: closed })
    const verdicts = await late.verdicts([
      { ballot, link: 'zzzzzzzzzz' },
      { ballot: makeBallot({}, 1), link },
    ])

    expect(verdicts).toEqual([first, { at: 1, outcome: 'refused', why: 'closed-round' }])
  })

  test('that lies in a round whose keys were destroyed takes nothing from the others in its request', async () => {
    const ballot = makeBallot()
    await phone.verdicts([{ ballot, link }])
    await office.services.keys.destroy('practice-2026', '2027-06-01')

    const late = openTestPhone({ services: { ...office.services, plans: inState('approved') } })
    const verdicts = await late.verdicts([
      { ballot, link },
      { ballot: makeBallot({}, 1), link },
    ])

    const refused = { outcome: 'refused', why: 'closed-round' }
    expect(verdicts).toEqual([
      { at: 0, ...refused },
      { at: 1, ...refused },
    ])
    // The one that lies there has been counted: there is nothing to decide about it.
    expect(await refusedBallots()).toHaveLength(1)
  })

  test('under an id that is taken is refused, and both stand for inspection', async () => {
    const ballot = makeBallot()
    const other = makeBallot({ id: ballot.id }, 1)
    await phone.verdicts([{ ballot, link }])

    const verdicts = await phone.verdicts([{ ballot: other, link }])

    expect(verdicts).toEqual([{ at: 0, outcome: 'refused', why: 'conflicting' }])
    expect(await refusedBallots()).toMatchObject([{ why: 'conflicting', ballot: ballot.id }])
    const { envelope } = await sealOnce(office.services, other, 'link')
    expect(await storedRaw(office, envelope)).toEqual(envelope)
    expect(await countedBallots(office)).toBe(1)
  })

  test('with a slip from a newer phone may say more than this server knows', async () => {
    const entry = await sealEntry(office.services, makeBallot(), { link })

    expect(
      await send({ ...entry, slip: { ...Slip.parse(entry.slip), mood: 'good' } }),
    ).toMatchObject([{ outcome: 'kept' }])
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

  test('whose content is faulty lies in the box until the count finds it, and then apart', async () => {
    const [verdict] = await phone.verdicts([{ ballot: makeBallot({ answers: {} }), link }])

    expect(verdict).toMatchObject({ outcome: 'kept' })
    expect(await office.services.store.sumBox('practice-2026')).toEqual({
      receipts: 1,
      lying: 0,
      held: 0,
      revoked: 0,
      counted: 0,
      faulty: 1,
    })
  })
})

describe('an interviewer’s phone', () => {
  const interview = { mode: 'interview', interviewer: 'i-1' } as const

  test('sends interviews about any unit and group', async () => {
    const { phone: own } = await enrolPhone(office)

    const verdicts = await own.verdicts([
      { ballot: makeBallot(interview) },
      { ballot: makeBallot({ ...interview, unit: unitB, group: 'DN' }) },
    ])

    expect(verdicts).toMatchObject([{ outcome: 'kept' }, { outcome: 'kept' }])
  })

  test('that was enrolled anew for somebody else still brings what the first had finished, into review', async () => {
    const cookies = await office.setUp()
    const { phone: own, device, token } = await enrolPhone(office, 'i-1')
    const finished = { ballot: makeBallot(interview) }
    await office.services.store.putInterviewer({ id: 'i-2', name: 'Lê Văn Chính' })
    const wish = { interviewer: 'i-2', round: 'practice-2026', days: 1, madeBy: 'test' }
    const address = await makeEnrolment(office.services, wish)
    const code = address.slice(address.indexOf('#') + 1)
    expect((await askToEnrol(office, { code, device, token })).status).toBe(204)

    const next = { ballot: makeBallot({ ...interview, interviewer: 'i-2' }) }
    expect(await own.verdicts([finished, next])).toMatchObject([
      { outcome: 'kept' },
      { outcome: 'kept' },
    ])

    const review = await office.ask('/api/rounds/practice-2026/review', { cookies })
    const { ballots } = await review.json()
    const states = ballots.map(
      (row: { interviewer: { id: string }; review: string; flags: string[] }) =>
        [row.interviewer.id, row.review, row.flags.includes('revoked-sender')] as const,
    )
    expect(states.toSorted()).toEqual([
      ['i-1', 'held', true],
      ['i-2', 'counted', false],
    ])
  })

  test('that nobody knows is refused, and what it sent stands for inspection', async () => {
    const stranger = openTestPhone(office, undefined, randomUUID())

    const [verdict] = await stranger.verdicts([{ ballot: makeBallot(interview) }])

    expect(verdict).toMatchObject({ outcome: 'refused', why: 'unknown-device' })
    expect(await refusedBallots()).toHaveLength(1)
  })

  test('can’t be spoken for: not with its id alone, not with a signature for another envelope or day', async () => {
    const { device } = await enrolPhone(office)
    const one = await sealEntry(office.services, makeBallot(interview), { device })
    const other = await sealEntry(office.services, makeBallot(interview), { device })
    const slip = Slip.parse(one.slip)

    const { sender } = slip
    const forged = [
      { ...one, slip: { ...slip, sender: { ...sender, signature: 'A'.repeat(86) } } },
      { ...other, slip },
      { ...one, slip: { ...slip, sealingDay: '2026-11-19' } },
    ]

    for (const entry of forged) {
      expect(await send(entry)).toMatchObject([{ outcome: 'refused', why: 'unknown-device' }])
    }
  })
})

describe('when strangers have filled the room for refused ballots', () => {
  beforeEach(async () => {
    const raw = 'x'.repeat(199_990)
    const junk = {
      id: 'f'.repeat(64),
      why: 'unreadable',
      round: undefined,
      ballot: undefined,
    } as const
    const { store, config } = office.services
    const stored = { ...junk, refusedOn: '2026-11-21', size: raw.length, raw }
    await store.storeRefused([stored], config.refusedLimits)
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

  test('there is room again on the next day', async () => {
    office.clock.now = new Date('2026-11-22T18:30:00Z')

    expect(await phone.verdicts([{ ballot: 'torn' }])).toMatchObject([{ why: 'unreadable' }])
  })
})

test('a failing database is answered without a word about it, and nothing is half-written', async () => {
  const ballot = makeBallot()
  const { store } = office.services
  const broken = { ...store, lay: () => Promise.reject(new Error('disk full at /secret')) }
  const failing = openTestPhone({ ...office, services: { ...office.services, store: broken } })

  const answer = await failing.push([{ ballot, link }])

  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret')
  expect(office.reports).toMatchObject([{ message: 'disk full at /secret' }])
  expect((await store.findReceipts([ballot.id])).size).toBe(0)
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

/** Sends one entry as it stands. */
async function send(entry: unknown): Promise<unknown> {
  const answer = await phone.send(JSON.stringify({ envelopes: [entry] }))
  return PushReply.parse(await answer.json()).verdicts
}

function receiptOf(verdict: Verdict | undefined): Receipt {
  if (verdict?.outcome !== 'kept') throw new Error(`no receipt: ${JSON.stringify(verdict)}`)
  return verdict.receipt
}

function refusedBallots() {
  return office.services.store.listRefused({ offset: 0, limit: 10 })
}
