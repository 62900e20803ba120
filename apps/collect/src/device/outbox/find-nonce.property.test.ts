import { leadingZeroBits, provenBits, workText } from '@phieu/survey'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNonce } from './find-nonce.ts'

const anySubject = fc.record({
  link: fc.stringMatching(/^[0-9a-z]{6,32}$/),
  envelope: fc.stringMatching(/^[0-9a-f]{64}$/),
  salt: fc.stringMatching(/^[0-9A-Za-z_-]{22}$/),
})

test('whatever a phone computes the server accepts, up to the work that was asked for and no further', async () => {
  await fc.assert(
    fc.asyncProperty(anySubject, fc.integer({ min: 1, max: 10 }), async (subject, bits) => {
      const nonce = await findNonce(subject, bits)

      const digest = sha256(new TextEncoder().encode(workText(subject, nonce)))
      const reached = leadingZeroBits(digest)
      expect(reached).toBeGreaterThanOrEqual(bits)
      expect(await provenBits(subject, nonce)).toBe(reached)
    }),
  )
})

test('a proof holds for its own envelope, link and day', async () => {
  await fc.assert(
    fc.asyncProperty(anySubject, anySubject, async (subject, other) => {
      const nonce = await findNonce(subject, 12)
      const stolen = (await provenBits(other, nonce)) >= 12
      // By chance one in 4096 fits another ballot; then the digests say so.
      const digest = sha256(new TextEncoder().encode(workText(other, nonce)))
      expect(stolen).toBe(leadingZeroBits(digest) >= 12)
    }),
    { numRuns: 20 },
  )
})

test('without a nonce nothing is proven', async () => {
  const subject = { link: 'ab12cd34', envelope: '0'.repeat(64), salt: 'today' }
  expect(await provenBits(subject, undefined)).toBe(0)
})
