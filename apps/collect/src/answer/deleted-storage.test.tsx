// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import type { DeviceDatabase } from '../device/database.ts'
import { openEnvelopes, openMemory } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { opening } from '../testing/samples.ts'

const welcome = `/l/${opening.link}`

test('what the browser deletes while somebody answers is saved again by the open page, which says so', async () => {
  const { db } = openScreen(welcome)
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
  await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })

  await deleteAll(db)
  fireEvent.click(screen.getByRole('radio', { name: 'Không có ý kiến' }))

  await screen.findByRole('heading', { name: 'Xem lại các câu trả lời' })
  expect((await screen.findByRole('alert')).textContent).toContain('đã được lưu lại')
  expect(await db.drafts.toArray()).toMatchObject([
    { draft: { answers: { courtesy: 5, speed: 9 } } },
  ])
})

test('a finished ballot that the browser deletes is saved again, and arrives', async () => {
  const office = openOffice({ opening })
  const { db, device } = openScreen(welcome, { office })
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
  await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })
  fireEvent.click(screen.getByRole('radio', { name: 'Không có ý kiến' }))
  office.connection = 'none'
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))
  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })

  await deleteAll(db)

  expect((await screen.findByRole('alert')).textContent).toContain('Phiếu đã được lưu lại')
  expect(await openEnvelopes(db)).toMatchObject([{ answers: { courtesy: 5, speed: 9 } }])
  office.connection = 'good'
  expect(await device.sync.sendNow()).toBe('empty')
  expect(office.counted.size).toBe(1)
})

test('a ballot that this page never had is still not found', async () => {
  openScreen(`/answer/${crypto.randomUUID()}/1`, { db: openMemory() })

  expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeTruthy()
})

/** What "clear browsing data" does, with the page open. */
function deleteAll(db: DeviceDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = Dexie.dependencies.indexedDB.deleteDatabase(db.name)
    deleting.addEventListener('success', () => resolve())
    deleting.addEventListener('error', () => reject(new Error('not deleted')))
  })
}
