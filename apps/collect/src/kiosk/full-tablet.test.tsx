// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
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

test('where there is room again it is saved by itself, and whoever stands there is thanked', async () => {
  const { db, office } = await openKiosk()
  office.connection = 'none'
  const empty = await finishInPage(db)
  await screen.findByText(/^Chưa gửi được. Máy tự thử lại/)

  empty()
  window.dispatchEvent(new Event('online'))

  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })
  expect(screen.getByText(/^Phiếu đã được niêm phong, lưu an toàn trên máy này/)).toBeTruthy()
  expect(await db.outbox.toArray()).toMatchObject([{ state: 'waiting', kiosk: true }])
})

describe('what a full tablet could not send is never deleted: the page holds it', () => {
  test.each(['asks for the next person', 'only goes away'])(
    'and sends it when there is a network, though who sealed it %s',
    async (how) => {
      const { office, device } = await leaveUnsent(how)

      office.connection = 'good'
      window.dispatchEvent(new Event('online'))

      await waitFor(() => expect(office.counted.size).toBe(1))
      await waitFor(() => expect(device.recall.leftBehind).toEqual([]))
    },
  )

  test('and saves it when there is room, while the next one answers', async () => {
    const { db, office, device, empty } = await leaveUnsent('asks for the next person')
    empty()
    fireEvent.click(screen.getByRole('button', agree))
    await screen.findByRole('heading', { name: /^Câu 1/ })
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()

    window.dispatchEvent(new Event('online'))

    await waitFor(() => expect(device.recall.leftBehind).toEqual([]))
    expect(await db.outbox.toArray()).toMatchObject([{ state: 'waiting', kiosk: true }])
    office.connection = 'good'
    await device.sync.sendNow()
    expect(office.counted.size).toBe(1)
  })

  test('and lets nobody out by the PIN unsaid: it can be carried away', async () => {
    const { router } = await leaveUnsent('asks for the next person')

    await router.navigate('/kiosk/leave')
    await screen.findByText('Trên máy còn 1 phiếu chưa gửi.')
    fireEvent.change(screen.getByLabelText('Mã PIN'), { target: { value: '2580' } })
    fireEvent.click(screen.getByRole('button', { name: 'Thoát chế độ tại quầy' }))

    expect((await screen.findByRole('alert')).textContent).toMatch(/1 phiếu đã niêm phong/)
    expect(screen.getByRole('button', { name: 'Lưu thành tệp' })).toBeTruthy()
  })

  test('and says nothing of it to the next one where a screen fails, but loads no page anew over it', async () => {
    const { db, router } = await leaveUnsent('asks for the next person')
    vi.spyOn(db.kiosks, 'get').mockImplementation(() => {
      throw new Error('broken')
    })

    await router.navigate('/kiosk?again')

    await screen.findByRole('heading', { name: 'Trang gặp lỗi' })
    expect(screen.getByRole('alert').textContent).not.toMatch(/chỉ giữ trong trang này/)
    expect(screen.queryByRole('button', { name: 'Tải lại trang' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy()
  })

  async function leaveUnsent(how: string) {
    const opened = await openKiosk()
    opened.office.connection = 'none'
    const empty = await finishInPage(opened.db)
    await screen.findByText(/^Chưa gửi được. Máy tự thử lại/)
    expect(screen.queryByRole('button', { name: /Dừng lại và xóa/ })).toBeNull()
    const next = screen.getByRole('button', { name: /^Người tiếp theo/ })

    if (how === 'only goes away') await opened.clock.forward(41)
    else fireEvent.click(next)
    await screen.findByRole('button', agree)
    expect(opened.device.recall.leftBehind).toHaveLength(1)
    return { ...opened, empty }
  }
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
