import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { quantile, type Figures } from '../figures.ts'
import { openServer, type ServerProcess } from '../server-process.ts'
import { whole } from '../table.ts'
import { FEW, fill, recount, ROUND, waitForHealth } from './filled-office.ts'
import { multiplyBallots } from './multiply.ts'

const MILLION = 1_000_000

/** How long between two looks at a job, in ms. */
const LOOK = 200

/**
 * What reads every ballot of a round of a million: the recount and the tables of ballots, as an office asks for
 * them. CPU of the server for a ballot, its greatest resident memory since its start (Linux only), and how long
 * `/api/health` waits beside it.
 *
 * @param ballots - in place of a million, in thousands
 */
export async function measureMillion(
  say: (line: string) => void,
  _rounds?: number,
  ballots = MILLION,
): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-million-'))
  const cookies = await fill(folder)
  multiplyBallots(join(folder, 'data', 'phieu.sqlite'), ballots / FEW)
  say(`  … ${whole(ballots)} ballots lie there`)
  const works: Record<string, (server: ServerProcess) => Promise<void>> = {
    recount: (server) => recount(server, cookies),
    'ballots as CSV': (server) => exportBallots(server, cookies, 'csv'),
  }
  const figures: Record<string, string | number>[] = []
  for (const [what, work] of Object.entries(works)) {
    // Each by a server of its own: memory is told since its start.
    const server = await openServer({ folder, links: false })
    figures.push({ what, ...(await measureWork(server, work, ballots)) })
    await server.close()
  }
  await rm(folder, { recursive: true })
  return figures
}

async function measureWork(
  server: ServerProcess,
  work: (server: ServerProcess) => Promise<void>,
  ballots: number,
) {
  const waits: number[] = []
  const before = await server.cpu()
  const since = performance.now()
  const done = work(server).then(() => true)
  do waits.push(await waitForHealth(server.url))
  while (!(await Promise.race([done, setTimeout(20, false)])))
  return {
    seconds: (performance.now() - since) / 1000,
    'CPU µs a ballot': (((await server.cpu()) - before) / ballots) * 1000,
    'most MB': (await mostMemory(server.pid)) / 1000,
    'health p95 ms': quantile(waits, 0.95),
    'slowest ms': quantile(waits, 1),
  }
}

/** The greatest resident memory of a process, in kB. */
async function mostMemory(pid: number): Promise<number> {
  return Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])
}

const Job = z.object({ id: z.string(), state: z.string() })

/** @throws Error when the file is not written */
async function exportBallots(
  { url }: ServerProcess,
  cookie: string,
  format: 'csv' | 'xlsx',
): Promise<void> {
  const begun = await fetch(`${url}/api/rounds/${ROUND}/exports`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ table: 'ballots', format, language: 'vi' }),
  })
  let job = Job.parse(await begun.json())
  while (job.state === 'waiting' || job.state === 'running') {
    await setTimeout(LOOK)
    const answer = await fetch(`${url}/api/exports/${job.id}`, { headers: { cookie } })
    job = Job.parse(await answer.json())
  }
  if (job.state !== 'done') throw new Error(`the export is ${job.state}`)
}
