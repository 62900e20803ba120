/** How long every question of the office's pages takes when a round of 148 units has 100,000 ballots. */
import { setUpAdmin } from '@phieu/commands'
import { z } from 'zod'
import { quantile } from './figures.ts'
import { figureLine } from './table.ts'

const ROUND = 'synthetic-2026'

/** How often each is asked: enough for a median, and for the slowest to be seen. */
const TURNS = 5

/** What the server says of itself, as far as it is read here. */
const Description = z.object({
  paths: z.record(z.string(), z.object({ get: z.unknown().optional() })),
})

/**
 * Asks every address of the API that a page can ask with nothing but a round, as the admin, and
 * prints them from the slowest. Files are left out: they are streamed, and no page waits for them.
 */
export async function measurePages(
  server: { url: string; setupLink: string },
  say: (line: string) => void,
): Promise<void> {
  const { cookies } = await setUpAdmin({ url: server.url, firstRun: server })
  const headers = { cookie: cookies }
  const addresses = await pageAddresses(server.url)
  const measured: { address: string; took: number[] }[] = []
  for (const address of addresses) {
    const took = await measureAddress(`${server.url}${address}`, headers)
    if (took) measured.push({ address, took })
  }
  const slowestFirst = measured.toSorted((a, b) => quantile(b.took, 0.5) - quantile(a.took, 0.5))
  for (const { address, took } of slowestFirst) {
    const figures = `median ${quantile(took, 0.5).toFixed(0)} ms, slowest ${quantile(took, 1).toFixed(0)} ms`
    say(figureLine(address, figures))
  }
}

async function pageAddresses(url: string): Promise<string[]> {
  const response = await fetch(`${url}/api/openapi.json`)
  const { paths } = Description.parse(await response.json())
  return Object.entries(paths)
    .filter(([, { get }]) => get !== undefined)
    .map(([path]) => path.replace('{round}', ROUND))
    .filter((path) => !path.includes('{'))
    .toSorted()
}

/** @returns ms of each turn; `undefined` where the answer is no page's, or is somebody else's */
async function measureAddress(url: string, headers: Record<string, string>) {
  const took: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const since = performance.now()
    const response = await fetch(url, { headers })
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    await response.arrayBuffer()
    if (!response.ok || !isJson) return undefined
    took.push(performance.now() - since)
  }
  return took
}
