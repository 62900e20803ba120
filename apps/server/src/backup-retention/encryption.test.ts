import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import {
  decrypt,
  encrypt,
  isRecipient,
  makeIdentity,
  readIdentity,
  type Opening,
} from './encryption.ts'

const plain = Buffer.from('một bản sao lưu '.repeat(20_000))

test('what is encrypted to a recipient is read by its identity, from a file as age-keygen writes it', async () => {
  const { identity, recipient } = await makeIdentity()
  const sealed = await buffer(encrypt(one(plain), { recipient }))

  const file = `# created: 2026-11-29\n# public key: ${recipient}\n${identity}\n`
  const opened = await buffer(decrypt(one(sealed), { identity: readIdentity(file) }, recipient))

  expect(sealed.includes('một bản')).toBe(false)
  expect(opened.equals(plain)).toBe(true)
})

test('each thing that is wrong with opening has its sentence', async () => {
  const [own, other] = [await makeIdentity(), await makeIdentity()]
  const { recipient } = own
  const sealed = await buffer(encrypt(one(plain), { recipient }))
  const middle = sealed.length / 2
  const opening = (bytes: Buffer, by: Opening = own, to: string | undefined = recipient) =>
    buffer(decrypt(one(bytes), by, to))

  await expect(opening(sealed, other)).rejects.toThrow(
    `The identity is that of ${other.recipient}; the backup was encrypted to ${recipient}.`,
  )
  const changed = 'It was changed, damaged or cut short after it was made.'
  await expect(opening(sealed.subarray(0, middle))).rejects.toThrow(changed)
  await expect(opening(sealed.subarray(0, 40))).rejects.toThrow(changed)
  await expect(opening(Buffer.from(sealed.with(middle, sealed[middle]! ^ 1)))).rejects.toThrow(
    changed,
  )
  const cut = { identity: own.identity.slice(0, -3) }
  await expect(opening(sealed, cut)).rejects.toThrow('The identity file is damaged')
  expect(() => readIdentity('nothing')).toThrow('has no line that begins with AGE-SECRET-KEY-')
})

test('a passphrase opens what it has closed, and no other does', async () => {
  const sealed = await buffer(encrypt(one(plain), { passphrase: 'năm từ tình cờ mà dài' }))

  const opened = decrypt(one(sealed), { passphrase: 'năm từ tình cờ mà dài' }, undefined)
  expect((await buffer(opened)).equals(plain)).toBe(true)
  const wrong = decrypt(one(sealed), { passphrase: 'năm từ khác' }, undefined)
  await expect(buffer(wrong)).rejects.toThrow('The passphrase is another one.')
})

test('only a public key of age is a recipient', async () => {
  const { identity, recipient } = await makeIdentity()

  expect(isRecipient(recipient)).toBe(true)
  for (const text of [identity, recipient.slice(1), 'age1', ''])
    expect(isRecipient(text)).toBe(false)
})

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
