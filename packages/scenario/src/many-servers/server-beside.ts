import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { endProcess } from '../server-process.ts'

const Ready = z.object({
  url: z.string(),
  firstRun: z.object({
    setupLink: z.string().optional(),
    citizenLink: z.string().optional(),
    enrolmentLink: z.string().optional(),
  }),
})

/** One of several servers of an office. */
export interface ServerBeside extends z.infer<typeof Ready> {
  /** SIGKILL: no chance to finish anything. */
  kill: () => Promise<void>
  /** Lets it close cleanly. */
  stop: () => Promise<void>
}

/** What all servers of an office share: the database, the folder with its files, the address. */
export interface OfficePlace {
  databaseUrl: string
  dataDir: string
}

/** The address by which people reach the office, whichever server answers. */
export const publicUrl = 'http://phieu.test'

/** @throws Error when the process ends before the server stands */
export async function startBeside({ databaseUrl, dataDir }: OfficePlace): Promise<ServerBeside> {
  const child = fork(fileURLToPath(new URL('serve-beside.ts', import.meta.url)), {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: publicUrl,
    },
    execArgv: [],
    // What it says while the database is gone is no news of a test.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the server ended with ${child.exitCode} before it stood`)
  })
  const [said]: unknown[] = await Promise.race([once(child, 'message'), ended])
  ended.catch(() => {}) // it is ended by those who started it
  return {
    ...Ready.parse(said),
    kill: () => endProcess(child, 'SIGKILL'),
    stop: () => endProcess(child, 'SIGTERM'),
  }
}
