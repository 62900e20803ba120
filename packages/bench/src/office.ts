import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UNSIGNED_LIMIT } from '@phieu/survey'
import { endlessBallots, push, sealer } from './load.ts'
import { measurePages } from './pages.ts'
import { openServer } from './server-process.ts'
import { figureLine, megabytes, whole } from './table.ts'

type SayLine = (line: string) => void

/** How fast a hundred thousand ballots are counted, their size on disk, and how long every page takes then. */
export async function measureHundredThousand(say: SayLine): Promise<void> {
  const COUNT = 100_000
  const BATCH = UNSIGNED_LIMIT
  const server = await openServer()
  const data = join(server.folder, 'data')
  const empty = await sizeOf(data)
  const seal = sealer(server, endlessBallots())
  for (let sent = 0; sent < COUNT; sent += BATCH) {
    await push(server.url, await seal(BATCH))
    if (sent % 20_000 === 0) say(`  … ${whole(sent)} ballots`)
  }
  const since = performance.now()
  await server.settle()
  say(
    figureLine('… from the last one kept to all counted', `${whole(performance.now() - since)} ms`),
  )
  const filled = await sizeOf(data)
  say(figureLine(`size on disk of ${whole(COUNT)} ballots`, megabytes(filled - empty)))
  await measurePages(server, say)
  await server.close()
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder)
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
