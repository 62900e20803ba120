import { clockOf2024, holdRound, openDesk, synthesiseAnnouncement } from '@phieu/commands'
import { readConfig, startServer, type RunningServer } from '@phieu/server'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { admin, findBarriers, signIn } from '../src/office.ts'
import { openPhone, type Phone, type PhoneOptions } from '../src/phone.ts'

const announcement = synthesiseAnnouncement()
const results = `/results/${announcement.round.id}`
const addresses = [
  '/results',
  results,
  `${results}/blocks/A`,
  `${results}/blocks/C`,
  `${results}/units/A20`,
  `${results}/units/C04`,
  `${results}/compared/rounds/A`,
  `${results}/compared/items/A20`,
  `${results}/compared/units`,
  `${results}/compared/units/A20~A01`,
  `${results}/method`,
  `${results}/quality`,
  `${results}/data`,
  `${results}/press`,
  `${results}/my-ballot`,
  '/results/about/accessibility',
  '/results/nowhere',
]

let folder: string
let server: RunningServer
const phones: Phone[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-results-'))
  const clock = clockOf2024()
  const config = readConfig({ PORT: '0', DATA_DIR: join(folder, 'data') })
  server = await startServer(config, { now: () => clock.now })
  await holdRound(server, await openDesk(server, admin), announcement, clock)
})
afterAll(async () => {
  await Promise.all(phones.map((phone) => phone.close()))
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

describe.each([
  {
    name: 'a phone',
    before: '',
    colorScheme: 'light',
    options: { viewport: { width: 390, height: 844 } },
  },
  {
    name: 'a desk that is dark',
    before: '/en',
    colorScheme: 'dark',
    options: { viewport: { width: 1366, height: 768 }, desk: true },
  },
] as const)('on the screen of $name', ({ before, colorScheme, options }) => {
  test('axe finds nothing, and nothing is wider than the screen', async () => {
    const page = await openPage(options)
    await page.emulateMedia({ colorScheme })

    for (const address of addresses.map((each) => before + each)) {
      await page.goto(server.url + address)
      await layOutAll(page)
      expect(await findBarriers(page), `barriers on ${address}`).toEqual([])
      expect(await overflow(page), `${address} is too wide`).toBe(0)
    }
  })
})

test('a receipt is found among the leaves, another is not, and no address tells which', async () => {
  const page = await openPage({ viewport: { width: 360, height: 640 } })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const all = await (await fetch(`${server.url}/api${results}/leaves/all`)).json()
  const [leaf = ''] = z.array(z.string()).parse(all)
  const other = '0'.repeat(64)

  await page.goto(`${server.url}${results}/my-ballot#${leaf},${other}`)
  await page
    .getByRole('listitem')
    .filter({ hasText: leaf })
    .getByText('Có trong danh sách.')
    .waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: other })
    .getByText('Không có trong danh sách.')
    .waitFor()
  await page.getByRole('textbox').fill('không phải mã')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByText(/^Mã chưa đúng/).waitFor()

  expect(await findBarriers(page)).toEqual([])
  expect(asked.filter((url) => url.split('#')[0]?.includes(leaf.slice(0, 8)))).toEqual([])
})

test('with text at twice its size, on 360 × 640, only tables scroll sideways', async () => {
  const page = await openPage({ viewport: { width: 360, height: 640 } })
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%'
    })
  })

  for (const address of addresses) {
    await page.goto(server.url + address)
    expect(await overflow(page), `${address} is too wide`).toBe(0)
  }
})

test('at the usual size of text, on 360 × 640, pictures and figures of a result stand whole', async () => {
  const page = await openPage({ viewport: { width: 360, height: 640 } })

  for (const address of [
    results,
    `${results}/blocks/A`,
    `${results}/quality`,
    `${results}/method`,
    `${results}/data`,
  ]) {
    await page.goto(server.url + address)
    await layOutAll(page)
    const tables = await page
      .locator('.scroll')
      .evaluateAll((nodes) =>
        nodes.map((node) => [
          node.scrollWidth - node.clientWidth,
          node.scrollHeight - node.clientHeight,
        ]),
      )
    expect(tables.length).toBeGreaterThan(0)
    for (const hidden of tables) expect([address, ...hidden]).toEqual([address, 0, 0])
  }
})

test('on a phone a screen reader finds all of a page, though what lies below is laid out later', async () => {
  const page = await openPage({ viewport: { width: 360, height: 800 } })
  const reader = await page.context().newCDPSession(page)
  const read = async () => {
    const { nodes } = await reader.send('Accessibility.getFullAXTree')
    const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value)
    const count = (...which: string[]) => roles.filter((role) => which.includes(`${role}`)).length
    return {
      headings: count('heading'),
      tables: count('table'),
      rows: count('row'),
      cells: count('cell', 'columnheader', 'rowheader'),
    }
  }

  for (const address of [results, `${results}/blocks/A`, `${results}/units/A20`]) {
    await page.goto(server.url + address)
    const written = await page.evaluate(() => {
      const count = (selector: string) => document.querySelectorAll(selector).length
      return {
        headings: count('h1, h2, h3'),
        tables: count('table'),
        rows: count('tr'),
        cells: count('td, th'),
      }
    })
    expect(written.tables).toBeGreaterThan(0)
    await expect.poll(read, { timeout: 20_000 }).toEqual(written)
  }
})

test('on a phone of 360 × 800 the first screen of a result has its first units drawn', async () => {
  const page = await openPage({ viewport: { width: 360, height: 800 } })
  await page.goto(server.url + results)

  const drawn = page.locator('.picture circle').first()
  await drawn.waitFor()
  expect((await drawn.boundingBox())?.y).toBeLessThan(800)
})

test('the keyboard leads past the head of the page, and into a wide table', async () => {
  const page = await openPage({ viewport: { width: 660, height: 844 } })
  await page.goto(`${server.url}${results}/blocks/A`)

  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Đến nội dung chính')
  await page.keyboard.press('Enter')
  const table = page.getByRole('region', { name: /^Xếp hạng các đơn vị/ })
  await table.focus()
  await page.keyboard.press('ArrowRight')

  await expect.poll(() => table.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0)
})

test('a phone that has the app shows published results, not the app', async () => {
  const page = await openPage({})
  await page.goto(`${server.url}/phone`)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))

  for (const address of [results, `/en${results}`]) {
    await page.goto(server.url + address)
    expect(await page.title()).toContain('2024')
    expect(await page.locator('script').count()).toBe(0)
  }
})

test('a package that was damaged on the server is put back from a download, and from nothing else', async () => {
  const { store, config } = server.services
  const { id } = announcement.round
  const shown = (await store.readPackage(id, 'public'))!
  await store.putPackageBack(id, 'public', shown.toReversed())
  const taken = await fetch(`${server.url}${results}/package.zip`)
  expect(taken.status).toBe(500)
  const page = await openPage({ desk: true, viewport: { width: 1366, height: 768 } })
  await page.goto(`${config.publicUrl}/console/rounds/${id}/course`)
  await signIn(page)
  const field = page.getByLabel('Gói dữ liệu (ZIP)')
  const send = page.getByRole('button', { name: 'Đưa gói trở lại' })
  const bring = async (bytes: Uint8Array) => {
    await field.setInputFiles({
      name: 'goi.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(bytes),
    })
    await send.click()
  }

  await send.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await bring(shown.toReversed())
  await page.getByText(/Tệp này không phải gói/).waitFor()
  await bring(shown)
  await page.getByText('Gói dữ liệu đã đúng như khi công bố.').waitFor()

  expect(await store.readPackage(id, 'public')).toEqual(shown)
})

async function openPage(options: PhoneOptions): Promise<Page> {
  const phone = await openPhone(options)
  phones.push(phone)
  return phone.page()
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim())
}

/** What lies below is laid out only when it comes near; here it is looked at as well. */
function layOutAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const node of document.querySelectorAll<HTMLElement>('section, footer, tr')) {
      node.style.setProperty('content-visibility', 'visible', 'important')
    }
  })
}

/** By how many pixels the page is wider than the screen. */
async function overflow(page: Page): Promise<number> {
  await layOutAll(page)
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
