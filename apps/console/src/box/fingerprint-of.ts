import { fromBase64Url, keyIdOf } from '@phieu/survey/envelope'

/** Twelve hexadecimal digits of a key's id, in groups of four: enough to tell two sheets apart. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const bytes = fromBase64Url(await keyIdOf(publicKey)).slice(0, 6)
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.match(/.{4}/g)?.join(' ') ?? digits
}
