import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, appIsStored, ballotIs, beginAnswering, finish } from '../src/answering.ts'
import { openWorld, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('after Finish no answer is left on the phone: in no store, and nowhere that a reload or Back leads to', async () => {
  const phone = await world.openPhone()
  const page = phone.page()
  await beginAnswering(page, await world.makeLink('B00004', 'ND'))
  const question = page.url()
  await answerItems(page, () => 4)
  expect(await findAnswers(page)).not.toEqual([])
  await appIsStored(page)
  await phone.goOffline()
  await finish(page)
  await ballotIs(page, 'Trên thiết bị này')

  expect(await findAnswers(page)).toEqual([])
  for (const again of [
    () => page.reload(),
    () => page.goBack(),
    () => page.goBack(),
    () => page.goto(question),
  ]) {
    await again()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('input:checked').count()).toBe(0)
  }
  expect(await findAnswers(page)).toEqual([])
})

/** Where on the phone something stands under the name that answers have: in tables, storages, the state of the page. */
async function findAnswers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')))
      })
    const found: string[] = []
    const look = (where: string, content: unknown) => {
      if (/"answers":\{"/.test(JSON.stringify(content) ?? '')) found.push(where)
    }
    look('localStorage', Object.values(localStorage).map(parsed))
    look('sessionStorage', Object.values(sessionStorage).map(parsed))
    look('the state of the page', history.state)
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name))
      for (const table of db.objectStoreNames) {
        look(table, await asked(db.transaction(table).objectStore(table).getAll()))
      }
      db.close()
    }
    return found

    function parsed(text: string): unknown {
      try {
        return JSON.parse(text)
      } catch {
        return text
      }
    }
  })
}
