import { randomUUID } from 'node:crypto'
import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../database/database.ts'
import { unitA } from '../../testing/test-ballots.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Store } from '../store.ts'
import type { NewKiosk } from './kiosk-store.ts'

const round = practiceRound().id
const link = '6vve3h95fp'

describe.each(testDatabases())('kiosks, on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
    await store.addLink({ code: link, round, unit: unitA, group: 'ND', channel: 'desk' })
  })
  afterEach(() => database.close())

  test('of two tablets that are set up at once with one code, one is', async () => {
    await store.addKiosk(kiosk('a'))

    const set = await Promise.all(
      ['t1', 't2'].map((token) => store.setUpKiosk('a', token, '2026-11-21')),
    )

    expect(set.filter((each) => each === 'used')).toHaveLength(1)
    expect(set.filter((each) => typeof each === 'object')).toMatchObject([
      { link, label: 'Quầy a', setUpOn: '2026-11-21' },
    ])
  })

  test('what a tablet says stands in the place of what it said before', async () => {
    const { id } = await added('a')
    await store.setUpKiosk('a', 't', '2026-11-21')

    for (const unsent of [3, 1]) {
      await store.putKioskReport(id, { version: 'v', unsent, refused: 0 }, '2026-11-21T09')
    }

    expect((await store.findKiosk('t'))?.report).toEqual({
      version: 'v',
      unsent: 1,
      refused: 0,
      at: '2026-11-21T09',
    })
    expect(await store.findKiosk('another')).toBeUndefined()
  })

  test('is taken back once, in its own round, and keeps the day', async () => {
    const { id } = await added('a')

    expect(await store.revokeKiosk('another', id, '2026-11-21')).toBe(false)
    expect(await store.revokeKiosk(round, id, '2026-11-21')).toBe(true)
    expect(await store.revokeKiosk(round, id, '2026-11-22')).toBe(true)

    expect(await store.listKiosks(link)).toMatchObject([{ id, revokedOn: '2026-11-21' }])
    expect(await store.setUpKiosk('a', 't', '2026-11-22')).toBe('unknown')
  })

  test('stand with the newest first', async () => {
    await store.addKiosk({ ...kiosk('a'), madeOn: '2026-11-19' })
    await store.addKiosk(kiosk('b'))

    expect((await store.listKiosks(link)).map(({ label }) => label)).toEqual(['Quầy b', 'Quầy a'])
  })

  async function added(code: string): Promise<NewKiosk> {
    const made = kiosk(code)
    await store.addKiosk(made)
    return made
  }
})

function kiosk(codeHash: string): NewKiosk {
  const label = `Quầy ${codeHash}`
  const days = { madeOn: '2026-11-20', expiresOn: '2026-11-27' }
  return { id: randomUUID(), round, link, label, codeHash, ...days }
}
