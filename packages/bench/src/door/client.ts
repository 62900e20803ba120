/**
 * The client, in a process of its own: plain `node:http` on connections that stay open. What it sends
 * is packed, digested and in memory before the clock starts.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { contentDigest, DIGEST_HEADER } from '@phieu/survey'
import { z } from 'zod'
import { quantile } from '../figures.ts'

/** What is sent: lines of a file, each the body of a request. */
const Order = z.object({
  url: z.string(),
  file: z.string(),
  from: z.int(),
  count: z.int(),
  connections: z.int(),
  /** So many envelopes of each request must be kept. */
  batch: z.int(),
})
export type Order = z.infer<typeof Order>

/** What it came to: seconds in all; the median and the slowest of twenty requests, in ms. */
export const Sent = z.object({ seconds: z.number(), median: z.number(), p95: z.number() })
export type Sent = z.infer<typeof Sent>

const Reply = z.object({ verdicts: z.array(z.object({ outcome: z.string() })) })

process.on('message', (message) => {
  void carryOut(Order.parse(message)).then(
    (sent) => process.send?.(sent),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})

async function carryOut({ url, file, from, count, connections, batch }: Order): Promise<Sent> {
  const bodies = readFileSync(file, 'utf8')
    .split('\n')
    .slice(from, from + count)
    .map((text) => Buffer.from(text))
  const digests = bodies.map((body) =>
    contentDigest(createHash('sha256').update(body).digest('hex')),
  )
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const replies: string[] = []
  const took: number[] = []
  let next = 0
  const begun = performance.now()
  const work = async () => {
    while (next < count) {
      const at = next
      next += 1
      const since = performance.now()
      replies.push(await post(agent, url, bodies[at] ?? Buffer.alloc(0), digests[at] ?? ''))
      took.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  for (const reply of replies) checkReply(reply, batch)
  return { seconds, median: quantile(took, 0.5), p95: quantile(took, 0.95) }
}

function post(agent: Agent, url: string, body: Buffer, digest: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    [DIGEST_HEADER]: digest,
    accept: '*/*',
  }
  const sent = request(url, { method: 'POST', agent, headers }, (response) => {
    const parts: Buffer[] = []
    response.on('data', (part: Buffer) => parts.push(part))
    response.on('error', reject)
    response.on('end', () => {
      const text = Buffer.concat(parts).toString()
      if (response.statusCode === 200) resolve(text)
      else reject(new Error(`${response.statusCode}: ${text}`))
    })
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}

function checkReply(reply: string, batch: number): void {
  const { verdicts } = Reply.parse(JSON.parse(reply))
  const kept = verdicts.filter(({ outcome }) => outcome === 'kept').length
  if (kept !== batch) throw new Error(`${kept} of ${batch} envelopes were kept: ${reply}`)
}
