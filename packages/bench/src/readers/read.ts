/** Readers, in a process of their own: each keeps a connection, opens a page, looks at it, opens another. */
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { quantile } from '../figures.ts'

const ReadOrder = z.object({
  url: z.string(),
  paths: z.array(z.string()),
  readers: z.int(),
  /** How long each looks at a page, in ms; the first pages are opened within it, too. */
  look: z.number(),
  seconds: z.number(),
})
export type ReadOrder = z.infer<typeof ReadOrder>

/** How many pages were read; the median and the slowest of twenty, in ms. */
export const Read = z.object({ pages: z.int(), median: z.number(), p95: z.number() })
export type Read = z.infer<typeof Read>

process.on('message', (message) => {
  void readAll(ReadOrder.parse(message)).then(
    (read) => process.send?.(read),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})

async function readAll({ url, paths, readers, look, seconds }: ReadOrder): Promise<Read> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  const until = performance.now() + seconds * 1000
  const took: number[] = []
  const reader = async (_: unknown, number: number) => {
    await wait((look * number) / readers)
    for (let at = number; performance.now() < until; at += 1) {
      const since = performance.now()
      await get(agent, url + (paths[at % paths.length] ?? ''))
      took.push(performance.now() - since)
      await wait(look)
    }
  }
  await Promise.all(Array.from({ length: readers }, reader))
  agent.destroy()
  return { pages: took.length, median: quantile(took, 0.5), p95: quantile(took, 0.95) }
}

function get(agent: Agent, url: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' }
  const asked = request(url, { agent, headers }, (response) => {
    response.resume()
    response.on('error', reject)
    response.on('end', () => {
      if (response.statusCode === 200) resolve()
      else reject(new Error(`${url} was answered ${response.statusCode}`))
    })
  })
  asked.on('error', reject)
  asked.end()
  return promise
}
