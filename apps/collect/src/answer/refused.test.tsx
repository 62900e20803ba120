// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openMemory, sealBallot } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { opening } from '../testing/samples.ts'

test('a citizen sees why a ballot was not taken, and sends it again', async () => {
  const db = openMemory()
  const office = openOffice({ opening })
  const id = await sealBallot(db)
  office.refusals.set(id, 'closed-round')
  openScreen(`/answer/${id}/done`, { db, office })
  await screen.findByText(/^Đợt khảo sát đã kết thúc trước khi phiếu đến nơi\./)
  expect(screen.getByText('Không được nhận')).toBeTruthy()

  fireEvent.click(screen.getByRole('button', { name: 'Gửi lại' }))
  await screen.findByText('Chưa gửi được lúc này. Phiếu vẫn an toàn trên thiết bị.')

  office.refusals.clear()
  fireEvent.click(screen.getByRole('button', { name: 'Gửi lại' }))
  await screen.findByText('Đã gửi thành công')
  expect(office.counted).toEqual(new Map([[id, 1]]))
})
