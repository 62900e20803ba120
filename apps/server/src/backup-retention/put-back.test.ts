import { join } from 'node:path'
import { practiceRound } from '@phieu/catalogue'
import { BackupState, PushReply, UNSIGNED_LIMIT, type Verdict } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { usualKeyFile } from '../keys/master-key.ts'
import { rm } from 'node:fs/promises'
import { startServer, type RunningServer } from '../serve.ts'
import { makeBallot, unitA } from '../testing/test-ballots.ts'
import { testPlaces, type TestPlace } from '../testing/test-databases.ts'
import { sealEntry } from '../testing/test-envelopes.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

const LINK = 'alinkofcitizens'
const round = practiceRound().id

describe.each(testPlaces())('a server put back to a backup (%s)', (_, openPlace) => {
  let place: TestPlace
  let server: RunningServer
  beforeEach(async () => {
    place = await openPlace()
    server = await start()
    const link = { code: LINK, round, unit: unitA, group: 'ND', channel: 'web' as const }
    await server.services.store.addLink(link)
  })
  afterEach(async () => {
    await server.close()
    await rm(usualKeyFile(place.config.dataDir), { force: true })
    await place.close()
  })

  test('gets the 40 envelopes again that it acknowledged since, and has none twice', async () => {
    const held = await seal(45)
    const file = join(place.config.dataDir, 'one.zip')
    await push(held.slice(0, 5))
    await makeBackup(place.config, file, { at: new Date() })
    const before = await push(held.slice(5))
    const { epoch } = await state()
    await server.close()
    const wish = { replace: true, at: new Date(), today: '2026-11-23' }
    const { lost } = await restoreBackup(file, place.config, wish)
    expect(lost).toBe(40)

    server = await start()
    // The phone hears another epoch than the one of its receipts, so it offers all that it holds.
    expect((await state()).epoch).not.toBe(epoch)
    const again = await push(held)
    await push(held)

    expect(before.every(({ outcome }) => outcome === 'kept')).toBe(true)
    expect(again.every(({ outcome }) => outcome === 'kept')).toBe(true)
    const { store, counts } = server.services
    await counts.settle()
    expect(await store.sumBox(round)).toMatchObject({ receipts: 45, counted: 45, lying: 0 })
    expect(await store.listLives()).toMatchObject([{ laid: 40, lost: 40, missing: 0 }, {}])
  })

  test('put back twice, knows of what the first time lost and nobody has brought', async () => {
    const held = await seal(9)
    const file = join(place.config.dataDir, 'one.zip')
    await push(held.slice(0, 2))
    await makeBackup(place.config, file, { at: new Date() })
    await push(held.slice(2, 6))
    const putBack = async () => {
      await server.close()
      const wish = { replace: true, at: new Date(), today: '2026-11-23' }
      const { lost } = await restoreBackup(file, place.config, wish)
      server = await start()
      return lost
    }

    expect(await putBack()).toBe(4)
    // One of the four comes again, and three that are new.
    await push(held.slice(5))
    expect(await putBack()).toBe(7)
    await push(held.slice(3, 5))

    expect(await server.services.store.listLives()).toMatchObject([{ lost: 7, missing: 5 }, {}])
  })

  function start() {
    const config = { ...place.config, host: '127.0.0.1', port: 0 }
    return startServer(config, {
      serveApps: false,
      report: () => {},
      now: () => new Date('2026-11-20T18:30:00Z'),
    })
  }

  function seal(count: number) {
    const ballots = Array.from({ length: count }, () => makeBallot())
    return Promise.all(ballots.map((ballot) => sealEntry(server.services, ballot, { link: LINK })))
  }

  async function push(held: readonly object[]): Promise<Verdict[]> {
    const envelopes = held.slice(0, UNSIGNED_LIMIT)
    if (envelopes.length === 0) return []
    const answer = await fetch(`${server.url}/api/ballots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ envelopes }),
    })
    const { verdicts } = PushReply.parse(await answer.json())
    return [...verdicts, ...(await push(held.slice(UNSIGNED_LIMIT)))]
  }

  async function state() {
    return BackupState.parse(await (await fetch(`${server.url}/api/epoch`)).json())
  }
})
