import { isWorked, leadingZeroBits, workText } from '@phieu/survey'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNonce } from './find-nonce.ts'

const anySubject = fc.record({ link: fc.stringMatching(/^[0-9a-z]{6,32}$/), ballot: fc.uuid() })

test('whatever a phone computes the server accepts, up to the work that was asked for and no further', async () => {
  await fc.assert(
    fc.asyncProperty(anySubject, fc.integer({ min: 1, max: 10 }), async (subject, bits) => {
      const nonce = await findNonce(subject, bits)

      const digest = sha256(new TextEncoder().encode(workText(subject, nonce)))
      const reached = leadingZeroBits(digest)
      expect(reached).toBeGreaterThanOrEqual(bits)
      expect(await isWorked(subject, nonce, bits)).toBe(true)
      expect(await isWorked(subject, nonce, reached)).toBe(true)
      expect(await isWorked(subject, nonce, reached + 1)).toBe(false)
    }),
  )
})

test('a proof holds for its own ballot and link', async () => {
  await fc.assert(
    fc.asyncProperty(anySubject, anySubject, async (subject, other) => {
      const nonce = await findNonce(subject, 12)
      const stolen = await isWorked(other, nonce, 12)
      // By chance one in 4096 fits another ballot; then the digests say so.
      const digest = sha256(new TextEncoder().encode(workText(other, nonce)))
      expect(stolen).toBe(leadingZeroBits(digest) >= 12)
    }),
    { numRuns: 20 },
  )
})

test('without any work none is missing where none is asked for', async () => {
  const subject = { link: 'ab12cd34', ballot: crypto.randomUUID() }
  expect(await isWorked(subject, undefined, 0)).toBe(true)
  expect(await isWorked(subject, undefined, 1)).toBe(false)
})
