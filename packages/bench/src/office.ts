import { setUpAdmin } from '@phieu/commands'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { endlessBallots, sender } from './load.ts'
import { quantile } from './measure.ts'
import { openServer, type ServerProcess } from './server-process.ts'
import { figureLine, megabytes, whole } from './table.ts'

type SayLine = (line: string) => void

/** Resident memory of a server that serves both apps and has nothing to do. Linux only. */
export async function measureMemory(say: SayLine): Promise<void> {
  const server = await openServer({ apps: true })
  await setTimeout(3000)
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8')
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1])
  say(figureLine('memory of the idle server', megabytes(kilobytes * 1024)))
  await server.close()
}

/** Size on disk of a hundred thousand ballots, and how long the overview of 148 units takes then. */
export async function measureHundredThousand(say: SayLine): Promise<void> {
  const COUNT = 100_000
  const BATCH = 200
  const server = await openServer()
  const empty = await sizeOf(server.folder)
  const send = sender(server.url, server.links, endlessBallots(), BATCH)
  for (let sent = 0; sent < COUNT; sent += BATCH) {
    await send()
    if (sent % 20_000 === 0) say(`  … ${whole(sent)} ballots`)
  }
  const filled = await sizeOf(server.folder)
  say(figureLine(`size on disk of ${whole(COUNT)} ballots`, megabytes(filled - empty)))
  await measureOverview(server, say)
  await server.close()
}

async function measureOverview(server: ServerProcess, say: SayLine): Promise<void> {
  const { cookies } = await setUpAdmin({ url: server.url, firstRun: server })
  const took: number[] = []
  for (let turn = 0; turn < 20; turn += 1) {
    const since = performance.now()
    const response = await fetch(`${server.url}/api/rounds/synthetic-2026/overview`, {
      headers: { cookie: cookies },
    })
    if (!response.ok) throw new Error(`the overview was answered with ${response.status}`)
    await response.text()
    took.push(performance.now() - since)
  }
  const figures = `median ${quantile(took, 0.5).toFixed(0)} ms, slowest ${quantile(took, 1).toFixed(0)} ms`
  say(figureLine('overview of 148 units from the tallies', figures))
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder)
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
