import type { Context } from 'hono'
import { readAhead } from '../papers/sheets/read-ahead.ts'

/**
 * The file that is the body of a request, a large one read in a thread by then.
 *
 * @param key - the code of a column that every such table has (see `readSheet`)
 */
export async function readFileBody(c: Context, key: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await c.req.raw.arrayBuffer())
  await readAhead(bytes, key)
  return bytes
}
