/**
 * What a door can't do without: a bare Hono route that takes the same bytes, hashes them, and signs 64
 * bytes for each envelope. No judging, no store. `?n=50` says how many envelopes a body has.
 */
import { generateKeyPairSync, hash, sign } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { tellCpu } from './tell-cpu.ts'

const { privateKey } = generateKeyPairSync('ed25519')

const app = new Hono().post('/api/ballots', async (c) => {
  const body = Buffer.from(await c.req.arrayBuffer())
  const digest = hash('sha256', body)
  const count = Number(c.req.query('n') ?? '1')
  const verdicts = Array.from({ length: count }, (_, at) => {
    const bytes = Buffer.alloc(64, `${digest}${at}`)
    const signature = sign(null, bytes, privateKey).toString('base64url')
    return { at, outcome: 'kept', receipt: { digest, period: 0, epoch: 'bench', signature } }
  })
  return c.json({ epoch: 'bench', verified: 0, bodyDigest: digest, verdicts })
})
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.({ url: `http://127.0.0.1:${port}` })
})
tellCpu()
process.on('disconnect', () => server.close())
