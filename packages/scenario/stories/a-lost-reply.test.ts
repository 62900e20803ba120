import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, appIsStored, ballotIs, beginAnswering, finish } from '../src/answering.ts'
import { openWorld, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a ballot whose reply is lost three times is counted once', async () => {
  const phone = await world.openPhone()
  const page = phone.page()
  await beginAnswering(page, await world.makeLink('B00004', 'ND'))
  await answerItems(page, (item) => (item === 1 ? 9 : 3))

  phone.connection.turn('loses replies')
  await finish(page)
  const sendNow = page.getByRole('button', { name: 'Gửi ngay' })
  for (const lost of [1, 2, 3]) {
    await expect.poll(() => phone.connection.pushes(), patiently).toBeGreaterThanOrEqual(lost)
    await ballotIs(page, 'Trên thiết bị này')
    await sendNow.click()
  }
  await phone.goOffline()
  await phone.goOnline()
  await ballotIs(page, 'Đã gửi thành công')

  expect(phone.connection.pushes()).toBeGreaterThanOrEqual(4)
  expect(await world.ballots()).toHaveLength(1)
})

test('a login page that answers in the place of the server is not taken for a receipt', async () => {
  const before = await world.ballots()
  const phone = await world.openPhone()
  const page = phone.page()
  const byWorker: boolean[] = []
  page.on('response', (response) => {
    if (response.request().method() === 'POST') byWorker.push(response.fromServiceWorker())
  })
  await beginAnswering(page, await world.makeLink('B00008', 'ND'))
  await answerItems(page, () => 2)

  // What sends is a piece of its own: where somebody else answers, it can't be fetched either.
  await appIsStored(page)

  phone.connection.turn('login page')
  await finish(page)
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await page.getByText('Chưa gửi được: Wi-Fi này cần đăng nhập trước').waitFor()
  await ballotIs(page, 'Trên thiết bị này')
  expect(await world.ballots()).toHaveLength(before.length)

  // Coming back to the network sends by itself; the button may be gone before it could be tapped.
  await phone.goOffline()
  await phone.goOnline()
  await ballotIs(page, 'Đã gửi thành công')
  expect(await world.ballots()).toHaveLength(before.length + 1)
  // The app is stored by its worker, which lets what has a body go by: WebKit would send it empty.
  await expect.poll(() => byWorker.length, patiently).toBeGreaterThan(0)
  expect(byWorker).not.toContain(true)
})

const patiently = { timeout: 20_000 }
