import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Receipt } from '../index.ts'
import {
  backupBytes,
  isSignedBackups,
  isSignedReceipt,
  receiptBytes,
  toBase64Url,
} from './index.ts'

const digest = 'a1'.repeat(32)

test('a receipt that the office’s own program has signed is known, on any phone', async () => {
  const office = await openOffice()
  const receipt = await office.sign('practice-2026', digest, 7)

  expect(await isSignedReceipt('practice-2026', receipt, office.publicKey)).toBe(true)
})

test('the same envelope gets the same receipt', async () => {
  const office = await openOffice()

  const again = await office.sign('practice-2026', digest, 7)
  expect(again).toEqual(await office.sign('practice-2026', digest, 7))
})

test('for another round, envelope, period or life of the database, or signed by somebody else, it is none', async () => {
  const office = await openOffice()
  const receipt = await office.sign('practice-2026', digest, 7)
  const { publicKey } = await openOffice()

  expect(await isSignedReceipt('practice-2027', receipt, office.publicKey)).toBe(false)
  expect(
    await isSignedReceipt(
      'practice-2026',
      { ...receipt, digest: 'b2'.repeat(32) },
      office.publicKey,
    ),
  ).toBe(false)
  expect(await isSignedReceipt('practice-2026', { ...receipt, period: 8 }, office.publicKey)).toBe(
    false,
  )
  const later = { ...receipt, epoch: 'another life' }
  expect(await isSignedReceipt('practice-2026', later, office.publicKey)).toBe(false)
  expect(await isSignedReceipt('practice-2026', receipt, publicKey)).toBe(false)
})

test('any bit of the signature that is another makes it none', async () => {
  const office = await openOffice()
  const receipt = await office.sign('practice-2026', digest, 7)
  const signature = Buffer.from(receipt.signature, 'base64url')

  await fc.assert(
    fc.asyncProperty(fc.nat(511), async (bit) => {
      const flipped = Buffer.from(signature)
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      const forged = { ...receipt, signature: flipped.toString('base64url') }

      expect(await isSignedReceipt('practice-2026', forged, office.publicKey)).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test('what is said of backups holds for its life, period and day, by the key that has signed it', async () => {
  const office = await openOffice()
  const other = await openOffice()
  const said = await office.say({ epoch: 'a life', verified: 7, at: '2026-11-30T08:00:00.000Z' })
  const isBelieved = (changed: object, key = office.publicKey) =>
    isSignedBackups({ ...said, ...changed }, key)

  expect(await isBelieved({})).toBe(true)
  expect(await isBelieved({ at: '2026-11-30T23:59:59.000Z' })).toBe(true)

  expect(await isBelieved({ epoch: 'another life' })).toBe(false)
  expect(await isBelieved({ verified: 8 })).toBe(false)
  expect(await isBelieved({ at: '2027-11-30T08:00:00.000Z' })).toBe(false)
  expect(await isBelieved({ at: undefined })).toBe(false)
  expect(await isBelieved({ signatures: undefined })).toBe(false)
  expect(await isBelieved({}, other.publicKey)).toBe(false)
  const [signature = ''] = Object.values(said.signatures)
  const moved = { signatures: { [other.publicKey]: signature } }
  expect(await isBelieved(moved, other.publicKey)).toBe(false)
})

/** An office that signs with what Node has, not with the phone's own program. */
async function openOffice() {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error('no key pair')
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey)
  const publicKey = toBase64Url(new Uint8Array(raw))
  return {
    publicKey,
    say: async (said: { epoch: string; verified: number; at: string }) => {
      const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, backupBytes(said))
      return { ...said, signatures: { [publicKey]: toBase64Url(new Uint8Array(signature)) } }
    },
    sign: async (round: string, digest: string, period: number) => {
      const lies = { digest, period, epoch: 'a life' }
      const bytes = receiptBytes(round, lies)
      const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, bytes)
      return Receipt.parse({ ...lies, signature: toBase64Url(new Uint8Array(signature)) })
    },
  }
}
