import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { publishTestRound, testPublications } from '../../testing/test-publication.ts'

let office: TestOffice
let get: (path: string) => Promise<string>

beforeAll(async () => {
  office = await openTestOffice()
  const result = publishTestRound({ unitsPerBlock: 4, withoutPoints: ['A01', 'A02'] })
  const app = createApp({ ...office.services, publications: testPublications(result) })
  get = async (path) => (await app.request(path)).text()
})
afterAll(() => office.close())

test('a rank is one of the units that have a value, and the page says of how many', async () => {
  expect(await get('/results/hanoi-2024/blocks/A')).toMatch(
    /xếp thứ nhất trong 2\/4 đơn vị được xếp hạng với/,
  )
  expect(await get('/en/results/hanoi-2024/blocks/A')).toMatch(
    /ranks first of the 2 of 4 units that are ranked with/,
  )
  const ranked = await get('/results/hanoi-2024/units/A03')
  expect(ranked).toMatch(/xếp thứ (nhất|hai) trong 2\/4 đơn vị được xếp hạng của khối\./)
  expect(await get('/results/hanoi-2024/blocks/D')).toContain('xếp thứ nhất trong 2 đơn vị với')
})

test('the announcement counts the units whose assessed points it rests on', async () => {
  const announcement = await get('/results/hanoi-2024')

  const [, units] = /điểm thẩm định của (\d+) đơn vị/.exec(announcement) ?? []
  expect(Number(units)).toBe(4 + 4 + 4 + 2 - 2)
})

test('a unit’s page leads to the one before and the one after it, and tells mean and best', async () => {
  const order = [...(await get('/results/hanoi-2024/blocks/B')).matchAll(/units\/(B\d+)"/g)]
  const [first = '', second = '', third = ''] = order.map(([, unit]) => unit)

  const page = await get(`/results/hanoi-2024/units/${second}`)

  expect(page).toContain(`rel="prev" href="/results/hanoi-2024/units/${first}"`)
  expect(page).toContain(`rel="next" href="/results/hanoi-2024/units/${third}"`)
  // All of its ranking, itself without a link.
  const jump = page.slice(page.indexOf('<details>', page.indexOf('rel="next"')))
  expect(jump).toContain('<summary>Chuyển đến một trong ')
  expect([...jump.matchAll(/units\/(B\d+)"/g)].map(([, unit]) => unit)).toEqual(
    [...new Set(order.map(([, unit]) => unit))].filter((unit) => unit !== second),
  )
  expect(page).toMatch(/Trung bình của khối: [\d,]+%; cao nhất: [\d,]+% \(/)
  expect(await get(`/results/hanoi-2024/units/${first}`)).not.toContain('rel="prev"')
})
