import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { setUpAdmin } from '@phieu/commands'
import { UNSIGNED_LIMIT } from '@phieu/survey'
import { fetchPages } from './pages.ts'
import { endlessBallots, push, sealer } from './load.ts'
import { startOffice } from './office-process.ts'
import { openServer } from './server-process.ts'
import { figureLine, megabytes } from './table.ts'

/** How many phones send at once, and how many ballots in all. */
const PHONES = 32
const BALLOTS = 4000

/** When nobody has asked for anything for so long, in ms, threads that would wait for more have ended. */
const IDLE = 80_000

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
  const told = async (when: 'now' | 'most') => megabytes((await office.memory(when)) * 1024)
  say(figureLine('CPU to the first answer', `${(await office.cpu()).toFixed(0)} ms`))
  await setTimeout(IDLE)
  say(figureLine('memory of the idle server', await told('now')))
  const queue = sealed.values()
  const send = async () => {
    for (const entries of queue) await push(office.url, entries)
  }
  const phones = Array.from({ length: PHONES }, send)
  await Promise.all([...phones, fetchPages(office.url, cookies)])
  say(figureLine('… at most, under load', await told('most')))
  await setTimeout(5000)
  say(figureLine('… afterwards', await told('now')))
  await office.close()
  await rm(folder, { recursive: true })
}
