// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openBallast } from '../device/ballast.ts'
import type { DeviceDatabase } from '../device/database.ts'
import { fill } from '../testing/fill.ts'
import { beginBallot, openMemory } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { opening } from '../testing/samples.ts'

test('on a phone that becomes full the ballot is finished in the page, and sent from it', async () => {
  const office = openOffice({ opening })
  const { db } = openScreen(`/l/${opening.link}`, { office })
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  await screen.findByRole('heading', { name: /^Câu 1/ })
  fill(db)

  for (const n of [1, 2]) {
    await screen.findByRole('heading', { name: new RegExp(`^Câu ${n}`) })
    fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
    await screen.findByText(/^Chưa lưu được câu trả lời này/)
    fireEvent.click(screen.getByRole('button', { name: n === 1 ? 'Tiếp tục' : 'Xem lại' }))
  }
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Gửi ngay' }))
  await screen.findByText(/^Xin cảm ơn Ông\/Bà! Hệ thống đã lưu phiếu/)

  expect(office.counted.size).toBe(1)
  expect([...office.ballots.values()]).toMatchObject([{ answers: { courtesy: 5, speed: 5 } }])
})

test('what is held in the page is saved as a whole as soon as there is room', async () => {
  const { db } = openScreen(`/l/${opening.link}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  await screen.findByRole('heading', { name: /^Câu 1/ })
  const empty = fill(db)
  fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
  await screen.findByText(/^Chưa lưu được câu trả lời này/)
  fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }))
  await screen.findByRole('heading', { name: /^Câu 2/ })
  expect(screen.getByText(/chỉ giữ trong trang này/)).toBeTruthy()

  empty()
  fireEvent.click(await screen.findByRole('radio', { name: 'Không có ý kiến' }))
  await screen.findByRole('heading', { name: 'Xem lại các câu trả lời' })

  expect((await db.drafts.toArray()).map(({ draft }) => draft.answers)).toEqual([
    { courtesy: 5, speed: 9 },
  ])
})

test('what was sealed in the page is final: the way back to a question leads to it', async () => {
  const { db, router } = openScreen(`/l/${opening.link}`)
  const [id] = await begin(db)
  fill(db)
  fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Tiếp tục' }))
  await screen.findByRole('heading', { name: /^Câu 2/ })
  fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Xem lại' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))
  await screen.findByRole('button', { name: 'Gửi ngay' })

  await router.navigate(`/answer/${id}/1?correct`)

  expect(router.state.location.pathname).toBe(`/answer/${id}/check`)
  expect(await screen.findByRole('button', { name: 'Gửi ngay' })).toBeTruthy()
})

test('another ballot waits until the one that only the page holds has room', async () => {
  const { db, router, device } = openScreen(`/l/${opening.link}`)
  const [id] = await begin(db)
  const other = crypto.randomUUID()
  await beginBallot(db, other)
  const empty = fill(db)
  fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
  await screen.findByText(/^Chưa lưu được câu trả lời này/)

  await router.navigate(`/answer/${other}/1`)
  expect(router.state.location.pathname).toBe(`/answer/${id}/check`)
  expect(device.recall.open).toMatchObject({ held: true, kept: { id } })

  empty()
  device.recall.own = other
  await router.navigate(`/answer/${other}/1`)
  expect(router.state.location.pathname).toBe(`/answer/${other}/1`)
  expect(await db.drafts.get(id!)).toMatchObject({ draft: { answers: { courtesy: 5 } } })
})

test('nothing is begun where there is no room for it', async () => {
  const db = openMemory()
  db.room = { lay: async () => false, release: async () => false }
  openScreen(`/l/${opening.link}`, { db })

  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))

  await screen.findByText(/^Thiết bị này chưa lưu được phiếu nên chưa thể bắt đầu/)
  expect(await db.drafts.count()).toBe(0)
})

test('the room that was held is let go of for an answer that finds none', async () => {
  const db = openMemory()
  db.room = openBallast(db, undefined)
  openScreen(`/l/${opening.link}`, { db })
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  await screen.findByRole('heading', { name: /^Câu 1/ })
  expect(await db.ballast.count()).toBe(1)
  const empty = fill(db)
  db.ballast.hook('deleting', () => empty())

  fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))

  await screen.findByRole('heading', { name: /^Câu 2/ })
  expect(await db.ballast.count()).toBe(0)
})

/** Agrees, and sees the first item. @returns the ballots that are begun then */
async function begin(db: DeviceDatabase) {
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  await screen.findByRole('heading', { name: /^Câu 1/ })
  return db.drafts.toCollection().primaryKeys()
}
