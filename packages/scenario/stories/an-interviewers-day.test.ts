import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseGroup, chooseUnit, countOf, enrolPhone, interview } from '../src/interviewing.ts'
import { openWorld, type World } from '../src/world.ts'

const units = [
  { id: 'C25-01', typed: 'thue thanh pho', name: 'Thuế thành phố Hà Nội' },
  { id: 'C02', typed: 'kho bac', name: 'Kho bạc Nhà nước thành phố Hà Nội' },
  { id: 'C03', typed: 'hai quan', name: 'Cục Hải quan thành phố Hà Nội' },
  { id: 'A25-02', typed: 'so noi vu', name: 'Sở Nội vụ' },
  { id: 'B00004', typed: 'ba dinh', name: 'Phường Ba Đình' },
]
const keys = ['1', '2', '3', '4', '5', '9']

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('an interviewer cold-starts the app without network, makes thirty ballots for five units, and all arrive', async () => {
  const phone = await world.openPhone()
  await enrolPhone(phone.page(), await world.makeEnrolment())
  await phone.shut()
  await phone.goOffline()

  const page = await phone.reopen()
  await page.goto(`${world.url}/interview`)
  for (const { typed, name } of units) {
    await chooseUnit(page, typed, name)
    if (typed === units[0]!.typed) await chooseGroup(page, 'HDND')
    for (const key of keys) await interview(page, key)
  }
  await expect.poll(() => countOf(page, 'Trên thiết bị này'), patiently).toBe(30)
  expect(await world.ballots()).toEqual([])

  await phone.goOnline()
  await expect.poll(() => countOf(page, 'Đã gửi thành công'), patiently).toBe(30)

  const kept = await world.ballots()
  for (const { id } of units) {
    const ofUnit = kept.filter(({ unit }) => unit === id)
    const given = ofUnit.map(({ answers }) => [...new Set(Object.values(answers))].join())
    expect(given.toSorted()).toEqual(keys)
  }
  expect(kept.every(({ mode, interviewer }) => mode === 'interview' && interviewer)).toBe(true)
  await expect.poll(() => countOf(page, 'Trên thiết bị này'), patiently).toBe(0)
})

const patiently = { timeout: 30_000 }
