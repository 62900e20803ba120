import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverEnvironment, serverFlags } from '@phieu/commands'
import { z } from 'zod'
import { nextMessage, openChild } from './child.ts'

/** What a server tells once it stands. */
const Ready = z.object({
  url: z.string(),
  /** Codes of citizens' links by `unit/group`, where it was asked to make some. */
  links: z.record(z.string(), z.string()),
  setupLink: z.string(),
  /** By which an interviewer's phone enrols, once. */
  enrolmentLink: z.string(),
})
export type Ready = z.infer<typeof Ready>

/** What its process holds. Linux only. */
const Held = z.object({
  /** Resident, and of it what is alive in the heap of the thread that answers, in bytes. */
  memory: z.number(),
  heap: z.number(),
  /** Open files and connections. */
  files: z.int(),
  /** What keeps its loop alive: timers, connections, threads. */
  handles: z.int(),
})
export type Held = z.infer<typeof Held>

export interface ServerProcess extends Ready {
  pid: number
  /** Holds its database, its keys and nothing else. */
  folder: string
  /** CPU of all of its threads since it began, in ms. */
  cpu: () => Promise<number>
  /** Resolves when all that lies in the box has been counted. */
  settle: () => Promise<void>
  held: () => Promise<Held>
  /** Sets its clock on by an hour. */
  passHour: () => Promise<void>
  close: () => Promise<void>
}

export interface ServerWish {
  /** Serves the built apps, too. */
  apps?: boolean
  /** Makes a citizen's link for every unit and group; else it stands on what the folder holds. */
  links?: boolean
  /** Counts nothing: what comes stays in the box. */
  boxOnly?: boolean
  /** Where its database and its keys are; a new folder, deleted at the end, where none is named. */
  folder?: string
  /** SQLite in the folder where nothing is said. */
  databaseUrl?: string
}

/** The settings of a server whose database and keys lie in a folder. */
export function environmentOf(folder: string, databaseUrl: string): Record<string, string> {
  return {
    DATA_DIR: join(folder, 'data'),
    PHIEU_MASTER_KEY_FILE: join(folder, 'master.key'),
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: '',
  }
}

const Settled = z.literal('settled')
const Passed = z.literal('passed')

/** Starts a server with a synthetic round on the loopback. */
export async function openServer({
  apps = false,
  links = true,
  boxOnly = false,
  folder: named,
  databaseUrl = '',
}: ServerWish = {}): Promise<ServerProcess> {
  const folder = named ?? (await mkdtemp(join(tmpdir(), 'phieu-bench-')))
  const args = [apps ? '--apps' : '', links ? '--links' : '', boxOnly ? '--box-only' : '']
  const child = openChild('serve.ts', {
    flags: serverFlags,
    args: args.filter((each) => each !== ''),
    env: { ...serverEnvironment, ...environmentOf(folder, databaseUrl), PORT: '0' },
  })
  const ready = Ready.parse(await nextMessage(child.process, 'the server'))
  return {
    ...ready,
    pid: child.process.pid ?? 0,
    folder,
    cpu: child.cpu,
    settle: async () => {
      await child.ask('settle', Settled)
    },
    held: () => child.ask('held', Held),
    passHour: async () => {
      await child.ask('an hour passes', Passed)
    },
    close: async () => {
      await child.close()
      if (named === undefined) await rm(folder, { recursive: true })
    },
  }
}
