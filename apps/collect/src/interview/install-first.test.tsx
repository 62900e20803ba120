// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { briefing } from '../testing/samples.ts'

test('on an iPhone the app is installed before a code is spent on the browser', async () => {
  const office = openOffice({ briefing })
  openScreen('/enrol#enrol-1', { office, install: 'by-hand' })

  await screen.findByText(/Trên iPhone, cài ứng dụng trước khi đăng ký/)
  // A page inside Zalo has no way to the home screen.
  expect(screen.getByText(/^Nếu trang này mở trong Zalo/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Đăng ký thiết bị này' })).toBeNull()
  await expect
    .poll(() => screen.getByLabelText<HTMLInputElement>('Mã đăng ký').value)
    .toBe('enrol-1')
  expect(office.codes.get('enrol-1')).toBeUndefined()

  // Where somebody wants it so, the browser is enrolled nevertheless.
  fireEvent.click(screen.getByRole('button', { name: 'Đăng ký ngay trong trình duyệt này' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Đăng ký thiết bị này' }))
  await screen.findByRole('heading', { name: /sẵn sàng/i })
  expect(office.codes.get('enrol-1')).toBeDefined()
})

test('the icon’s first start, which knows nothing of the browser, offers enrolling', async () => {
  openScreen('/phone', { office: openOffice({ briefing }), install: 'done' })

  fireEvent.click(await screen.findByRole('link', { name: 'Đăng ký thiết bị này' }))

  expect(await screen.findByRole('button', { name: 'Đăng ký thiết bị này' })).toBeTruthy()
})
