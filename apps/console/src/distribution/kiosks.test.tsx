// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, type Answers } from '../testing/fake-office.ts'
import { overview } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readHead, readTable } from '../testing/page.ts'
import type { KioskList, KioskRow, LinkPage, LinkRow } from './distribution-queries.ts'

const link: LinkRow = {
  code: '8c95frwg8m',
  unit: 'A-1',
  unitName: 'Sở Nội vụ',
  block: 'A',
  group: 'ND',
  groupName: { vi: 'Người dân', en: 'Citizens' },
  channel: 'desk',
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
  address: 'https://phieu.example/l/8c95frwg8m',
}
const kiosk: KioskRow = {
  id: '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b11',
  label: 'Quầy 3',
  madeOn: '2026-11-20',
  expiresOn: '2026-11-27',
  isExpired: false,
  setUpOn: '2026-11-21',
  revokedOn: null,
  report: { at: '2026-11-21T09', version: 'v1', unsent: 2, refused: 1 },
  isSilent: false,
}
const kiosks: KioskList = {
  kiosks: [
    kiosk,
    {
      ...kiosk,
      id: '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b12',
      label: 'Quầy 4',
      isSilent: true,
      report: null,
    },
    {
      ...kiosk,
      id: '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b13',
      label: 'Quầy 5',
      setUpOn: null,
      report: null,
    },
    {
      ...kiosk,
      id: '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b14',
      label: 'Quầy 6',
      revokedOn: '2026-11-21',
    },
  ],
}
const api = '/api/rounds/hn-2026'
const at = `/rounds/hn-2026/sending/links/${link.code}`
const answers = answersWith(link)

test('the tablets of a desk stand with what they last said, and who is silent', async () => {
  openDesk({ at, role: 'supervisor', answers })
  await readHead()
  expect(await readTable('Máy tính bảng đặt tại quầy')).toEqual([
    'Tên máy | Tình trạng | Báo lúc | Chưa gửi | Không được nhận | Phiên bản',
    'Quầy 3 | cài đặt ngày 21/11/2026 | 09:00, 21/11/2026 | 2 | 1 | v1',
    'Quầy 4 | cài đặt ngày 21/11/2026 | – · hôm nay chưa báo | – | – | –',
    'Quầy 5 | chờ cài đặt, đến hết 27/11/2026 | – | – | – | –',
    'Quầy 6 | đã thu hồi ngày 21/11/2026 | 09:00, 21/11/2026 | 2 | 1 | v1',
  ])
})

test('a set-up code is made for a tablet, and its address is shown this once', async () => {
  const ask = `POST ${api}/links/${link.code}/kiosks`
  const address = 'https://phieu.example/kiosk#0123'
  const desk = openDesk({
    at,
    answers: { ...answers, [ask]: { address, expiresOn: '2026-11-28' } },
  })
  await readHead()
  fill({ 'Tên máy': 'Quầy 7' })
  await press('Tạo mã cài đặt')

  expect(await screen.findByDisplayValue(address)).toBeTruthy()
  expect(screen.getByRole('img', { name: 'Mã QR của địa chỉ cài đặt' })).toBeTruthy()
  expect(desk.asked.find((each) => each.ask === ask)?.body).toEqual({ label: 'Quầy 7' })
})

test('a tablet is taken back', async () => {
  const ask = `POST ${api}/kiosks/${kiosk.id}/revoke`
  const only = { [`GET ${api}/links/${link.code}/kiosks`]: { kiosks: [kiosk] } }
  const desk = openDesk({ at, answers: { ...answers, ...only, [ask]: done() } })
  await readHead()
  await confirm('Thu hồi', 'Thu hồi')

  await expect.poll(() => desk.asked.some((each) => each.ask === ask)).toBe(true)
})

test('a link that is sent out has no tablets', async () => {
  openDesk({ at, answers: answersWith({ ...link, channel: 'web' }) })
  await readHead()
  expect(screen.queryByText('Máy tính bảng đặt tại quầy')).toBeNull()
})

function answersWith(row: LinkRow): Answers {
  const page: LinkPage = {
    total: 1,
    states: { active: 1, paused: 0, revoked: 0 },
    opened: 31,
    kept: 14,
    links: [row],
  }
  return {
    [`GET ${api}/links`]: page,
    [`GET ${api}/overview`]: overview,
    [`GET ${api}/links/${row.code}/days`]: { days: [] },
    [`GET ${api}/links/${row.code}/kiosks`]: kiosks,
  }
}
