/** The program that an office runs, in a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { buildApps, builtProgram, say, serverEnvironment, serverFlags } from '@phieu/commands'
import { environmentOf } from './server-process.ts'

export interface OfficeProcess {
  url: string
  /** CPU of all of its threads since it began, in ms: the kernel counts in hundredths of a second. Linux only. */
  cpu: () => Promise<number>
  /** Resident memory in kB, now or at most since it began. Linux only. */
  memory: (when: 'now' | 'most') => Promise<number>
  close: () => Promise<void>
}

/** Starts it as the unit does, on what a folder holds. */
export async function startOffice(folder: string): Promise<OfficeProcess> {
  await buildApps(say)
  const port = await freePort()
  const child = spawn(process.execPath, [...serverFlags, builtProgram('main')], {
    env: {
      ...process.env,
      ...environmentOf(folder, ''),
      ...serverEnvironment,
      PORT: String(port),
    },
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
    cpu: () => cpuOf(pid),
    memory: (when) => memoryOf(pid, when === 'now' ? 'VmRSS' : 'VmHWM'),
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

async function memoryOf(pid: number, name: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1])
}

async function cpuOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}
