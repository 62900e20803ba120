import { setUpAdmin } from '@phieu/commands'
import { medianOf, quantile, type Figures } from './figures.ts'
import { endlessBallots, push, sealer } from './load.ts'
import { pageAddresses } from './pages.ts'
import { openServer, type ServerProcess } from './server-process.ts'

/** How many envelopes come in the day where nobody says otherwise: a round of a city on its last evening. */
const BALLOTS = 36_000

/** How many phones send at once, one envelope each. */
const PHONES = 8

/** So many hours make a row. */
const TOGETHER = 4

type Entries = Parameters<typeof push>[1]

/**
 * A day of 24 hours, compressed: in each the same number of envelopes, every page of an office, everything counted,
 * and the server's clock set on. Latency, memory and handles by parts of the day, after an hour that warms up: what
 * grows with the hours alone would grow for weeks. Linux only.
 *
 * @throws Error when a page is refused, or an envelope not kept
 */
export async function measureDay(
  say: (line: string) => void,
  _rounds?: number,
  ballots = BALLOTS,
): Promise<Figures> {
  const server = await openServer()
  const { cookies } = await setUpAdmin({ url: server.url, firstRun: server })
  const seal = sealer(server, endlessBallots())
  const count = Math.ceil(ballots / 24)
  const pages = await pageAddresses(server.url, cookies)
  const hours: Hour[] = []
  for (let hour = 0; hour <= 24; hour += 1) {
    const passed = await passHour(server, await seal(count), { pages, cookies })
    if (hour > 0) hours.push(passed)
    if (hour % TOGETHER === 0) say(`  … hour ${hour} of 24`)
  }
  await server.close()
  return Array.from({ length: 24 / TOGETHER }, (_, at) => {
    const own = hours.slice(at * TOGETHER, (at + 1) * TOGETHER)
    const [sent, asked] = [own.flatMap(({ sent }) => sent), own.flatMap(({ asked }) => asked)]
    const middle = (read: (hour: Hour) => number) => medianOf(own.map(read))
    return {
      hours: `${at * TOGETHER + 1} to ${(at + 1) * TOGETHER}`,
      envelopes: sent.length,
      'p50 ms': quantile(sent, 0.5),
      'p95 ms': quantile(sent, 0.95),
      'CPU ms': middle(({ cpu }) => cpu / count),
      'pages p50 ms': quantile(asked, 0.5),
      'p95 ms of pages': quantile(asked, 0.95),
      'memory MB': middle(({ memory }) => memory / 1e6),
      'heap MB': middle(({ heap }) => heap / 1e6),
      files: middle(({ files }) => files),
      handles: middle(({ handles }) => handles),
    }
  })
}

type Hour = Awaited<ReturnType<typeof passHour>>

async function passHour(
  server: ServerProcess,
  entries: Entries,
  { pages, cookies }: { pages: readonly string[]; cookies: string },
) {
  const before = await server.cpu()
  const sent = await send(server.url, entries)
  await server.settle()
  const cpu = (await server.cpu()) - before
  const asked: number[] = []
  for (const page of pages) asked.push(await ask(server.url + page, cookies))
  const held = await server.held()
  await server.passHour()
  return { sent, asked, cpu, ...held }
}

/** @returns how long each waited, in ms */
async function send(url: string, entries: Entries): Promise<number[]> {
  const took: number[] = []
  const queue = entries.values()
  const phone = async () => {
    for (const entry of queue) {
      const since = performance.now()
      await push(url, [entry])
      took.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: PHONES }, phone))
  return took
}

/** @returns how long it took, in ms */
async function ask(address: string, cookie: string): Promise<number> {
  const since = performance.now()
  const answer = await fetch(address, { headers: { cookie } })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`)
  return performance.now() - since
}
