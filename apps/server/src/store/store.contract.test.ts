import { loadDefinition, loadRegistry, practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unitA } from '../testing/test-ballots.ts'
import { createTestStore, testDatabases } from '../testing/test-databases.ts'
import type { Database } from '../database/database.ts'
import type { NewLink } from './distribution/link-store.ts'
import type { Store } from './store.ts'

const round = practiceRound()

test('the promise is tested on PostgreSQL as well', () => {
  const server =
    process.env.TEST_DATABASE_URL ??
    'name a server in TEST_DATABASE_URL, or run `npx pnpm test`, which starts one'
  expect(server).toMatch(/^postgres/)
})

describe.each(testDatabases())('the store on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  describe('what is measured', () => {
    test('is read as it was written', async () => {
      expect(await store.findDefinition(round.definition)).toEqual(loadDefinition())
      expect(await store.findRegistry(round.registry)).toEqual(loadRegistry('hanoi-2026'))
      expect(await store.findRound(round.id)).toEqual(round)
      expect(await store.listRounds()).toEqual([round])
    })

    test('never changes under its name', async () => {
      const definition = loadDefinition()
      await store.addDefinition(definition)

      await expect(store.addDefinition({ ...definition, note: 'another' })).rejects.toThrow(
        'another content',
      )
      await expect(
        store.addRegistry({
          id: round.registry,
          units: [{ id: 'X', block: 'A', name: 'X' }],
          lineage: [],
        }),
      ).rejects.toThrow('another content')
      await expect(store.addRound({ ...round, practice: false })).rejects.toThrow(/unique/i)
    })

    test('may be nothing', async () => {
      expect(await store.findDefinition({ id: 'hanoi-2024', version: 2 })).toBeUndefined()
      expect(await store.findRegistry('elsewhere')).toBeUndefined()
      expect(await store.findRound('elsewhere')).toBeUndefined()
    })
  })

  test('a link is found by its code', async () => {
    const link: NewLink = {
      code: 'abc123',
      round: round.id,
      unit: unitA,
      group: 'ND',
      channel: 'desk',
    }
    await store.addLink(link)

    expect(await store.findLink('abc123')).toMatchObject(link)
    expect(await store.findLink('abc124')).toBeUndefined()
    expect(await store.listLinks(round.id)).toMatchObject([link])
  })
})
