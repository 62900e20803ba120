/** An office whose ballots are copied many times, and what is asked of it. */
import { enrolPhone, setUpAdmin, type Desk } from '@phieu/commands'
import { UNSIGNED_LIMIT } from '@phieu/survey'
import { z } from 'zod'
import { endlessBallots, push, sealer } from '../load.ts'
import { openServer } from '../server-process.ts'

export const ROUND = 'synthetic-2026'

/** Of which all others are copies. */
export const FEW = 1000

/**
 * An office with a thousand counted ballots, half of them interviews.
 *
 * @param databaseUrl - of PostgreSQL; empty: SQLite in the folder
 * @returns its admin's cookies
 */
export async function fill(folder: string, databaseUrl: string): Promise<string> {
  const server = await openServer({ folder, databaseUrl })
  const { cookies } = await setUpAdmin({ url: server.url, firstRun: server })
  const phone = await enrolPhone(server.url, server.enrolmentLink)
  const byLink = sealer(server, endlessBallots())
  const byPhone = sealer(server, endlessBallots('device'), phone)
  for (let sent = 0; sent < FEW / 2; sent += 50) await push(server.url, await byPhone(50))
  for (let sent = 0; sent < FEW / 2; sent += UNSIGNED_LIMIT) {
    await push(server.url, await byLink(UNSIGNED_LIMIT))
  }
  await server.settle()
  await server.close()
  return cookies
}

/** @returns how long it took, in ms */
export async function waitForHealth(url: string): Promise<number> {
  const since = performance.now()
  await (await fetch(`${url}/api/health`)).arrayBuffer()
  return performance.now() - since
}

const Recount = z.object({ equal: z.literal(true) })

/** @throws Error when the sums are not those of the rows: what was measured is no office's database then */
export async function recount({ post }: Desk): Promise<void> {
  Recount.parse(await (await post(`/api/rounds/${ROUND}/recount`, {})).json())
}
