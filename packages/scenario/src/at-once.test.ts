import { COUNT_LINGER, makeLink, readConfig, startServer } from '@phieu/server'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openDesk } from '@phieu/commands'
import { note } from './figures.ts'
import { openPocket } from './pocket.ts'

const place = { round: 'practice-2026', unit: 'B00004', group: 'ND' }
const Overview = z.object({ ballots: z.int() })

/** What a practice round’s ballot may take from Finish to the overview, in ms. */
const AT_ONCE = 2000

test('a practice round’s ballot is counted and on the overview within two seconds of Finish', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-at-once-'))
  const config = readConfig({ PORT: '0', DATA_DIR: join(folder, 'data') })
  const server = await startServer(config, { serveApps: false })
  try {
    const desk = await openDesk(server)
    const link = (await makeLink(server.services, place)).split('/').at(-1) ?? ''
    const phone = await openPocket((path, init) => fetch(`${server.url}${path}`, init), link)
    const shown = async () => {
      const answer = await desk.get(`/api/rounds/${place.round}/overview`)
      return Overview.parse(await answer.json()).ballots
    }
    expect(await shown()).toBe(0)

    const took: Took[] = []
    for (const ballots of [1, 2, 3, 4]) {
      const tell = stopWatch()
      await phone.answer(4)
      expect(await phone.push()).toBe('empty')
      await expect.poll(shown, { interval: 50 }).toBe(ballots)
      took.push(tell())
    }

    const [first, ...later] = took
    const [least] = later.toSorted((a, b) => a.work - b.work)
    if (!first || !least) throw new Error('nothing was measured')
    await note(
      'at-once',
      `Practice round: on the overview ${first.wall} ms after the first Finish of a server’s life, ` +
        `${Math.min(...later.map(({ wall }) => wall))} ms after a later one, with ${least.work} ms of work and more where its proof is long to find.`,
    )
    // A busy machine takes its time, and a proof of work the luck it has: the least of three has little of either.
    expect(COUNT_LINGER + least.work).toBeLessThan(AT_ONCE)
    await phone.close()
  } finally {
    await server.close()
    await rm(folder, { recursive: true })
  }
})

/** In ms: on the wall, and of all cores of this process, the phone among it. */
interface Took {
  wall: number
  work: number
}

function stopWatch(): () => Took {
  const begun = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    const wall = Math.round(performance.now() - begun)
    return { wall, work: Math.round((user + system) / 1000) }
  }
}
