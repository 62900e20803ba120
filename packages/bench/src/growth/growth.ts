import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deskAt } from '@phieu/commands'
import { z } from 'zod'
import { postgres, sqlite, type Database } from '../door/databases.ts'
import { medianOf, quantile, type Figures } from '../figures.ts'
import { pageAddresses } from '../pages.ts'
import { openServer, type ServerProcess } from '../server-process.ts'
import { whole } from '../table.ts'
import { FEW, fill, recount, ROUND, waitForHealth } from './filled-office.ts'
import { multiplyOnPostgres } from './multiply-postgres.ts'
import { multiplyBallots } from './multiply.ts'

type SayLine = (line: string) => void

/** How many ballots there are. */
const SIZES = [FEW, 100_000]

/** A recount of as many as this many takes some seconds; more are copied in the same way. */
const RECOUNTED = 100_000

/** How often each page is asked for, but no more once it has taken so long, in ms. */
const TURNS = 5
const ENOUGH = 20_000

/**
 * The pages of an office with a thousand ballots and with many more: how long each takes, what it costs the
 * server, how long `/api/health` waits beside it, and by which power of the ballots it grows.
 *
 * @param ballots - as many, too, a multiple of a thousand: a million are laid in 20 s, five in four minutes
 */
export const measureGrowth = (say: SayLine, _rounds?: number, ballots = 0) =>
  measureOn(sqlite(), say, ballots)

export async function measureGrowthOnPostgres(say: SayLine, _rounds?: number, ballots = 0) {
  const database = await postgres(say)
  return measureOn(database, say, ballots).finally(database.close)
}

async function measureOn(database: Database, say: SayLine, ballots: number): Promise<Figures> {
  const base = await mkdtemp(join(tmpdir(), 'phieu-growth-'))
  const filled = await database.make()
  const cookies = await fill(base, filled)
  const measured: { size: number; pages: Map<string, Asked> }[] = []
  for (const size of ballots > 0 ? [...SIZES, ballots] : SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'phieu-growth-'))
    await cp(base, folder, { recursive: true })
    const since = performance.now()
    const databaseUrl = await database.copy(filled)
    if (databaseUrl === '') multiplyBallots(join(folder, 'data', 'phieu.sqlite'), size / FEW)
    else await multiplyOnPostgres(databaseUrl, size / FEW)
    say(`  … ${whole(size)} ballots lie there after ${whole((performance.now() - since) / 1000)} s`)
    const server = await openServer({ folder, databaseUrl, links: false })
    measured.push({ size, pages: await askPages(server, cookies) })
    if (size <= RECOUNTED) await recount(deskAt({ url: server.url, origin: server.url }, cookies))
    await server.close()
    await database.drop(databaseUrl)
    await rm(folder, { recursive: true })
  }
  await rm(base, { recursive: true })

  const [least] = measured
  const most = measured.at(-1)
  return [...(least?.pages.keys() ?? [])].map((page) => {
    const of = (each: typeof least) => each?.pages.get(page) ?? { ms: 0, cpu: 0, health: 0 }
    const factor = of(most).ms / of(least).ms
    return {
      page,
      ...Object.fromEntries(measured.map((each) => [`${whole(each.size)}: ms`, of(each).ms])),
      factor,
      exponent: exponentOf(measured.map((each) => [each.size, of(each).ms])),
      'CPU ms': of(most).cpu,
      'health ms': of(most).health,
    }
  })
}

/** The power of the size with which a figure grows: the slope of the line through their logarithms. */
export function exponentOf(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const)
  const mean = (at: 0 | 1) => logs.reduce((sum, each) => sum + each[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const across = logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0)
  return across / logs.reduce((sum, each) => sum + (each[0] - x) ** 2, 0)
}

/** In ms: the median of a page, the server's CPU for one, and the longest wait for `/api/health` beside it. */
interface Asked {
  ms: number
  cpu: number
  health: number
}

const unit = z.object({ units: z.array(z.object({ id: z.string() })) })
const Blocks = z.object({ blocks: z.array(unit) })

async function askPages(server: ServerProcess, cookies: string): Promise<Map<string, Asked>> {
  const get = async (page: string) => {
    const path = page.startsWith('/') ? page : `/api/rounds/${ROUND}/${page}`
    const response = await fetch(server.url + path, { headers: { cookie: cookies } })
    const text = await response.text()
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${text}`)
    return text
  }
  const { blocks } = Blocks.parse(JSON.parse(await get('overview')))
  const one = blocks.flatMap(({ units }) => units)[0]?.id ?? ''
  const pages = [
    `units/${one}`,
    ...['block', 'unit', 'group', 'channel', 'interviewer', 'day'].map((by) => `progress?by=${by}`),
    'response-rates?by=interviewer',
    'review?flag=any&decided=no',
    `review?unit=${one}`,
    'result?replicates=0',
    ...(await pageAddresses(server.url, cookies)),
  ]
  const asked = new Map<string, Asked>()
  for (const page of pages) {
    await get(page)
    const took: number[] = []
    const waits: number[] = []
    const before = await server.cpu()
    const begun = performance.now()
    while (took.length < TURNS && performance.now() - begun < ENOUGH) {
      const since = performance.now()
      const answered = get(page).then(() => true)
      const waiting = Promise.resolve(false)
      do waits.push(await waitForHealth(server.url))
      while (!(await Promise.race([answered, waiting])))
      took.push(performance.now() - since)
    }
    const cpu = ((await server.cpu()) - before) / took.length
    asked.set(page, { ms: medianOf(took), cpu, health: quantile(waits, 1) })
  }
  return asked
}
