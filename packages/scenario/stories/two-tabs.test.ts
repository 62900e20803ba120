import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, appIsStored, ballotIs, beginAnswering, finish } from '../src/answering.ts'
import { openWorld, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('two tabs of one phone that come online together send a ballot once', async () => {
  const phone = await world.openPhone()
  const first = phone.page()
  await beginAnswering(first, await world.makeLink('B00004', 'ND'))
  await appIsStored(first)
  await answerItems(first, () => 4)
  await phone.goOffline()
  await finish(first)
  const second = await phone.openTab()
  await second.goto(first.url())
  await ballotIs(second, 'Trên thiết bị này')

  await phone.goOnline()
  await ballotIs(first, 'Đã gửi thành công')
  await ballotIs(second, 'Đã gửi thành công')

  expect(phone.connection.pushes()).toBe(1)
  expect(await world.ballots()).toHaveLength(1)
})
