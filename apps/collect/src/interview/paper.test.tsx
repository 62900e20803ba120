// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { enrol } from '../device/fieldwork/enrol.ts'
import { made, openMemory } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { briefing, night } from '../testing/samples.ts'

test('the QR code of a paper form chooses its questionnaire and unit, and what is typed in is sealed as paper', async () => {
  const { db } = await openPaper('/interview/paper#B.citizen.B02')
  fireEvent.click(await screen.findByRole('button', { name: 'Tìm mẫu phiếu' }))
  await screen.findByText('Xã Ứng Hòa')
  fireEvent.click(screen.getByRole('button', { name: 'Bắt đầu nhập phiếu này' }))

  await screen.findByRole('heading', { name: 'Câu 1/2 Thái độ phục vụ' })
  fireEvent.click(screen.getByRole('radio', { name: 'Rất hài lòng' }))
  await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })
  fireEvent.click(screen.getByRole('radio', { name: 'Không có ý kiến' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành phiếu' }))

  await screen.findByText('Đã gửi thành công')
  expect(await db.receipts.toArray()).toMatchObject([{ mode: 'paper', unit: 'B02' }])
  expect(screen.getByRole('link', { name: /Phiếu tiếp theo/ }).getAttribute('href')).toBe(
    '/interview/paper',
  )
})

test('a form without a unit’s name asks for the unit that is written on it', async () => {
  await openPaper('/interview/paper')
  const code = await screen.findByLabelText('Mã mẫu phiếu, ví dụ B.ND')
  fireEvent.change(code, { target: { value: 'B.citizen' } })
  fireEvent.click(screen.getByRole('button', { name: 'Tìm mẫu phiếu' }))

  expect(await screen.findByText('Nhóm Người dân. Hãy chọn cơ quan ghi trên phiếu.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Bắt đầu nhập phiếu này' })).toBeNull()
})

test('a code that no form of the round bears is told', async () => {
  await openPaper('/interview/paper#Z.nobody')
  fireEvent.click(await screen.findByRole('button', { name: 'Tìm mẫu phiếu' }))

  expect((await screen.findByRole('alert')).textContent).toContain('Không có mẫu phiếu')
})

test('nothing is begun with a code that is unknown, whatever was chosen before', async () => {
  const { db } = await openPaper('/interview/paper#B.citizen.B02')
  fireEvent.click(await screen.findByRole('button', { name: 'Tìm mẫu phiếu' }))
  await screen.findByRole('button', { name: 'Bắt đầu nhập phiếu này' })

  const code = screen.getByLabelText('Mã mẫu phiếu, ví dụ B.ND')
  fireEvent.change(code, { target: { value: 'Z.nobody' } })
  fireEvent.click(screen.getByRole('button', { name: 'Tìm mẫu phiếu' }))
  await screen.findByRole('alert')

  expect(screen.queryByRole('button', { name: 'Bắt đầu nhập phiếu này' })).toBeNull()
  expect(await db.drafts.count()).toBe(0)
})

/** A phone that is enrolled for the sample's day. */
async function openPaper(address: string) {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', made, night)
  return openScreen(address, { db, office })
}
