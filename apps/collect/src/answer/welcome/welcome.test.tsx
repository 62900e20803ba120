// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { saveAnswers } from '../../testing/save-answers.ts'
import { beginBallot, openMemory, sealBallot } from '../../testing/memory.ts'
import { openOffice } from '../../testing/office.ts'
import { openScreen } from '../../testing/open-screen.tsx'
import { night, opening } from '../../testing/samples.ts'

const welcome = `/l/${opening.link}`

test('the first page says who asks, about whom, what is kept and what cannot be undone', async () => {
  openScreen(welcome)

  await screen.findByRole('heading', { name: 'Phiếu khảo sát ý kiến' })
  const page = screen.getByRole('main').textContent
  expect(page).toContain('Sở Nội vụ trân trọng mời Ông/Bà cho ý kiến về Phường Đống Đa')
  expect(page).toContain('2 câu hỏi, khoảng 1 phút')
  expect(page).toContain('Họ tên, số điện thoại, giờ trả lời, địa chỉ IP')
  expect(page).toContain('không thể rút lại')
  expect(page).toContain('Đợt thử nghiệm')
})

test('a link that was opened once opens without a network', async () => {
  const office = openOffice({ opening })
  const { db } = openScreen(welcome, { office })
  await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' })

  cleanup()

  office.connection = 'none'
  openScreen(welcome, { office, db })

  expect(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' })).toBeTruthy()
})

test('without a network on the very first visit, the page says what to do and tries again', async () => {
  const office = openOffice({ opening })
  office.connection = 'none'
  openScreen(welcome, { office })
  await screen.findByRole('heading', { name: 'Thiết bị đang không có mạng' })

  office.connection = 'good'
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }))

  expect(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' })).toBeTruthy()
})

test('a link that nobody knows says so', async () => {
  openScreen('/l/khongbiet')

  expect(await screen.findByRole('heading', { name: 'Không tìm thấy phiếu khảo sát' })).toBeTruthy()
})

test('a ballot begun through the link goes on where it stopped, without a question', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  await saveAnswers(db, id, { courtesy: 5 }, night)

  openScreen(welcome, { db })

  expect(await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })).toBeTruthy()
})

test('another person on the same phone can begin anew instead of going on', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  await saveAnswers(db, id, { courtesy: 5 }, night)
  openScreen(welcome, { db })

  fireEvent.click(await screen.findByRole('link', { name: /Bắt đầu phiếu mới/ }))
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu phiếu mới' }))

  await screen.findByRole('heading', { name: 'Câu 1/2 Thái độ phục vụ' })
  const drafts = await db.drafts.toArray()
  expect(drafts).toMatchObject([{ draft: { answers: {} } }])
  expect(drafts[0]?.id).not.toBe(id)
})

test('an answered link shows what became of the ballot, and lets another person answer', async () => {
  const db = openMemory()
  await sealBallot(db)
  openScreen(welcome, { db, office: openOffice({ opening }) })

  await screen.findByRole('heading', { name: 'Liên kết này đã được trả lời trên thiết bị này' })
  await screen.findByText('Đã gửi thành công')
  expect(await db.receipts.count()).toBe(1)

  fireEvent.click(screen.getByRole('link', { name: 'Để người khác trả lời' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  await screen.findByRole('heading', { name: 'Câu 1/2 Thái độ phục vụ' })
})
