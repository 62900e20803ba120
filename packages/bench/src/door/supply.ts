/** Envelopes as phones send them, sealed before anything is measured. */
import { createWriteStream } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { enrolPhone } from '@phieu/commands'
import { UNSIGNED_LIMIT } from '@phieu/survey'
import { bodyOf, endlessBallots, sealer } from '../load.ts'
import { openServer, type ServerWish } from '../server-process.ts'
import { whole } from '../table.ts'
import type { Database } from './databases.ts'
import type { Way } from './ways.ts'

/** Where a way's requests stand in the file: lines, each the body of a request. */
export interface Portion {
  way: Way
  file: string
  from: number
  count: number
}

export interface Supply {
  portions: readonly Portion[]
  /** A fresh copy of the office for which they were sealed, with an empty box. */
  copy: () => Promise<{ wish: ServerWish; drop: () => Promise<void> }>
  drop: () => Promise<void>
}

/** How many are sealed at once. */
const TOGETHER = 250

/** Makes an office with links for every unit and group, and seals for it what the ways need. */
export async function prepareSupply(
  database: Database,
  ways: readonly Way[],
  say: (line: string) => void,
): Promise<Supply> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-door-'))
  const office = { folder: join(folder, 'office') }
  const databaseUrl = await database.make()
  const server = await openServer({ ...office, databaseUrl, boxOnly: true })
  const file = join(folder, 'requests')
  const lines = createWriteStream(file)
  const portions: Portion[] = []
  const phone = await enrolPhone(server.url, server.enrolmentLink)
  const byLink = sealer(server, endlessBallots())
  const byPhone = sealer(server, endlessBallots('device'), phone)
  const total = ways.reduce((sum, { envelopes }) => sum + envelopes, 0)
  let made = 0
  let from = 0
  for (const way of ways) {
    const count = way.envelopes / way.batch
    // No stranger sends so many at once.
    const seal = way.batch > UNSIGNED_LIMIT ? byPhone : byLink
    portions.push({ way, file, from, count })
    from += count
    for (let written = 0; written < way.envelopes; written += TOGETHER) {
      const entries = await seal(Math.min(TOGETHER, way.envelopes - written))
      for (let at = 0; at < entries.length; at += way.batch) {
        lines.write(`${await bodyOf(entries.slice(at, at + way.batch), phone)}\n`)
      }
      made += entries.length
      if (made % 5000 < TOGETHER) say(`  … ${whole(made)} of ${whole(total)} envelopes sealed`)
    }
  }
  lines.end()
  await once(lines, 'close')
  await server.close()
  return {
    portions,
    async copy() {
      const copied = await mkdtemp(join(tmpdir(), 'phieu-door-'))
      await cp(office.folder, copied, { recursive: true })
      const url = await database.copy(databaseUrl)
      const wish = { folder: copied, databaseUrl: url, links: false, boxOnly: true }
      const drop = async () => {
        await database.drop(url)
        await rm(copied, { recursive: true })
      }
      return { wish, drop }
    },
    async drop() {
      await database.drop(databaseUrl)
      await rm(folder, { recursive: true })
    },
  }
}
