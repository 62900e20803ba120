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

test('a practice round’s ballot is counted and on the overview within two seconds of Finish', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'phieu-at-once-'))
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir })
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

    const begun = performance.now()
    await phone.answer(4)
    expect(await phone.push()).toBe('empty')
    // A busy machine may take its time; what waits on purpose must not.
    await expect.poll(shown, { interval: 20 }).toBe(1)
    const took = Math.round(performance.now() - begun)

    expect(COUNT_LINGER).toBeLessThanOrEqual(500)
    await note('at-once', `Practice round: on the overview ${took} ms after Finish.`)
    await phone.close()
  } finally {
    await server.close()
    await rm(dataDir, { recursive: true })
  }
})
