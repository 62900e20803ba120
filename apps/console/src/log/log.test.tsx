// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { problem } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { fill, press, readHead, readTable } from '../testing/page.ts'
import type { LogPage } from './log-queries.ts'

const head = { place: 3, hash: 'e6a0' }
const log: LogPage = {
  entries: [
    {
      place: 3,
      at: '2026-11-20T01:00:00.000Z',
      who: { id: 'u-1', name: 'Nguyễn Thị Bình', role: 'admin' },
      action: 'link.paused',
      round: 'hn-2026',
      subject: { links: 2, units: ['A-1', 'A-2'], change: { role: 'council' }, label: '' },
      hash: 'e6a0',
    },
    {
      place: 2,
      at: '2026-11-19T01:00:00.000Z',
      who: { id: '', name: '', role: 'stranger' },
      action: 'session.refused',
      round: null,
      subject: { why: 'wrong-password' },
      hash: '6235',
    },
    {
      place: 1,
      at: '2026-11-18T01:00:00.000Z',
      who: { id: 'u-9', name: 'Lê Chi', role: 'archivist' },
      action: 'moon.landed',
      round: null,
      subject: {},
      hash: '11aa',
    },
  ],
  total: 3,
  head,
  actors: [{ id: 'u-1', name: 'Nguyễn Thị Bình' }],
  actions: ['link.paused'],
}
const answers = { 'GET /api/log': log }

test('an entry tells what was done, when, by whom and to what, also where a word is missing', async () => {
  openDesk({ at: '/log', answers })

  expect(await readHead()).toBe('3 việc đã ghi')
  expect(await readTable('Nhật ký')).toEqual([
    'Việc | Thời điểm | Người thực hiện | Đợt | Chi tiết | Số',
    'tạm dừng liên kết mở | 08:00 20/11/2026 | Nguyễn Thị Bình – Quản trị | Khảo sát năm 2026 | liên kết: 2; đơn vị: A-1, A-2; thay đổi: vai trò Hội đồng thẩm định | 3',
    'việc khác (session.refused) | 08:00 19/11/2026 | Chưa đăng nhập | – | lý do: sai mật khẩu | 2',
    'việc khác (moon.landed) | 08:00 18/11/2026 | Lê Chi – vai trò khác (archivist) | – | – | 1',
  ])
})

test('the log in English', async () => {
  openDesk({ at: '/log', language: 'en', answers })
  expect(await readTable('Log')).toEqual([
    'Action | When | Who | Round | Details | No.',
    'paused an open link | 20/11/2026, 08:00 | Nguyễn Thị Bình – Admin | Survey of 2026 | links: 2; units: A-1, A-2; change: role Appraisal council | 3',
    'something else (session.refused) | 19/11/2026, 08:00 | Not signed in | – | why: wrong password | 2',
    'something else (moon.landed) | 18/11/2026, 08:00 | Lê Chi – another role (archivist) | – | – | 1',
  ])
})

test('what narrows the log goes to the server and into the file', async () => {
  const desk = openDesk({ at: '/log?page=2', answers })
  await readHead()
  const file = () => screen.getByText('Tải CSV').getAttribute('href')
  const narrowed = {
    'Người thực hiện': 'u-1',
    'Từ ngày': '2026-11-01',
    'Đến ngày': '2026-11-30',
    Việc: 'link.paused',
    Đợt: 'hn-2026',
  }
  for (const [label, value] of Object.entries(narrowed)) {
    fill({ [label]: value })
    await expect.poll(file).toContain(`=${value}`)
  }

  expect(desk.asked.at(-1)).toEqual({
    ask: 'GET /api/log',
    query: {
      action: 'link.paused',
      from: '2026-11-01',
      page: '1',
      round: 'hn-2026',
      size: '50',
      to: '2026-11-30',
      who: 'u-1',
    },
  })
  expect(file()).toBe(
    '/api/log/export?who=u-1&action=link.paused&round=hn-2026&from=2026-11-01&to=2026-11-30&language=vi',
  )
})

test('a check says that every entry holds, and shows the hash to note down', async () => {
  openDesk({
    at: '/log',
    answers: { ...answers, 'GET /api/log/verification': { unbroken: true, head } },
  })
  await press('Kiểm tra nhật ký')

  expect(await screen.findByText(/^Nguyên vẹn: 3 mục/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Mã băm của mục cuối').value).toBe('e6a0')
})

test('a broken log names the place and why; a check that failed says so', async () => {
  let answer: unknown = { unbroken: false, place: 2, fault: 'changed' }
  openDesk({ at: '/log', answers: { ...answers, 'GET /api/log/verification': () => answer } })
  await press('Kiểm tra nhật ký')
  expect(await screen.findByText(/^Nhật ký bị đứt ở mục 2: nội dung không còn đúng/)).toBeTruthy()

  answer = problem('unavailable', { status: 503 })
  await press('Kiểm tra nhật ký')
  expect(await screen.findByText('Máy chủ tạm thời không phục vụ được.')).toBeTruthy()
})

test('an empty log says what will stand there, or to widen the days', async () => {
  const empty = { ...log, entries: [], total: 0 }
  const { router } = openDesk({ at: '/log', answers: { 'GET /api/log': empty } })
  expect(await screen.findByText('Chưa có gì được ghi')).toBeTruthy()

  await router.navigate('/log?from=2026-01-01')
  expect(await screen.findByText('Không có mục nào trong những ngày này')).toBeTruthy()
})

test('a page that could not be opened says why, and is asked again', async () => {
  let answer: unknown = problem('unavailable', { status: 503 })
  openDesk({ at: '/log', answers: { 'GET /api/log': () => answer } })
  expect(await screen.findByRole('alert')).toMatchObject({
    textContent: expect.stringContaining('Máy chủ tạm thời không phục vụ được.'),
  })

  answer = log
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }))
  expect(await screen.findByText('3 việc đã ghi')).toBeTruthy()
})
