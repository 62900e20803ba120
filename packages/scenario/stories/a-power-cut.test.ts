import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, appIsStored, ballotIs, beginAnswering, finish } from '../src/answering.ts'
import { openWorld, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What the page asked of its databases, in their order: the tables written, and how durably. */
interface Written {
  tables: string[]
  durability: string | undefined
}

declare global {
  interface Window {
    written: Written[]
  }
}

/*
 * A browser that is killed keeps what it handed to the system; a power cut takes that as well, until
 * the disk was told to write it. A loop device that is copied without a sync shows it (3 of 3 ballots
 * there, where 6 of 6 were gone before), but not every machine may mount one: what makes the
 * difference is that each transaction asks for `strict`, and that is watched here in the browser.
 */
test('whatever the phone says is saved was written through to the disk', async () => {
  const link = await world.makeLink('B00004', 'ND')
  const phone = await world.openPhone()
  await phone.context().addInitScript(() => {
    window.written = []
    // oxlint-disable-next-line typescript/unbound-method -- it is called with its database below
    const original = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (tables, mode, options) {
      if (mode === 'readwrite') {
        const names = typeof tables === 'string' ? [tables] : [...tables]
        window.written.push({ tables: names, durability: options?.durability })
      }
      return original.call(this, tables, mode, options)
    }
  })
  await beginAnswering(phone.page(), link)
  await appIsStored(phone.page())
  await phone.goOffline()
  await answerItems(phone.page(), () => 4)
  await finish(phone.page())
  await ballotIs(phone.page(), 'Trên thiết bị này')

  const written = await phone.page().evaluate(() => window.written)
  expect(written.length).toBeGreaterThan(5)
  expect(written.filter(({ durability }) => durability !== 'strict')).toEqual([])
  expect(written.some(({ tables }) => tables.includes('outbox'))).toBe(true)
})
