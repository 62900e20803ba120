// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { overview } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import type { Answered, endpoints } from '@phieu/office'
import { problem } from '../testing/fake-office.ts'
import { press, readHead } from '../testing/page.ts'
import type { LinkPage, LinkRow } from './distribution-queries.ts'

const link: LinkRow = {
  code: '6vve3h95fp',
  unit: 'A-1',
  unitName: 'Sở Nội vụ',
  block: 'A',
  group: 'ND',
  groupName: { vi: 'Người dân', en: 'Citizens' },
  channel: 'web',
  label: null,
  opensOn: null,
  closesOn: null,
  state: 'active',
  difficulty: 'light',
  perHour: 600,
  maxBallots: null,
  opened: 31,
  kept: 14,
  limited: 0,
  address: 'https://phieu.example/l/6vve3h95fp',
}
const links: LinkPage = {
  total: 1,
  states: { active: 1, paused: 0, revoked: 0 },
  opened: 31,
  kept: 14,
  links: [link],
}
const base = '/rounds/hn-2026/sending'
const api = '/api/rounds/hn-2026'
const answers = { [`GET ${api}/links`]: links, [`GET ${api}/overview`]: overview }

test('a link is handed on from its row: copied, shown as a QR code, printed', async () => {
  openDesk({ at: base, answers })
  await readHead()
  const [row] = screen.getAllByRole('row').slice(1)

  await press('Sao chép', row)
  expect(await within(row!).findByText('Đã sao chép địa chỉ.')).toBeTruthy()
  expect(await navigator.clipboard.readText()).toBe(link.address)

  await press('Mã QR', row)
  expect(within(row!).getByRole('img').getAttribute('aria-label')).toBe(
    'Mã QR của liên kết về Sở Nội vụ',
  )
  expect(within(row!).getByLabelText<HTMLInputElement>('Địa chỉ').value).toBe(link.address)

  const print = within(row!).getByRole('link', { name: 'In' })
  expect(print.getAttribute('href')).toBe(`${api}/links/print.pdf?codes=${link.code}`)
})

test('where the browser copies nothing, the address stands in the row to be taken by hand', async () => {
  openDesk({ at: base, answers })
  await readHead()
  const writing = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
  await press('Sao chép')

  expect((await screen.findByLabelText<HTMLInputElement>('Địa chỉ')).value).toBe(link.address)
  writing.mockRestore()
})

const batch = '3f0f5f8e-9d0e-4b57-9d0b-0d8c6d1f8a11'
const codes: Answered<typeof endpoints.listBatchCodes> = {
  label: 'SMS tháng 11',
  groupName: link.groupName,
  total: 52,
  until: '2026-11-02T03:00:00.000Z',
  codes: [
    {
      place: 51,
      code: 'ab12-cd34-ef56-gh78',
      address: 'https://phieu.example/i#ab12cd34ef56gh78',
      unit: 'A-1',
      unitName: 'Sở Nội vụ',
      revoked: false,
    },
    {
      place: 52,
      code: 'zz12-cd34-ef56-gh78',
      address: 'https://phieu.example/i#zz12cd34ef56gh78',
      unit: 'A-1',
      unitName: 'Sở Nội vụ',
      revoked: true,
    },
  ],
}

test('an invitation is handed on from its row, too, its code in no address of the desk', async () => {
  const desk = openDesk({
    at: `${base}/invitations/${batch}?page=2`,
    answers: { [`GET ${api}/batches/${batch}/codes/shown`]: codes },
  })
  await readHead()
  const [row, withdrawn] = screen.getAllByRole('row').slice(1)

  expect(within(withdrawn!).getByText('đã thu hồi')).toBeTruthy()
  expect(within(withdrawn!).queryByRole('button')).toBe(null)
  await press('Sao chép', row)
  expect(await navigator.clipboard.readText()).toBe(codes.codes[0]!.address)
  await press('Mã QR', row)
  expect(within(row!).getByRole('img').getAttribute('aria-label')).toBe(
    'Mã QR của thư mời số 51 về Sở Nội vụ',
  )
  const print = within(row!).getByRole('link', { name: 'In' })
  expect(print.getAttribute('href')).toBe(`${api}/batches/${batch}/print/cards.pdf?place=51`)
  expect(desk.router.state.location.search).toBe('?page=2')
})

test('codes that are gone are told to be, with the way to new ones', async () => {
  openDesk({
    at: `${base}/invitations/${batch}`,
    answers: {
      [`GET ${api}/batches/${batch}/codes/shown`]: problem('gone-codes', { status: 410 }),
    },
  })

  expect(await screen.findByText(/chỉ còn mã băm, không ai đọc lại được/)).toBeTruthy()
  const again = screen.getByRole('link', { name: /^Tạo lại mã cho các thư mời chưa dùng/ })
  expect(again.getAttribute('href')).toContain(`${base}/invitations`)
})
