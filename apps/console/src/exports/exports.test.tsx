// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { problem, type Answers } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { fill, part, press, readHead, readTable } from '../testing/page.ts'
import type { ExportJob, ExportOffer } from './export-queries.ts'

const title = { vi: 'Kết quả theo tiêu chí', en: 'Results by item' }
const offer: ExportOffer = {
  tables: [
    { id: 'items', title, filters: ['blocks', 'units', 'groups'] },
    {
      id: 'ballots',
      title: { vi: 'Từng phiếu', en: 'Ballots' },
      filters: ['blocks', 'units', 'groups', 'channels', 'from', 'to', 'review'],
    },
  ],
  blocks: [
    { id: 'A', name: { vi: 'Sở', en: 'Departments' } },
    { id: 'B', name: { vi: 'Phường', en: 'Wards' } },
  ],
  units: [
    { id: 'A-1', name: 'Sở Nội vụ', block: 'A' },
    { id: 'B-1', name: 'Phường Ba Đình', block: 'B' },
  ],
  groups: [{ id: 'ND', name: { vi: 'Người dân', en: 'Citizens' } }],
}
const job: ExportJob = {
  id: 'e-1',
  round: 'hn-2026',
  table: 'items',
  format: 'xlsx',
  language: 'vi',
  filters: { blocks: ['A'], from: '2026-11-01' },
  state: 'done',
  done: 1234,
  total: 1234,
  begunAt: '2026-11-20T01:00:00.000Z',
  endedAt: null,
  file: {
    name: 'items.xlsx',
    size: 1_234_567,
    rows: 1234,
    digest: 'ab12',
    until: '2026-11-21T01:00:00.000Z',
  },
}
const running: ExportJob = {
  ...job,
  id: 'e-2',
  state: 'running',
  done: 500,
  file: null,
  filters: {},
}
const jobs: ExportJob[] = [
  job,
  running,
  { ...running, id: 'e-3', state: 'waiting', total: null },
  { ...running, id: 'e-4', state: 'failed', total: null, table: 'ballots', language: 'en' },
]
const page = '/rounds/hn-2026/exports'
const api = '/api/rounds/hn-2026/exports'

function open(has: readonly ExportJob[], more: Answers = {}, language: 'vi' | 'en' = 'vi') {
  return openDesk({
    at: page,
    language,
    answers: { [`GET ${api}`]: offer, 'GET /api/exports': { jobs: has }, ...more },
  })
}

test('each file stands with what is in it, how far it is, and until when it is kept', async () => {
  const desk = open(jobs)
  expect(await readHead()).toBe('Đang ghi 2 tệp')
  expect(await readTable('Các tệp của Ông/Bà')).toEqual([
    'Bảng | Tình trạng | Bắt đầu | Tệp',
    'Kết quả theo tiêu chí Excel (XLSX), Tiếng Việt; A, 2026-11-01 | đã xong, trọn vẹn | 08:00 20/11/2026 | Tải xuống 1,2 MB, 1.234 dòng; giữ đến 08:00 21/11/2026 Mã SHA-256 của tệp ab12',
    'Kết quả theo tiêu chí Excel (XLSX), Tiếng Việt | đã ghi 500/1.234 dòng | 08:00 20/11/2026 | Hủy',
    'Kết quả theo tiêu chí Excel (XLSX), Tiếng Việt | đang chờ tệp trước ghi xong | 08:00 20/11/2026 | Hủy',
    'Từng phiếu Excel (XLSX), Tiếng Anh | không xong: máy chủ gặp lỗi, không có tệp nào được giữ lại. Hãy thử lại. | 08:00 20/11/2026 | ',
  ])
  expect(screen.getByText('Tải xuống').getAttribute('href')).toBe('/api/exports/e-1/file')
  expect(desk.asked.at(-1)).toEqual({ ask: 'GET /api/exports', query: { round: 'hn-2026' } })
})

test('no file yet: the page says how one is made', async () => {
  open([], {}, 'en')
  expect(await readHead()).toEqual('No files ready yet')
})

test('an export carries table, format, language and every filter', async () => {
  const desk = open([], { [`POST ${api}`]: job })
  await readHead()
  fill({ Khối: 'A' })
  fill({ 'Đơn vị': 'A-1', 'Nhóm đối tượng': 'ND' })
  await press('Bắt đầu xuất')
  expect(await screen.findByText(/^Đã bắt đầu ghi tệp/)).toBeTruthy()

  choose('Bảng', 'ballots')
  choose('Dạng tệp', 'sav')
  fill({
    'Ngôn ngữ của tệp': 'en',
    Kênh: 'zalo',
    'Từ ngày': '2026-11-01',
    'Đến ngày': '2026-11-30',
    'Tình trạng duyệt': 'held',
  })
  await press('Bắt đầu xuất')
  await expect.poll(() => desk.sent().length).toBe(2)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/exports',
      body: {
        filters: {
          blocks: ['A'],
          groups: ['ND'],
          units: ['A-1'],
        },
        format: 'xlsx',
        language: 'vi',
        table: 'items',
      },
    },
    {
      ask: 'POST /api/rounds/hn-2026/exports',
      body: {
        filters: {
          channels: ['zalo'],
          from: '2026-11-01',
          review: ['held'],
          to: '2026-11-30',
        },
        format: 'sav',
        language: 'en',
        table: 'ballots',
      },
    },
  ])
})

test('a file that is being written is stopped; what went wrong with another is told', async () => {
  const desk = open([running], {
    'POST /api/exports/e-2/cancel': { ...running, state: 'cancelled' },
    [`POST ${api}`]: problem('too-many-requests', { status: 429 }),
  })
  await press('Hủy')
  await expect.poll(desk.sent).toEqual([{ ask: 'POST /api/exports/e-2/cancel' }])
  await press('Bắt đầu xuất')
  expect(await screen.findByText(/^Quá nhiều lần thử/)).toBeTruthy()
})

function choose(legend: string, value: string) {
  const choice = part(legend).querySelector<HTMLInputElement>(`input[value=${value}]`)
  choice?.click()
}
