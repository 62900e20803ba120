import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, appIsStored, ballotIs, beginAnswering, finish } from '../src/answering.ts'
import { openWorld, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a ballot begun online and finished offline, the browser closed in the middle and the server down, is counted once', async () => {
  const link = await world.makeLink('B00004', 'ND')
  const phone = await world.openPhone()
  await beginAnswering(phone.page(), link)
  await appIsStored(phone.page())

  await phone.goOffline()
  await answerItems(phone.page(), () => 4, 4)
  await phone.shut()
  const page = await phone.reopen()
  await page.goto(link)
  await page.waitForURL(/\/answer\/[^/]+\/4$/)
  await answerItems(page, () => 5)
  await finish(page)
  await ballotIs(page, 'Trên máy này')

  await world.stopServer()
  await phone.goOnline()
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await ballotIs(page, 'Trên máy này')
  expect(await page.getByRole('status').filter({ hasText: 'Đã đến' }).count()).toBe(0)

  await world.startServer()
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await ballotIs(page, 'Đã đến nơi nhận')

  const kept = await world.ballots()
  expect(kept).toHaveLength(1)
  expect(Object.values(kept[0]!.answers).toSorted((a, b) => a - b)).toEqual([
    4, 4, 4, 5, 5, 5, 5, 5, 5,
  ])
})
