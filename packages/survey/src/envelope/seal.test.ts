import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anyClosedBallot, asked, ballot } from '../../fixtures/sealed-ballots.ts'
import { Envelope, type Ballot } from '../index.ts'
import {
  envelopeDigest,
  generateBallotKey,
  openEnvelope,
  sealBallot,
  toOpeningKey,
  type BallotKey,
  type OpeningKey,
} from './index.ts'

let key: BallotKey
let opening: OpeningKey
beforeAll(async () => {
  key = await newKey()
  opening = await toOpeningKey(key)
})

describe('an envelope', () => {
  test('gives back the ballot that was sealed, with the week where nobody interviewed', async () => {
    await fc.assert(
      fc.asyncProperty(anyClosedBallot, async (any) => {
        const { envelope } = await sealBallot(any, asked, key.publicKey)

        expect(await openEnvelope(throughJson(envelope), opening)).toEqual({
          outcome: 'opened',
          ballot: { ...any, sealedOn: '2026-11-23' },
        })
      }),
      { numRuns: 30 },
    )
  })

  test('keeps an interviewer’s day, and names the interviewer outside', async () => {
    const interview: Ballot = { ...ballot, mode: 'interview', interviewer: 'tran-van-a' }
    const { envelope } = await sealBallot(interview, asked, key.publicKey)

    expect(envelope.header.interviewer).toBe('tran-van-a')
    expect(await openEnvelope(envelope, opening)).toEqual({ outcome: 'opened', ballot: interview })
  })

  test('shows nothing of what was answered, when and by whom', async () => {
    const rater = '0c2f6d1b-8a90-4e57-9a43-6f1c7f0e2b1d'
    const { envelope } = await sealBallot({ ...ballot, rater }, asked, key.publicKey)

    expect(Object.keys(envelope.header).sort()).toEqual(
      ['group', 'id', 'key', 'mode', 'protocol', 'questionnaire', 'round', 'unit'].sort(),
    )
    expect(JSON.stringify(envelope)).not.toMatch(/2026-11|answers|seconds|0c2f6d1b-/)
  })

  test('is another one each time, also of the same ballot', async () => {
    const [one, other] = [
      await sealBallot(ballot, asked, key.publicKey),
      await sealBallot(ballot, asked, key.publicKey),
    ]

    expect(one.envelope.sealed).not.toBe(other.envelope.sealed)
    expect(one.digest).not.toBe(other.digest)
  })

  test('is opened by no other key, and says so', async () => {
    const { envelope } = await sealBallot(ballot, asked, key.publicKey)
    const other = await toOpeningKey(await newKey())

    expect(await openEnvelope(envelope, other)).toEqual({ outcome: 'other-key' })
  })

  test('whose id is written in capitals is the same envelope', async () => {
    const { envelope, digest } = await sealBallot(ballot, asked, key.publicKey)
    const header = { ...envelope.header, id: envelope.header.id.toUpperCase() }

    expect(await envelopeDigest(Envelope.parse({ ...envelope, header }))).toBe(digest)
  })
})

describe('a change', () => {
  test('of any bit that is sealed is noticed, and gives another digest', async () => {
    const { envelope, digest } = await sealBallot(ballot, asked, key.publicKey)
    const sealed = Buffer.from(envelope.sealed, 'base64url')

    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
        const flipped = Buffer.from(sealed)
        flipped[bit >> 3]! ^= 1 << (bit & 7)
        const changed = Envelope.parse({ ...envelope, sealed: flipped.toString('base64url') })

        expect(await openEnvelope(changed, opening)).toEqual({ outcome: 'altered' })
        expect(await envelopeDigest(changed)).not.toBe(digest)
      }),
      { numRuns: 200 },
    )
  })

  test('of the length is noticed', async () => {
    const { envelope } = await sealBallot(ballot, asked, key.publicKey)
    const sealed = Buffer.from(envelope.sealed, 'base64url')
    const longer = Buffer.concat([sealed, Buffer.from([0])])

    for (const bytes of [longer, sealed.subarray(0, sealed.length - 1)]) {
      const changed = { ...envelope, sealed: bytes.toString('base64url') }
      expect(await openEnvelope(changed, opening)).toEqual({ outcome: 'altered' })
    }
  })

  test.each([
    ['id', { id: '6f1c7f0e-2b1d-4e57-9a43-0c2f6d1b8a91' }],
    ['round', { round: 'practice-2027' }],
    ['unit', { unit: 'A25-02' }],
    ['group', { group: 'DN' }],
    ['mode', { mode: 'paper' as const }],
    ['questionnaire', { questionnaire: { id: 'small.A.ND', version: 3 } }],
    ['interviewer', { interviewer: 'tran-van-a' }],
  ])('of the %s in the header is noticed', async (_field, change) => {
    const { envelope, digest } = await sealBallot(ballot, asked, key.publicKey)
    const changed = Envelope.parse({ ...envelope, header: { ...envelope.header, ...change } })

    expect(await openEnvelope(changed, opening)).toEqual({ outcome: 'altered' })
    expect(await envelopeDigest(changed)).not.toBe(digest)
  })

  test('that adds something to the header, or writes what is sealed another way, is not read', async () => {
    const { envelope } = await sealBallot(ballot, asked, key.publicKey)
    const { header, sealed } = envelope
    const lastBit = sealed.slice(0, -1) + nextSign(sealed.at(-1)!)

    expect(Envelope.safeParse({ header: { ...header, note: 'x' }, sealed }).success).toBe(false)
    expect(Envelope.safeParse({ header, sealed, note: 'x' }).success).toBe(false)
    expect(Envelope.safeParse({ header, sealed: `${sealed}=` }).success).toBe(false)
    expect(Buffer.from(lastBit, 'base64url')).toEqual(Buffer.from(sealed, 'base64url'))
    expect(Envelope.safeParse({ header, sealed: lastBit }).success).toBe(false)
  })
})

describe('the length of an envelope', () => {
  test('is one and the same, whatever was answered to closed questions', async () => {
    const { envelope } = await sealBallot(ballot, asked, key.publicKey)

    await fc.assert(
      fc.asyncProperty(anyClosedBallot, async (any) => {
        const other = await sealBallot(any, asked, key.publicKey)
        expect(other.envelope.sealed.length).toBe(envelope.sealed.length)
      }),
      { numRuns: 30 },
    )
  })

  test('is the same with any text, as long as it may be, and without', async () => {
    const without = await sealBallot(ballot, asked, key.publicKey)

    await fc.assert(
      fc.asyncProperty(anyText, async (wish) => {
        const { envelope } = await sealBallot({ ...ballot, extra: { wish } }, asked, key.publicKey)
        expect(envelope.sealed.length).toBe(without.envelope.sealed.length)
      }),
      { numRuns: 30 },
    )
  })
})

/** What somebody writes, in signs of one to four bytes, some of which JSON writes as two. */
const anyText = fc
  .string({ unit: fc.constantFrom('a', 'ề', '"', '\n', '👍'), minLength: 1, maxLength: 250 })
  .chain((text) => fc.constantFrom(text, 'ề'.repeat(500)))

function newKey() {
  return generateBallotKey((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
}

function throughJson(envelope: Envelope): Envelope {
  return Envelope.parse(JSON.parse(JSON.stringify(envelope)))
}

/** The sign after this one in base64url's order: only its last, spare bit is another. */
function nextSign(sign: string): string {
  const order = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return order[order.indexOf(sign) + 1]!
}
