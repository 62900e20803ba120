import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerItems,
  appIsStored,
  ballotIs,
  beginAnswering,
  finish,
  itemStands,
} from '../src/answering.ts'
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
  await itemStands(page, 4)
  await answerItems(page, () => 5)
  await finish(page)
  await ballotIs(page, 'Trên thiết bị này')

  await world.stopServer()
  await phone.goOnline()
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await ballotIs(page, 'Trên thiết bị này')
  expect(await page.getByRole('status').filter({ hasText: 'Đã đến' }).count()).toBe(0)

  await world.startServer()
  // Coming back to the network sends by itself; the button may be gone before it could be tapped.
  await phone.goOffline()
  await phone.goOnline()
  await ballotIs(page, 'Đã gửi thành công')

  const kept = await world.ballots()
  expect(kept).toHaveLength(1)
  expect(Object.values(kept[0]!.answers).toSorted((a, b) => a - b)).toEqual([
    4, 4, 4, 5, 5, 5, 5, 5, 5,
  ])
})

test('a browser killed in the middle of a ballot has every answer that was given', async () => {
  const before = await world.ballots()
  const link = await world.makeLink('A25-02', 'DN')
  const phone = await world.openPhone()
  await beginAnswering(phone.page(), link)
  await appIsStored(phone.page())
  await phone.goOffline()

  for (const item of [2, 4, 6]) {
    await answerItems(phone.page(), (at) => (at % 5) + 1, item)
    await phone.kill()
    await phone.reopen()
    await phone.page().goto(link)
    await itemStands(phone.page(), item)
  }
  await answerItems(phone.page(), (at) => (at % 5) + 1)
  await finish(phone.page())
  await phone.goOnline()
  await ballotIs(phone.page(), 'Đã gửi thành công')

  const [kept, ...others] = (await world.ballots()).filter(({ unit }) => unit === 'A25-02')
  expect(others).toEqual([])
  expect(Object.values(kept!.answers)).toEqual([2, 3, 4, 5, 1, 2, 3, 4, 5, 1])
  expect(await world.ballots()).toHaveLength(before.length + 1)
})
