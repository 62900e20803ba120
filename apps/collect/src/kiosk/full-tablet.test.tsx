// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { DeviceDatabase } from '../device/database.ts'
import { fill } from '../testing/fill.ts'
import { agree, openKiosk } from '../testing/kiosk.ts'

test('on a full tablet the ballot is sent from the page by itself, and its end says thanks', async () => {
  const { db, office, router } = await openKiosk()
  await finishInPage(db)

  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })
  expect(screen.getByText(/^Phiếu đã được niêm phong và gửi đi/)).toBeTruthy()
  expect(document.querySelector('.receipt')?.textContent).toMatch(/\S/)
  expect(office.counted.size).toBe(1)

  const end = router.state.location.pathname
  fireEvent.click(screen.getByRole('button', { name: /^Người tiếp theo/ }))
  await screen.findByRole('button', agree)
  await router.navigate(end) // as the browser's way back may
  await waitFor(() => expect(router.state.location.pathname).toBe('/kiosk'))
})

test('what a full tablet could not send goes with whoever gives it up, and the next one can begin', async () => {
  const { db, office, device } = await openKiosk()
  office.connection = 'none'
  const empty = await finishInPage(db)
  await screen.findByText(/^Chưa gửi được/)

  fireEvent.click(screen.getByRole('button', { name: 'Dừng lại và xóa phiếu này' }))
  await screen.findByRole('button', agree)
  expect(device.recall.unsaved).toBeUndefined()
  empty()
  fireEvent.click(await screen.findByRole('button', agree))

  await screen.findByRole('heading', { name: /^Câu 1/ })
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
})

/** Agrees, and finishes a ballot for which the tablet has no room any more. @returns how to give some back */
async function finishInPage(db: DeviceDatabase): Promise<() => void> {
  fireEvent.click(screen.getByRole('button', agree))
  await screen.findByRole('heading', { name: /^Câu 1/ })
  const empty = fill(db)
  for (const n of [1, 2]) {
    await screen.findByRole('heading', { name: new RegExp(`^Câu ${n}`) })
    fireEvent.click(await screen.findByRole('radio', { name: /^Rất hài lòng/ }))
    await screen.findByText(/^Chưa lưu được câu trả lời này/)
    fireEvent.click(screen.getByRole('button', { name: n === 1 ? 'Tiếp tục' : 'Xem lại' }))
  }
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))
  return empty
}
