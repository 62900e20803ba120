import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countBallots, listUnsent } from '../device/outbox/ballot-status.ts'
import { pushOutbox } from '../device/outbox/outbox.ts'
import type { Recall } from '../device/recall.ts'
import { sendUnsaved } from '../device/outbox/send-unsaved.ts'
import { takeRescue } from '../device/outbox/take-rescue.ts'
import { made, openMemory, sealBallot, sealInterview, beginBallot } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { night, pushWorld } from '../testing/samples.ts'
import { openCollector, toFrames } from './qr-frames.ts'
import { writeRescueFile } from '../device/outbox/write-rescue.ts'

describe('a rescue file', () => {
  test('has every envelope that is not at the office, and no draft, token, reason or time of day', async () => {
    const db = openMemory()
    const office = openOffice()
    const [sent, refused] = [await sealBallot(db), await sealBallot(db)]
    office.refusals.set(refused, 'closed-round')
    await pushOutbox(db, office.push, pushWorld)
    const waiting = await sealInterview(db, made.device)
    await beginBallot(db)

    const text = writeRescueFile(await listUnsent(db))

    const ids = JSON.parse(text).envelopes.map(
      ({ envelope }: { envelope: { header: { id: string } } }) => envelope.header.id,
    )
    expect(new Set(ids)).toEqual(new Set([refused, waiting]))
    expect(text).not.toContain(sent)
    expect(text).not.toMatch(/T\d\d:|sealedAt|token|refusal|answers/)
  })

  test('is sent by another phone, and counts once where the first one sends as well', async () => {
    const [broken, other] = [openMemory(), openMemory()]
    const office = openOffice()
    office.bits = 4
    const id = await sealBallot(broken)
    const text = writeRescueFile(await listUnsent(broken))

    expect(await takeRescue(other, text, night)).toEqual({ taken: 1, known: 0 })
    expect(await takeRescue(other, text, night)).toEqual({ taken: 0, known: 1 })
    expect(await pushOutbox(other, office.push, pushWorld)).toBe('empty')
    expect(await pushOutbox(broken, office.push, pushWorld)).toBe('empty')

    expect(office.counted).toEqual(new Map([[id, 1]]))
    expect(await countBallots(broken)).toMatchObject({ waiting: 0, atOffice: 1 })
    // Nobody has answered through that link on the other phone.
    expect(await other.receipts.where('link').above('').count()).toBe(0)
  })

  test.each(['', 'null', '{}', '{"kind":"phieu-envelopes","version":1,"envelopes":[{}]}'])(
    'that is none brings nothing: %s',
    async (text) => {
      const db = openMemory()
      const came = await takeRescue(db, text, night)
      expect(came?.taken ?? 0).toBe(0)
      expect(await db.outbox.count()).toBe(0)
    },
  )
})

test('a series of codes is read in any order, with repeats and with codes of other things between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 0, maxLength: 6_000, unit: 'binary' }),
      fc.infiniteStream(fc.nat()),
      async (text, chance) => {
        const frames = await toFrames(text)
        const collect = openCollector()
        await collect('https://example.org/l/ab12cd34')
        let read = await collect(frames[0]!)
        for (let n = 0; read.text === undefined; n += 1) {
          const next: number = chance.next().value ?? 0
          // Chance alone might take for ever.
          const at = n < 5 * frames.length ? next % frames.length : n % frames.length
          read = await collect(n % 7 === 6 ? 'PHIEU1:zz' : frames[at]!)
        }
        expect(read.text).toBe(text)
      },
    ),
    { numRuns: 25 },
  )
})

test('codes of two series are never mixed', async () => {
  const [one, other] = [await toFrames('a'.repeat(9)), await toFrames(random(3_000))]
  const collect = openCollector()
  await collect(other[0]!)
  expect((await collect(one[0]!)).text).toBe('a'.repeat(9))
  expect(await collect(other[1]!)).toMatchObject({ have: 1, of: other.length })
})

test('what is sealed in a page only is sent from there, and believed with a signed receipt alone', async () => {
  const db = openMemory()
  const office = openOffice()
  const id = await sealBallot(db)
  const [kept] = await db.outbox.toArray()
  await db.outbox.clear()
  const recall: Recall = { savedAgain: false }
  const device = { db, push: office.push, now: () => night, recall }

  office.connection = 'stale replies'
  expect(await sendUnsaved(device, pushWorld.work, kept!)).toBe('not-sent')
  expect(recall.sent).toBeUndefined()
  office.connection = 'good'
  expect(await sendUnsaved(device, pushWorld.work, kept!)).toBe('kept')
  expect(recall.sent).toBe(id)

  expect(office.counted).toEqual(new Map([[id, 1]]))
  expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 1 })
})

function random(length: number): string {
  return Array.from({ length }, () => Math.random().toString(36).slice(2, 3)).join('')
}
