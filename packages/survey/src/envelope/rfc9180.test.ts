import { expect, test } from 'vitest'
import { rfc9180 } from '../../fixtures/rfc9180.ts'
import { suite } from './suite.ts'

test('keys are derived as RFC 9180 derives them', async () => {
  const { publicKey, privateKey } = await suite.DeriveKeyPair(hex('ikmR'), true)

  expect(await suite.SerializePublicKey(publicKey)).toEqual(hex('pkRm'))
  expect(await suite.SerializePrivateKey(privateKey)).toEqual(hex('skRm'))
})

test('what RFC 9180 sealed is opened', async () => {
  const pair = await suite.DeriveKeyPair(hex('ikmR'))

  const plain = await suite.Open(pair, hex('enc'), hex('ct'), {
    aad: hex('aad'),
    info: hex('info'),
  })

  expect(plain).toEqual(hex('pt'))
})

function hex(name: keyof typeof rfc9180): Uint8Array {
  return Uint8Array.from(Buffer.from(rfc9180[name], 'hex'))
}
