import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

const most = { ofList: 20, inAll: 400 }
const of = { account: 'an', list: '/rounds/review' }

describe.each(testDatabases())('filters of lists on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  const keep = (id: string, name: string) =>
    store.keepFilter({ ...of, id, name, search: `q=${id}`, sharedIn: null }, most)
  const names = async () =>
    (await store.listFilters(of.account, of.list)).map(({ name }) => name).sort()

  test('a list keeps as many as it may, however many are kept at once', async () => {
    for (let at = 0; at < 18; at += 1) await keep(`f${at}`, `Lọc ${at}`)

    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => keep(id, `Thêm ${id}`)),
    )

    expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(2)
    expect(await names()).toHaveLength(20)
  })

  test('of two that are renamed alike at once, one is', async () => {
    const ids = ['a', 'b', 'c', 'd']
    for (const id of ids) await keep(id, `Lọc ${id}`)

    const outcomes = await Promise.all(
      ids.map((id) => store.changeFilter({ ...of, id }, { name: 'Gửi nhanh' })),
    )

    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(3)
    expect((await names()).filter((name) => name === 'Gửi nhanh')).toHaveLength(1)
  })

  test('a name is the same name, however it is capitalised and wherever its tone stands', async () => {
    await keep('a', 'Xã Hoà Xá')
    await keep('b', 'xã hòa xá')
    await keep('c', 'Khác')

    expect(await store.listFilters(of.account, of.list)).toMatchObject([
      { id: 'c', name: 'Khác' },
      { id: 'a', name: 'xã hòa xá', search: 'q=b' },
    ])
    expect(await store.changeFilter({ ...of, id: 'c' }, { name: 'XÃ HÒA XÁ' })).toBe('taken')
    expect(await store.changeFilter({ ...of, id: 'a' }, { name: 'Xã Hoà Xá' })).toMatchObject({
      id: 'a',
    })
  })
})
