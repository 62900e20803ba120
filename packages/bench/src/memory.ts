import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { setUpAdmin } from '@phieu/commands'
import { UNSIGNED_LIMIT } from '@phieu/survey'
import { fetchPages } from './pages.ts'
import { endlessBallots, push, sealer } from './load.ts'
import { environmentOf, openServer } from './server-process.ts'
import { figureLine, megabytes } from './table.ts'

/** How many phones send at once, and how many ballots in all. */
const PHONES = 32
const BALLOTS = 4000

/**
 * Resident memory of the program that an office runs, both apps in it: with nothing to do, at most while
 * phones send, its count goes on and every page of an office is asked for, and afterwards; and the CPU to its
 * first answer. Linux only.
 */
export async function measureMemory(say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-memory-'))
  const made = await openServer({ folder })
  const { cookies } = await setUpAdmin({ url: made.url, firstRun: made })
  const seal = sealer(made, endlessBallots())
  const sealed: Awaited<ReturnType<typeof seal>>[] = []
  for (let at = 0; at < BALLOTS; at += UNSIGNED_LIMIT) sealed.push(await seal(UNSIGNED_LIMIT))
  await made.close()

  const office = await startOffice(folder)
  say(figureLine('CPU to the first answer', `${office.cpu.toFixed(0)} ms`))
  await setTimeout(3000)
  say(figureLine('memory of the idle server', await memoryOf(office.pid, 'VmRSS')))
  const queue = sealed.values()
  const send = async () => {
    for (const entries of queue) await push(office.url, entries)
  }
  const phones = Array.from({ length: PHONES }, send)
  await Promise.all([...phones, fetchPages(office.url, cookies)])
  say(figureLine('… at most, under load', await memoryOf(office.pid, 'VmHWM')))
  await setTimeout(5000)
  say(figureLine('… afterwards', await memoryOf(office.pid, 'VmRSS')))
  await office.close()
  await rm(folder, { recursive: true })
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The program itself, as `npx pnpm start` and the unit start it, on what a folder holds. */
async function startOffice(folder: string) {
  const port = await freePort()
  const flags = [
    '--import',
    './apps/server/src/keep-compiled.js',
    '--disable-warning=ExperimentalWarning',
    '--max-semi-space-size=4',
  ]
  const child = spawn(process.execPath, [...flags, 'apps/server/src/main.ts'], {
    cwd: root,
    env: { ...process.env, ...environmentOf(folder, ''), PORT: String(port) },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  while (!(await isAnswering(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await setTimeout(20)
  }
  const pid = child.pid ?? 0
  return {
    url,
    pid,
    cpu: await cpuOf(pid),
    async close() {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

function isAnswering(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function memoryOf(pid: number, name: 'VmRSS' | 'VmHWM'): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return megabytes(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1024)
}

/** Of all threads, in ms: the kernel counts in hundredths of a second. */
async function cpuOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}
