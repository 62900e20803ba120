import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginAnswering, itemStands } from '../src/answering.ts'
import { note } from '../src/figures.ts'
import { openWorld, type World } from '../src/world.ts'

/** The most JavaScript before the first item can be answered, in bytes, gzipped (132 kB). */
const BUDGET = 132_000

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a first visit to a citizen’s link costs at most 132 kB of JavaScript before the first item', async () => {
  const phone = await world.openPhone()
  const page = phone.page()
  const scripts: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(response.body().then((body) => gzipSync(body).length))
  })

  await beginAnswering(page, await world.makeLink('B00004', 'ND'))
  await itemStands(page, 1)
  const sizes = await Promise.all(scripts)
  const total = sizes.reduce((sum, size) => sum + size, 0)

  await note(
    'first-visit',
    `First visit to a citizen's link: ${(total / 1000).toFixed(1)} kB of JavaScript, gzipped, ` +
      `in ${sizes.length} files (at most ${BUDGET / 1000} kB).`,
  )
  expect(sizes.length).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(BUDGET)
})

test('the policy of both apps stops nothing that they need', async () => {
  const phone = await world.openPhone()
  const page = phone.page()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))

  await beginAnswering(page, await world.makeLink('B00004', 'DN'))
  await itemStands(page, 1)
  await page.goto(world.setupLink())
  await page.getByRole('heading', { level: 1 }).waitFor()

  expect(complaints.filter((text) => !text.includes('401'))).toEqual([])
})
