// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { overview } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
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
