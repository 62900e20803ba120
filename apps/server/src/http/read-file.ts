import type { Context } from 'hono'

/** The file that is the body of a request, however often it is asked for. */
export async function readFileBody(c: Context): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await c.req.arrayBuffer())
}
