import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import { remembering } from '../remember.ts'

const pack = promisify(gzip)

/** So many texts are kept. */
const MOST = 20

export interface KeptText {
  /** Of all that are kept. */
  name: string
  type: string
  write: () => string | Promise<string>
}

/**
 * Answers with texts that stay the same as long as the server runs: written and packed once, as anybody may ask
 * for them as often as they like, and packing one takes longer than taking in a score of ballots.
 */
export function keepTexts(): (c: Context, wish: KeptText) => Promise<Response> {
  const kept = remembering<{ text: string; packed: Uint8Array<ArrayBuffer> }>(MOST)
  return async (c, { name, type, write }) => {
    const { text, packed } = await kept(name, async () => {
      const text = await write()
      return { text, packed: new Uint8Array(await pack(text)) }
    })
    const headers = { 'content-type': type, vary: 'accept-encoding' }
    const isPacked = c.req.header('accept-encoding')?.includes('gzip') ?? false
    return isPacked
      ? c.body(packed, 200, { ...headers, 'content-encoding': 'gzip' })
      : c.body(text, 200, headers)
  }
}
