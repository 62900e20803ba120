import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPocket, type Pocket } from '../src/pocket.ts'
import { openWorld, type World } from '../src/world.ts'

const PHONES = 20

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('what a phone was told is kept survives a server killed while twenty phones send, and nothing is kept twice', async () => {
  const phones = await openPhones()
  const answered: string[] = []

  for (const more of [10, 30, 50]) {
    const before = await countTold(phones)
    for (const phone of phones) answered.push(await phone.answer(4), await phone.answer(1))
    const sending = phones.map((phone) => sendUntilLost(phone, answered))
    await expect.poll(() => countTold(phones), often).toBeGreaterThanOrEqual(before + more)
    await world.killServer()
    await Promise.all(sending)

    await world.startServer()
    const told = await toldIds(phones)
    expect(await world.kept(told)).toEqual(told)
    expect(await world.ballots()).toHaveLength((await world.kept(answered)).length)
  }

  expect(await Promise.all(phones.map((phone) => phone.push()))).toEqual(phones.map(() => 'empty'))
  expect(await world.kept(answered)).toEqual(answered)
  expect(await world.ballots()).toHaveLength(answered.length)
  expect((await toldIds(phones)).toSorted()).toEqual(answered.toSorted())
})

async function openPhones(): Promise<Pocket[]> {
  const code = (await world.makeLink('B00004', 'ND')).split('/').at(-1)!
  const push = (path: string, init: RequestInit) => fetch(`${world.url}${path}`, init)
  return Promise.all(Array.from({ length: PHONES }, () => openPocket(push, code)))
}

/** Goes on answering and sending until nobody answers any more. */
async function sendUntilLost(phone: Pocket, answered: string[]): Promise<void> {
  while ((await phone.push()) === 'empty') answered.push(await phone.answer(5))
}

const toldIds = async (phones: Pocket[]) =>
  (await Promise.all(phones.map((phone) => phone.told()))).flat()
const countTold = async (phones: Pocket[]) => (await toldIds(phones)).length

const often = { interval: 5, timeout: 20_000 }
