import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  assessedFile,
  councilsPoints,
  deskAt,
  importAssessed,
  openSecondDesk,
  type Desk,
} from '@phieu/commands'
import { z } from 'zod'
import { quantile, type Figures } from '../figures.ts'
import { startOffice, type OfficeProcess } from '../office-process.ts'
import { whole } from '../table.ts'
import { FEW, fill, recount, ROUND, waitForHealth } from './filled-office.ts'
import { multiplyBallots } from './multiply.ts'

const MILLION = 1_000_000

/** How long between two looks at a job, in ms. */
const LOOK = 200

/**
 * What reads every ballot of a round of a million: the recount, the table of ballots and the publication, as an
 * office asks for them. CPU of the server for a ballot, its greatest resident memory since its start (Linux only), and how long
 * `/api/health` waits beside it.
 *
 * @param ballots - in place of a million, a multiple of a thousand
 */
export async function measureMillion(
  say: (line: string) => void,
  _rounds?: number,
  ballots = MILLION,
): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-million-'))
  const cookies = await fill(folder, '')
  multiplyBallots(join(folder, 'data', 'phieu.sqlite'), ballots / FEW)
  say(`  … ${whole(ballots)} ballots lie there`)
  const figures: Record<string, string | number>[] = []
  for (const what of Object.keys(works)) {
    // Each by a server of its own: memory is told since its start.
    const office = await startOffice(folder)
    figures.push({ what, ...(await measureWork(office, { what, cookies, ballots })) })
    await office.close()
  }
  await rm(folder, { recursive: true })
  return figures
}

/** What somebody of the office asks for, and what has to be done before. */
interface Work {
  prepare?: (desk: Desk) => Promise<void>
  perform: (desk: Desk) => Promise<void>
}

const reason = 'Theo kế hoạch'

const works: Readonly<Record<string, Work>> = {
  recount: { perform: recount },
  'ballots as CSV': { perform: (desk) => exportBallots(desk, 'csv') },
  publication: {
    async prepare(desk) {
      const points = assessedFile(councilsPoints(ROUND), 'hanoi-2026')
      await importAssessed(desk, ROUND, points)
      // What one person approves another publishes.
      const council = await openSecondDesk(desk, {
        role: 'council',
        name: 'Hội đồng thẩm định',
        email: 'council@bench.example',
        password: randomUUID(),
      })
      await desk.post(`/api/rounds/${ROUND}/state`, { to: 'closed', reason })
      await council.post(`/api/rounds/${ROUND}/state`, { to: 'approved', reason })
    },
    async perform(desk) {
      await desk.post(`/api/rounds/${ROUND}/publish`, { replicates: 1000, reason })
    },
  },
}

/** One of the works, told by its name. */
async function measureWork(
  { url, cpu, memory }: OfficeProcess,
  { what, cookies, ballots }: { what: string; cookies: string; ballots: number },
) {
  const work = works[what]
  if (!work) throw new Error(`there is no work ${what}; there is ${Object.keys(works).join(', ')}`)
  const desk = deskAt({ url, origin: url }, cookies)
  await work.prepare?.(desk)
  const waits: number[] = []
  const before = await cpu()
  const since = performance.now()
  const done = work.perform(desk).then(() => true)
  do waits.push(await waitForHealth(url))
  while (!(await Promise.race([done, setTimeout(20, false)])))
  return {
    seconds: (performance.now() - since) / 1000,
    'CPU µs a ballot': (((await cpu()) - before) / ballots) * 1000,
    'most MB': (await memory('most')) / 1000,
    'health p95 ms': quantile(waits, 0.95),
    'slowest ms': quantile(waits, 1),
  }
}

const Job = z.object({ id: z.string(), state: z.string() })

/** @throws Error when the file is not written */
async function exportBallots({ get, post }: Desk, format: 'csv' | 'xlsx'): Promise<void> {
  const wish = { table: 'ballots', format, language: 'vi' }
  const begun = await post(`/api/rounds/${ROUND}/exports`, wish)
  let job = Job.parse(await begun.json())
  while (job.state === 'waiting' || job.state === 'running') {
    await setTimeout(LOOK)
    const answer = await get(`/api/exports/${job.id}`)
    job = Job.parse(await answer.json())
  }
  if (job.state !== 'done') throw new Error(`the export is ${job.state}`)
}
