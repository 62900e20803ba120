// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openScreen } from '../testing/open-screen.tsx'

test('how taking in a file ended is told in the language that is chosen afterwards', async () => {
  openScreen('/unsent')
  const choose = await screen.findByLabelText('Chọn tệp (phieu-….json)')
  fireEvent.change(choose, { target: { files: [new File(['{}'], 'phieu.json')] } })
  await screen.findByText('Không tìm thấy phiếu nào trong tệp hoặc mã này.')

  fireEvent.click(screen.getByRole('button', { name: 'English' }))

  expect(await screen.findByText('No ballot was found in this file or code.')).toBeTruthy()
})

test('where there is no camera that is said, and looking through it can be tried again', async () => {
  openScreen('/unsent')
  const scan = await screen.findByRole('button', { name: 'Quét mã QR' })

  fireEvent.click(scan)

  await screen.findByText(/^Không mở được máy ảnh/)
  await waitFor(() => expect(scan.textContent).toBe('Quét mã QR'))
})
