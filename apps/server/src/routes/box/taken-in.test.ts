import { TakenIn } from '@phieu/office'
import { randomUUID } from 'node:crypto'
import type { Ballot } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot } from '../../testing/test-ballots.ts'
import { sealEntry, type SentBy } from '../../testing/test-envelopes.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { anyScope, letIn } from '../../testing/test-people.ts'
import { enrolPhone, openLink, openTestPhone, type TestPhone } from '../../testing/test-phone.ts'
import { countedBallots } from '../../testing/what-is-kept.ts'

const ROUND = '/api/rounds/practice-2026'

let office: TestOffice
let phone: TestPhone
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  phone = openTestPhone(office)
  cookies = await office.setUp()
})
afterEach(() => office.close())

describe('what the door has refused', () => {
  test('is laid by the office with a reason, passes into review, and its phone gets its receipt', async () => {
    const ballot = makeBallot()
    const sent = { ballot, link: 'zzzzzzzzzz' }
    expect(await phone.verdicts([sent])).toMatchObject([{ why: 'unknown-link' }])
    const [id] = await listRefused()

    expect(await take({ refused: [id] })).toMatchObject({ arrived: 0, held: 1, left: [] })

    expect(await listReview()).toMatchObject([
      { review: 'held', flags: expect.arrayContaining(['revoked-sender']) },
    ])
    expect(await listRefused()).toEqual([])
    expect(await phone.verdicts([sent])).toMatchObject([{ outcome: 'kept' }])
    expect(await office.services.store.sumBox('practice-2026')).toMatchObject({ receipts: 1 })
    const log = await (await office.ask('/api/log', { cookies })).text()
    expect(log).toContain('box.taken-in')
    expect(log).toContain('The link was printed wrong.')
  })

  test('because it was finished after the last day, lies late until the approval once the round is closed', async () => {
    const link = await openLink(office)
    await putRoundIn(office.services.store, 'practice-2026', 'closed')
    await phone.verdicts([{ ballot: makeBallot({ sealedOn: '2026-11-21' }), link: 'zzzzzzzzzz' }])
    await phone.verdicts([{ ballot: makeBallot({ sealedOn: '2026-11-21' }), link }])

    const refused = await listRefused()
    await take({ refused })

    const { held, receipts } = await office.services.store.sumBox('practice-2026')
    expect(held).toBe(receipts)
    expect(held).toBeGreaterThan(0)
  })

  test('and can’t belong into this box stays where it is, and says why', async () => {
    await phone.verdicts([{ ballot: 'torn' }])
    await phone.verdicts([{ ballot: makeBallot({ unit: 'H-99' }), link: await openLink(office) }])

    expect(await take({ refused: await listRefused() })).toEqual({
      arrived: 0,
      held: 0,
      already: 0,
      left: expect.arrayContaining([
        { why: 'unreadable', envelopes: 1 },
        { why: 'unknown-unit', envelopes: 1 },
      ]),
    })
    expect(await listRefused()).toHaveLength(2)
  })
})

describe('a rescue file', () => {
  test('brings what came with a right, a signature or a link as if its phone had sent it', async () => {
    const { device } = await enrolPhone(office, 'i-1')
    const interview = makeBallot({ mode: 'interview', interviewer: 'i-1' })
    const entries = [
      await seal(interview, { device }),
      await seal(makeBallot(), { link: await openLink(office) }),
    ]

    expect(await take({ envelopes: entries })).toMatchObject({ arrived: 2, held: 0 })
    expect(await take({ envelopes: entries })).toMatchObject({ arrived: 0, already: 2 })

    expect(await countedBallots(office)).toBe(2)
    expect((await listReview()).map(({ review }) => review)).toEqual(['counted', 'counted'])
  })

  test('of a phone that nobody knows is held, also a named person’s without their right', async () => {
    await enrolPhone(office, 'i-1')
    const stranger = await seal(makeBallot({ mode: 'interview', interviewer: 'i-1' }), {
      device: randomUUID(),
    })
    const named = await seal(makeBallot(), { invitation: 'nobody-s-invitation-code' })

    expect(await take({ envelopes: [stranger, named] })).toMatchObject({ arrived: 0, held: 2 })

    expect(await office.services.store.sumBox('practice-2026')).toMatchObject({ revoked: 1 })
    expect(await listReview()).toMatchObject([{ review: 'held' }])
  })
})

describe('of an interviewer whom the office has lost with a backup', () => {
  test('what the door has refused is laid and held, and its phone lets go of it', async () => {
    await enrolPhone(office, 'i-1')
    const ballot = makeBallot({ mode: 'interview', interviewer: 'i-lost' })
    const sent = { ballot, device: randomUUID() }
    expect(await phone.verdicts([sent])).toMatchObject([{ why: 'unknown-device' }])

    const taken = await take({ refused: await listRefused() })

    expect(taken).toEqual({ arrived: 0, held: 1, already: 0, left: [] })
    expect(await phone.verdicts([sent])).toMatchObject([{ outcome: 'kept' }])
    expect(await listReview()).toMatchObject([
      { review: 'held', flags: expect.arrayContaining(['revoked-sender']) },
    ])
    const pages = ['progress', 'collecting', 'overview', 'interviewers', 'response-rates']
    const answers = await Promise.all(
      pages.map((page) => office.ask(`${ROUND}/${page}`, { cookies })),
    )
    expect(answers.map(({ status }) => status)).toEqual(pages.map(() => 200))
  })

  test('a rescue file is laid and held', async () => {
    const ballot = makeBallot({ mode: 'interview', interviewer: 'i-lost' })
    const entry = await seal(ballot, { device: randomUUID() })

    expect(await take({ envelopes: [entry] })).toEqual({
      arrived: 0,
      held: 1,
      already: 0,
      left: [],
    })
  })
})

test('nobody but an admin takes anything in, and nobody without a reason', async () => {
  const wish = { envelopes: [await seal(makeBallot(), {})] }
  expect((await ask({ ...wish, reason: '' })).status).toBe(400)
  expect((await ask({ ...wish, reason: 'Found.' }, '')).status).toBe(401)
  for (const role of ['supervisor', 'council', 'unit', 'interviewer'] as const) {
    const other = await letIn(office, { role, scope: anyScope(role) })
    expect((await ask({ ...wish, reason: 'Found.' }, other.cookies)).status).toBe(403)
  }
  expect(await office.services.store.sumBox('practice-2026')).toMatchObject({ receipts: 0 })
})

function seal(ballot: Ballot, by: SentBy) {
  return sealEntry(office.services, ballot, by)
}

function ask(body: object, as = cookies) {
  return office.ask(`${ROUND}/box/taken-in`, { method: 'POST', body, cookies: as })
}

async function take(wish: object): Promise<TakenIn> {
  const answer = await ask({ ...wish, reason: 'The link was printed wrong.' })
  const taken = TakenIn.parse(await answer.json())
  await office.services.counts.settle()
  return taken
}

async function listRefused(): Promise<string[]> {
  const { refused } = await (await office.ask('/api/refused', { cookies })).json()
  return refused.map(({ id }: { id: string }) => id)
}

async function listReview(): Promise<{ review: string; flags: string[] }[]> {
  return (await (await office.ask(`${ROUND}/review`, { cookies })).json()).ballots
}
