import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import type { PublishedResult } from '../../publication/published.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn } from '../../testing/test-people.ts'
import { publishTestRound, testPublications } from '../../testing/test-publication.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice()
  await office.setUp()
})
afterEach(() => office.close())

test('a unit reads what was published of it, with the way to its public page', async () => {
  const published = publishTestRound({ unitsPerBlock: 4 })
  const [ranking] = published.document.rankings
  const [first] = ranking!.units

  const own = await ownUnit(first!.unit, published)

  expect(own.unit).toEqual({ id: first!.unit, name: first!.name })
  expect(own.results).toHaveLength(1)
  expect(own.results[0]).toMatchObject({
    publication: published.id,
    title: published.round.title,
    publishedOn: '2025-02-27',
    rank: first!.rank,
    ranked: 3,
    unranked: null,
    percent: first!.index?.percent,
    interval: first!.interval,
    change: { state: first!.change.state },
    pages: {
      vi: `/results/${published.id}/units/${first!.unit}`,
      en: `/en/results/${published.id}/units/${first!.unit}`,
    },
  })
  const { results } = own
  const others = ranking!.units.slice(1).map(({ name }) => name)
  for (const name of others) expect(JSON.stringify(results)).not.toContain(name)
})

test('a unit that is in no publication reads its name and nothing else', async () => {
  const own = await ownUnit('A25-01', publishTestRound({ unitsPerBlock: 4 }))

  expect(own).toEqual({ unit: { id: 'A25-01', name: expect.any(String) }, results: [] })
})

test('a unit reads in which rounds it is being rated, but for practice and for what is still planned', async () => {
  const { store } = office.services
  const [practice] = await store.listRounds()
  const given = { practice: false, synthetic: true }
  await store.addRound({ ...practice!, ...given, id: 'open-2026', state: 'open' })
  await store.addRound({ ...practice!, ...given, id: 'planned-2027', state: 'draft' })

  const own = await ownUnit('A25-01')

  expect(own.underWay).toMatchObject([{ round: 'open-2026', open: true, title: practice!.title }])
})

async function ownUnit(unit: string, ...published: readonly PublishedResult[]) {
  const app = createApp({ ...office.services, publications: testPublications(...published) })
  const { cookies } = await letIn(office, { role: 'unit', scope: { unit } })
  const address = 'http://localhost:8787/api/mine/unit'
  return (await app.request(address, { headers: { cookie: cookies } })).json()
}
