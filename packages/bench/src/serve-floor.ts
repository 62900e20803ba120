/**
 * What the HTTP stack costs by itself: the body is read as JSON and answered with a verdict for
 * each envelope. No judging, no store.
 */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'

const Body = z.object({ envelopes: z.array(z.unknown()) })

const app = new Hono().post('/api/ballots', async (c) => {
  const { envelopes } = Body.parse(await c.req.json())
  return c.json({ bodyDigest: '', verdicts: envelopes.map((_, at) => ({ at, outcome: 'kept' })) })
})
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.(port)
})
process.on('disconnect', () => server.close())
