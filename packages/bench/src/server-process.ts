import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** What a server tells once it stands. */
const Ready = z.object({
  url: z.string(),
  /** Codes of citizens' links by `unit/group`. */
  links: z.record(z.string(), z.string()),
  setupLink: z.string(),
})
export type Ready = z.infer<typeof Ready>

export interface ServerProcess extends Ready {
  pid: number
  /** Holds its database and nothing else. */
  folder: string
  /** Resolves when all that lies in the box has been counted. */
  settle: () => Promise<void>
  close: () => Promise<void>
}

/** Starts a server with an empty synthetic round on the loopback. @param apps - serves the built apps, too */
export async function openServer({ apps = false } = {}): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-bench-'))
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), apps ? ['--apps'] : [], {
    env: { ...process.env, PORT: '0', DATA_DIR: folder, DATABASE_URL: '', PUBLIC_URL: '' },
  })
  const [ready] = await once(child, 'message')
  return {
    ...Ready.parse(ready),
    pid: child.pid ?? 0,
    folder,
    settle: async () => {
      const settled = once(child, 'message')
      child.send('settle')
      await settled
    },
    close: async () => {
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
      await rm(folder, { recursive: true })
    },
  }
}
