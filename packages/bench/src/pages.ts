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
  const measured: { address: string; took: number[] }[] = []
  for (const address of await pageAddresses(server.url, cookies)) {
    measured.push({ address, took: await measureAddress(`${server.url}${address}`, cookies) })
  }
  const slowestFirst = measured.toSorted((a, b) => quantile(b.took, 0.5) - quantile(a.took, 0.5))
  for (const { address, took } of slowestFirst) {
    const figures = `median ${quantile(took, 0.5).toFixed(0)} ms, slowest ${quantile(took, 1).toFixed(0)} ms`
    say(figureLine(address, figures))
  }
}

/** Asks for every page some times, one after the other. @param cookie - of an admin */
export async function fetchPages(url: string, cookie: string): Promise<void> {
  for (const address of await pageAddresses(url, cookie))
    await measureAddress(url + address, cookie)
}

/**
 * Every address of the API that answers JSON when it is asked with nothing but a round.
 *
 * @param cookie - of an admin
 */
export async function pageAddresses(url: string, cookie: string): Promise<string[]> {
  const response = await fetch(`${url}/api/openapi.json`)
  const { paths } = Description.parse(await response.json())
  const addresses = Object.entries(paths)
    .filter(([, { get }]) => get !== undefined)
    .map(([path]) => path.replace('{round}', ROUND))
    // A whole result, with its replicates, goes on being computed beside whatever is measured next.
    .filter((path) => !path.includes('{') && !path.endsWith('/result'))
    .toSorted()
  const pages: string[] = []
  for (const address of addresses) {
    const { ok, headers } = await discard(await fetch(url + address, { headers: { cookie } }))
    const isJson = headers.get('content-type')?.startsWith('application/json') ?? false
    if (ok && isJson) pages.push(address)
  }
  return pages
}

/** @returns ms of each turn */
async function measureAddress(url: string, cookie: string): Promise<number[]> {
  const took: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const since = performance.now()
    await discard(await fetch(url, { headers: { cookie } }))
    took.push(performance.now() - since)
  }
  return took
}

async function discard(response: Response): Promise<Response> {
  await response.arrayBuffer()
  return response
}
