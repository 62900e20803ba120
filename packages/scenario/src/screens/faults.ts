import type { Page } from 'playwright-core'
import { answerItems, beginAnswering, finish, itemStands, tapOption } from '../answering.ts'
import type { Phone } from '../phone.ts'
import { linkTo } from './rounds.ts'
import { heading, type Scene } from './scene.ts'

/** A phone that fails under an open page. */
export async function faults(scene: Scene): Promise<void> {
  const { url, take } = scene
  const place = { unit: 'B00004', group: 'ND' }

  const lost = (await scene.openPhone()).page()
  await lost.goto(`${url}/khong-co`)
  await heading(lost, 'Không có trang này')
  await take(lost, 'failure-no-page')

  const deleting = await scene.openPhone()
  const deleted = deleting.page()
  await beginAnswering(deleted, await linkTo(scene, place))
  await deleted.waitForLoadState('networkidle')
  await answerItems(deleted, () => 2, 5)
  const cdp = await deleting.context().newCDPSession(deleted)
  const all = { origin: url, storageTypes: 'indexeddb,file_systems' }
  await cdp.send('Storage.clearDataForOrigin', all)
  await tapOption(deleted, 3)
  await deleted.getByRole('alert').filter({ hasText: 'đã được lưu lại' }).waitFor()
  await itemStands(deleted, 6)
  await take(deleted, 'item-saved-again')
  await answerItems(deleted, () => 3)
  await finish(deleted)
  await deleted.getByRole('status').filter({ hasText: 'Đã gửi thành công' }).waitFor()
  await take(deleted, 'done-saved-again')

  const silent = (await scene.openPhone()).page()
  await silent.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'open', { value: () => new EventTarget() })
  })
  await silent.goto(`${url}/phone`)
  await heading(silent, 'Thiết bị này không cho lưu dữ liệu')
  await take(silent, 'failure-storage-silent')
  const refusing = (await scene.openPhone()).page()
  await refusing.addInitScript(() => {
    IDBFactory.prototype.open = function open() {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  await refusing.goto(`${url}/phone`)
  await heading(refusing, 'Thiết bị này không cho lưu dữ liệu')
  await take(refusing, 'failure-storage')

  const broken = (await scene.openPhone()).page()
  await broken.context().route('**/service-worker.js', (route) => route.abort())
  await beginAnswering(broken, await linkTo(scene, place))
  await itemStands(broken, 1)
  await broken.route('**/assets/home-screen-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("spoilt")' }),
  )
  await broken.getByRole('link', { name: 'Phiếu, về trang đầu' }).click()
  await heading(broken, 'Trang gặp lỗi')
  await take(broken, 'failure-broken')

  const insecure = (await scene.openPhone()).page()
  await insecure.route('http://phieu.example/**', async (route) => {
    const asked = new URL(route.request().url())
    const answered = await fetch(`${url}${asked.pathname}`)
    await route.fulfill({
      status: answered.status,
      contentType: answered.headers.get('content-type') ?? 'text/plain',
      body: Buffer.from(await answered.arrayBuffer()),
    })
  })
  await insecure.goto('http://phieu.example/phone')
  await insecure.getByRole('heading', { level: 1 }).waitFor()
  await insecure.getByRole('alert').first().waitFor()
  await take(insecure, 'failure-insecure')

  const full = await scene.openPhone()
  const page = full.page()
  const link = await linkTo(scene, place)
  await beginAnswering(page, link)
  await page.waitForLoadState('networkidle')
  await answerItems(page, () => 4, 3)
  await fill(full, url)
  for (let item = 3; item <= 9; item += 1) {
    await itemStands(page, item)
    await tapOption(page, 5)
    await page.getByText('Chưa lưu được câu trả lời này').waitFor()
    if (item === 3) await take(page, 'full-item')
    await page.getByRole('button', { name: item === 9 ? 'Xem lại' : 'Tiếp tục' }).click()
    if (item === 3) {
      await itemStands(page, 4)
      await take(page, 'full-item-held')
    }
  }
  await heading(page, 'Xem lại các câu trả lời')
  await take(page, 'full-check')
  await page.getByRole('button', { name: /^Hoàn thành/ }).click()
  await page.getByRole('button', { name: 'Gửi ngay' }).waitFor()
  await take(page, 'full-sealed')
  await full.goOffline()
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await page.getByText('Chưa gửi được.').waitFor()
  await page.getByRole('button', { name: 'Hiện mã QR' }).click()
  await page.getByRole('figure').getByRole('img').waitFor()
  await take(page, 'full-not-sent-qr')
  await full.goOnline()
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await page.getByText('Hệ thống đã lưu phiếu').waitFor()
  await take(page, 'full-sent')
  await page.goto(await linkTo(scene, place))
  await heading(page, 'Thiết bị này không cho lưu dữ liệu')
  await take(page, 'full-another-link')
}

/** Browsers for which the app can't come, and the page before it does. */
export async function floors(scene: Scene): Promise<void> {
  const spoilt: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    [
      'floor-old',
      (page) =>
        page.addInitScript(() => {
          Reflect.deleteProperty(Promise, 'any')
          Reflect.deleteProperty(globalThis, 'WeakRef')
          Reflect.deleteProperty(Object, 'fromEntries')
        }),
    ],
    [
      'floor-blocked',
      (page) =>
        page.addInitScript(() => {
          const get = () => {
            throw new DOMException('The operation is insecure.', 'SecurityError')
          }
          Object.defineProperty(globalThis, 'indexedDB', { get })
        }),
    ],
    [
      'floor-broken',
      (page) =>
        page.route('**/assets/index-*.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'let nothing = ?;' }),
        ),
    ],
    ['floor-lost', (page) => page.route('**/assets/index-*.js', (route) => route.abort())],
  ]
  for (const [name, spoil] of spoilt) {
    const page = (await scene.openPhone()).page()
    await spoil(page)
    await page.goto(await linkTo(scene, { unit: 'B00004', group: 'ND' }))
    await page.locator('#cannot').waitFor()
    await scene.take(page, name)
  }
  const early = (await scene.openPhone()).page()
  await early.addInitScript(() =>
    addEventListener('error', (event) => event.stopImmediatePropagation(), true),
  )
  await early.route('**/assets/index-*.js', (route) => route.abort())
  await early.goto(await linkTo(scene, { unit: 'B00004', group: 'ND' }))
  await early.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await itemStands(early, 1)
  await scene.take(early, 'item-before-script')
}

/** Not one byte more. Chromium looks anew only after half a minute. */
async function fill(phone: Phone, origin: string): Promise<void> {
  const cdp = await phone.context().newCDPSession(phone.page())
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  for (let tries = 0; tries < 90; tries += 1) {
    if ((await phone.page().evaluate(tryToWrite)).includes('Quota')) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error('the phone did not become full')
}

/** @returns the name of the error; nothing where it was written */
function tryToWrite(): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('filler', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'))
    opening.addEventListener('error', () => resolve(opening.error?.name ?? ''))
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('rows', 'readwrite')
      writing.objectStore('rows').put('x'.repeat(1000), 1)
      const end = () => {
        opening.result.close()
        resolve(writing.error?.name ?? '')
      }
      writing.addEventListener('complete', end)
      writing.addEventListener('abort', end)
    })
  })
}
