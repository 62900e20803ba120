// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { saveAnswers } from '../testing/save-answers.ts'
import { beginBallot, openMemory, sealBallot } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { night, opening } from '../testing/samples.ts'

test('the first page counts what waits on this phone and leads back to what is unfinished', async () => {
  const db = openMemory()
  await sealBallot(db)
  await saveAnswers(db, await beginBallot(db), { courtesy: 5 }, night)
  const office = openOffice({ opening })
  office.connection = 'none'
  openScreen('/', { db, office })

  await screen.findByText('1 phiếu trên thiết bị này, chưa gửi được.')
  fireEvent.click(screen.getByRole('link', { name: /Phường Đống Đa.*1\/2 câu/ }))

  expect(await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })).toBeTruthy()
})

test('a code from paper opens the ballot, also when the whole address was pasted', async () => {
  openScreen('/')

  const field = await screen.findByRole('textbox', { name: 'Hoặc nhập mã in dưới mã QR' })
  fireEvent.change(field, { target: { value: ` https://phieu.example/l/${opening.link} ` } })
  fireEvent.click(screen.getByRole('button', { name: 'Mở phiếu' }))

  expect(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' })).toBeTruthy()
})

test('a code that can be none is pointed at', async () => {
  openScreen('/')

  fireEvent.change(await screen.findByRole('textbox'), { target: { value: 'abc' } })
  fireEvent.click(screen.getByRole('button', { name: 'Mở phiếu' }))

  expect((await screen.findByRole('alert')).textContent).toContain('từ 6 ký tự')
})

test('an address without a page says so and leads to the first page', async () => {
  openScreen('/khong-co')

  await screen.findByRole('heading', { name: 'Không có trang này' })
  fireEvent.click(screen.getByRole('link', { name: 'Về trang đầu' }))
  expect(await screen.findByRole('heading', { name: 'Cách trả lời' })).toBeTruthy()
})

test.each(['/l//', '//l/', '/phone/l/', '/L//'])(
  'an address with a slash or a word too many (%s) opens the link’s ballot',
  async (before) => {
    openScreen(`${before}${opening.link}/x`)

    expect(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' })).toBeTruthy()
  },
)
