import { expect, test } from 'vitest'
import { Slip } from '../index.ts'
import {
  isSignedSlip,
  makeDeviceKey,
  rightOf,
  signSlip,
  signTogether,
  slipsText,
  slipText,
} from './index.ts'

const device = '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b11'
const envelope = 'a1'.repeat(32)

test('a slip that a phone has signed is known as its own', async () => {
  const { privateKey, publicKey } = await makeDeviceKey()
  const slip = Slip.parse(await signSlip(envelope, '2026-11-26', device, privateKey))

  expect(await isSignedSlip(envelope, slip.sealingDay, byDevice(slip), publicKey)).toBe(true)
})

test('under another envelope, another day, another phone or another signature it is nobody’s', async () => {
  const { privateKey, publicKey } = await makeDeviceKey()
  const slip = await signSlip(envelope, '2026-11-26', device, privateKey)
  const sender = byDevice(slip)
  const first = sender.signature.startsWith('A') ? 'B' : 'A'
  const forged = { ...sender, signature: first + sender.signature.slice(1) }
  const other = { ...sender, device: device.replace('6', '7') }
  const stranger = await makeDeviceKey()

  expect(await isSignedSlip('b2'.repeat(32), slip.sealingDay, sender, publicKey)).toBe(false)
  expect(await isSignedSlip(envelope, '2026-11-27', sender, publicKey)).toBe(false)
  expect(await isSignedSlip(envelope, slip.sealingDay, forged, publicKey)).toBe(false)
  expect(await isSignedSlip(envelope, slip.sealingDay, other, publicKey)).toBe(false)
  expect(await isSignedSlip(envelope, slip.sealingDay, sender, stranger.publicKey)).toBe(false)
})

test('what a phone signs of one envelope passes for none that it signs of several, nor the other way', async () => {
  const { privateKey, publicKey } = await makeDeviceKey()
  const slip = await signSlip(envelope, '2026-11-26', device, privateKey)
  const slips = [{ digest: envelope, sealingDay: slip.sealingDay }]
  const { signature } = await signTogether(device, slips, privateKey)

  const sender = { ...byDevice(slip), signature }
  expect(await isSignedSlip(envelope, slip.sealingDay, sender, publicKey)).toBe(false)
  expect(slipsText(device, slips)).not.toBe(slipText(envelope, slip.sealingDay, device))
})

test('a public key that is no point of the curve knows no slip', async () => {
  const { privateKey } = await makeDeviceKey()
  const slip = await signSlip(envelope, '2026-11-26', device, privateKey)

  const none = `B${'A'.repeat(86)}`
  expect(await isSignedSlip(envelope, slip.sealingDay, byDevice(slip), none)).toBe(false)
})

test('the key of a phone can be used and not be taken out', async () => {
  const { privateKey } = await makeDeviceKey()

  await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow('not extractable')
})

test('a right is the same for one code, another for another, and doesn’t show the code', async () => {
  const right = await rightOf('ab12cd34ef56gh78')

  expect(right).toBe(await rightOf('ab12cd34ef56gh78'))
  expect(right).not.toBe(await rightOf('ab12cd34ef56gh79'))
  expect(right).not.toContain('ab12')
})

function byDevice({ sender }: Slip) {
  if (sender.by !== 'device') throw new Error('not signed by a device')
  return sender
}
