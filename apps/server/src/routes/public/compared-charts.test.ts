import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { answerProblem } from '../../http/answer-problem.ts'
import { publishTestRound, testPublications } from '../../testing/test-publication.ts'
import { publicChartRoutes } from './charts.ts'
import { comparedChartRoutes } from './compared-charts.ts'
import { publicPageRoutes } from './pages.ts'

test('however many comparisons are asked for at once, the blocks’ pictures are drawn', async () => {
  const result = publishTestRound({ unitsPerBlock: 8 })
  const services = {
    publications: testPublications(result),
    config: { publicUrl: 'https://phieu.example' },
  }
  const app = new Hono()
    .route('/', comparedChartRoutes(services))
    .route('/', publicChartRoutes(services))
    .onError((error, c) => answerProblem(error, c, () => {}))
  const ids = result.document.rankings[0]!.units.map(({ unit }) => unit)
  const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => `${one}~${other}`))
  expect(pairs.length).toBeGreaterThan(25)

  const asked = pairs.map(async (pair) =>
    app.request(`/results/hanoi-2024/charts/units/${pair}.png`),
  )
  await Promise.race(asked)
  const block = await app.request('/results/hanoi-2024/charts/A.png')
  const compared = await Promise.all(asked)

  expect(block.status).toBe(200)
  for (const { status } of compared) expect([200, 503]).toContain(status)
})

test('where nothing has a value there is no picture, and nothing leads to one', async () => {
  const { units } = publishTestRound().registry
  const result = publishTestRound({ unitsPerBlock: 2, withoutPoints: units.map(({ id }) => id) })
  const services = {
    publications: testPublications(result),
    config: { publicUrl: 'https://phieu.example' },
  }
  const app = new Hono()
    .route('/', comparedChartRoutes(services))
    .route('/', publicPageRoutes(services))
    .onError((error, c) => answerProblem(error, c, () => {}))

  for (const of of ['rounds/A', 'units/A01~A02']) {
    const text = await (await app.request(`/results/hanoi-2024/compared/${of}`)).text()
    const chart = `/results/hanoi-2024/charts/${of}`
    const links = text.split(`"${chart}.`).slice(1)
    expect(links.map((link) => link.split('"')[0])).toEqual(['csv', 'metadata.json'])
    const { files } = await (await app.request(`${chart}.metadata.json`)).json()
    expect(Object.keys(files)).toEqual(['csv'])
    expect((await app.request(`${chart}.svg`)).status).toBe(404)
  }
})
