/** What strangers at an open link can do, and what they can't take from those who answer honestly. */
import { leadingZeroBits, PushReply, workText, type LinkOpening, type Verdict } from '@phieu/survey'
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { makeBallot, unitA } from '../../testing/test-ballots.ts'
import { testDatabases } from '../../testing/test-databases.ts'
import { sealEntry, sealOnce } from '../../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { judged } from '../../testing/test-store.ts'

const limits = { round: 'practice-2026', unit: unitA, group: 'ND', channel: 'web' } as const

describe.each(testDatabases())('an open link on %s', (_kind, open) => {
  let office: TestOffice
  afterEach(() => office.close())

  test('takes as many as its hour allows, of whatever comes at once', async () => {
    const link = await openWith({ difficulty: 'off', perHour: 10 })
    await sendAtOnce(link, 6)

    const verdicts = await sendAtOnce(link, 32)

    expect(verdicts.filter(({ outcome }) => outcome === 'kept')).toHaveLength(4)
    expect((await office.services.store.sumBox('practice-2026')).receipts).toBe(10)
  })

  test('asks each of those that come at once for the work of its own place in the hour', async () => {
    const link = await openWith({ difficulty: 'light', perHour: 600 })
    const { store } = office.services
    const through = { code: link, hour: '2026-11-20T18' }
    await store.lay(
      Array.from({ length: 58 }, () => judged(makeBallot(), { link: through }).envelope),
    )
    // Of 16 bits and no more: the third of them is one too many.
    const entries = await Promise.all(Array.from({ length: 6 }, () => worked(link, 16)))

    const replies = await Promise.all(entries.map((entry) => send([entry])))

    const { kept = [], refused = [] } = Object.groupBy(
      replies.flatMap(({ verdicts }) => verdicts),
      ({ outcome }) => outcome,
    )
    expect(kept).toHaveLength(2)
    const { salt } = await opening(link)
    for (const each of refused) expect(each).toMatchObject({ why: 'unworked', bits: 17, salt })
    expect(await store.countLinkHour(link, '2026-11-20T18')).toBe(60)
  })

  test('takes no work that was done for another envelope, or for another day', async () => {
    const link = await openWith({ difficulty: 'light', perHour: 600 })
    const own = await worked(link, 16)
    const stolen = { ...(await worked(link, 16)), slip: own.slip }

    expect((await send([stolen])).verdicts).toMatchObject([{ why: 'unworked' }])
    office.clock.now = new Date('2026-11-22T18:30:00Z')
    expect((await send([own])).verdicts).toMatchObject([{ why: 'unworked' }])
    office.clock.now = new Date('2026-11-21T18:30:00Z')
    expect((await send([own])).verdicts).toMatchObject([{ outcome: 'kept' }])
  })

  test('that somebody opens without end stays open for everybody else', async () => {
    const link = await openWith({ difficulty: 'off', perHour: 2 })
    const greedy: number[] = []
    for (let times = 0; times < 42; times += 1) greedy.push(await openFrom('203.0.113.7', link))

    expect(greedy.filter((status) => status === 200)).toHaveLength(40)
    expect(greedy.at(-1)).toBe(429)
    expect(await openFrom('198.51.100.1', link)).toBe(200)
    office.clock.now = new Date('2026-11-20T19:00:00Z')
    expect(await openFrom('203.0.113.7', link)).toBe(200)
  })

  async function openWith(wish: { difficulty: 'off' | 'light'; perHour: number }) {
    office = await openTestOffice({ open })
    await office.services.store.addLink({ ...limits, code: 'ab12cd34', ...wish })
    return 'ab12cd34'
  }

  async function sendAtOnce(link: string, number: number): Promise<Verdict[]> {
    const entries = await Promise.all(
      Array.from({ length: number }, () => sealEntry(office.services, makeBallot(), { link })),
    )
    const replies = await Promise.all(entries.map((entry) => send([entry])))
    return replies.flatMap(({ verdicts }) => verdicts)
  }

  async function send(envelopes: readonly unknown[]): Promise<PushReply> {
    const body = JSON.stringify({ envelopes })
    const answer = await createApp(office.services).request('/api/ballots', {
      method: 'POST',
      body,
    })
    return PushReply.parse(await answer.json())
  }

  /** Sealed, with exactly so many bits of work. */
  async function worked(link: string, bits: number) {
    const ballot = makeBallot()
    const { digest: envelope } = await sealOnce(office.services, ballot, 'link')
    const salt = (await opening(link)).salt
    for (let nonce = 0; ; nonce += 1) {
      const text = workText({ link, envelope, salt }, String(nonce))
      if (leadingZeroBits(createHash('sha256').update(text).digest()) !== bits) continue
      return sealEntry(office.services, ballot, { link, work: String(nonce) })
    }
  }

  async function opening(link: string): Promise<LinkOpening> {
    return (await office.ask(`/api/links/${link}?again=yes`)).json()
  }

  async function openFrom(remoteAddress: string, link: string): Promise<number> {
    const bindings = { incoming: { socket: { remoteAddress } } }
    return (await createApp(office.services).request(`/api/links/${link}`, {}, bindings)).status
  }
})
