import { keyIdOf } from '@phieu/survey/envelope'

/** The first twelve signs of a key's id, in groups of four: enough to tell two sheets apart. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const id = await keyIdOf(publicKey)
  return [id.slice(0, 4), id.slice(4, 8), id.slice(8, 12)].join(' ')
}
