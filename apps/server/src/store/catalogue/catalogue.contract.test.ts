import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { toWorkingDefinition } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Addition } from './catalogue-store.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'
import type { WorkingCopy } from './working-copy-store.ts'

const [hang, minh] = [
  { id: 'u1', name: 'Nguyễn Thị Hằng' },
  { id: 'u2', name: 'Trần Minh' },
]
const addition: Addition = { by: hang, at: '2026-11-21T02:00:00.000Z', reason: 'Mới', file: null }

describe.each(testDatabases())('the catalogue on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  test('lists every registry and every version, the latest first', async () => {
    await store.addRegistry(loadRegistry('hanoi-2024'))
    await store.addDefinition({ ...loadDefinition(), version: 2 })
    await store.addDefinition({ ...loadDefinition(), id: 'danang', version: 1 })

    const definitions = await store.listDefinitions()
    expect((await store.listRegistries()).map(({ id }) => id)).toEqual(['hanoi-2024', 'hanoi-2026'])
    expect(definitions.map(({ id, version }) => [id, version])).toEqual([
      ['danang', 1],
      ['hanoi-2024', 2],
      ['hanoi-2024', 1],
    ])
  })

  test('takes a registry once, with who brought it; never another one under its name', async () => {
    const registry = { ...loadRegistry('hanoi-2024'), id: 'own' }

    expect(await store.importRegistry(registry, addition)).toBe('added')
    expect(await store.importRegistry(registry, { ...addition, by: minh })).toBe('standing')
    expect(await store.importRegistry({ ...registry, units: [] }, addition)).toBe('conflicting')

    expect(await store.findRegistry('own')).toEqual(registry)
    expect(await store.listAdditions()).toEqual([
      { kind: 'registry', name: 'own', version: 0, ...addition },
    ])
  })

  test('keeps a working copy as it was saved last, and says whose it is', async () => {
    await store.addWorkingCopy(copy())
    const definition = { ...copy().definition, note: 'Đã sửa' }
    const save = { revision: 1, definition, by: minh, at: '2026-11-21T03:00:00.000Z' }

    expect(await store.saveWorkingCopy('c1', save)).toBe('saved')

    expect(await store.findWorkingCopy('c1')).toEqual({
      ...copy(),
      revision: 2,
      definition,
      saved: minh,
      savedAt: save.at,
      fixedAs: null,
    })
  })

  test('lets the second of two tabs overwrite nothing', async () => {
    await store.addWorkingCopy(copy())
    const save = (note: string) =>
      store.saveWorkingCopy('c1', {
        revision: 1,
        definition: { ...copy().definition, note },
        by: hang,
        at: addition.at,
      })

    const outcomes = await Promise.all([save('một'), save('hai')])

    expect(outcomes.sort()).toEqual(['overtaken', 'saved'])
    expect((await store.findWorkingCopy('c1'))?.revision).toBe(2)
    expect(await store.saveWorkingCopy('c9', { ...copy(), by: hang, at: '' })).toBe('overtaken')
  })

  test('makes a version of a working copy once, and never a second of its number', async () => {
    await store.addWorkingCopy(copy())
    await store.addWorkingCopy(copy('c2'))
    const second = { ...loadDefinition(), version: 2, note: 'Phiên bản 2' }

    const outcomes = await Promise.all([
      store.fixWorkingCopy('c1', 1, second, addition),
      store.fixWorkingCopy('c1', 1, second, addition),
    ])

    expect(outcomes.sort()).toEqual(['fixed', 'overtaken'])
    expect(await store.findDefinition({ id: 'hanoi-2024', version: 2 })).toEqual(second)
    expect(await store.fixWorkingCopy('c2', 1, { ...second, note: 'khác' }, addition)).toBe('taken')
    expect(await store.fixWorkingCopy('c2', 7, { ...second, version: 3 }, addition)).toBe(
      'overtaken',
    )
    expect((await store.listWorkingCopies()).map(({ id }) => id)).toEqual(['c2'])
    expect((await store.findWorkingCopy('c1'))?.fixedAs).toBe(2)
    expect(await store.saveWorkingCopy('c1', { ...copy(), by: hang, at: '' })).toBe('overtaken')
    expect(await store.listAdditions()).toMatchObject([{ name: 'hanoi-2024', version: 2 }])
  })

  test('discards a working copy, but not what became a version', async () => {
    await store.addWorkingCopy(copy())
    await store.addWorkingCopy(copy('c2'))
    await store.fixWorkingCopy('c2', 1, { ...loadDefinition(), version: 2 }, addition)

    expect(await store.discardWorkingCopy('c1')).toBe(true)
    expect(await store.discardWorkingCopy('c1')).toBe(false)
    expect(await store.discardWorkingCopy('c2')).toBe(false)
    expect(await store.findWorkingCopy('c1')).toBeUndefined()
  })
})

function copy(id = 'c1'): Omit<WorkingCopy, 'fixedAs'> {
  return {
    id,
    revision: 1,
    definition: toWorkingDefinition(loadDefinition()),
    begunFrom: { id: 'hanoi-2024', version: 1 },
    started: hang,
    startedAt: addition.at,
    saved: hang,
    savedAt: addition.at,
  }
}
