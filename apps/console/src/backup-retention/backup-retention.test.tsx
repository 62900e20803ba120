// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { problem } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { press, readHead, readOrders, readTable } from '../testing/page.ts'
import type { Keeping, PersonalKind } from './backup-queries.ts'

const name = 'phieu_2026-11-20.backup'
const keeping: Keeping = {
  kind: 'sqlite',
  recipient: 'age1q…',
  days: 90,
  backups: [
    {
      name,
      size: 5_400_000,
      kind: 'sqlite',
      madeAt: '2026-11-20T01:00:00.000Z',
      rounds: 2,
      ballots: 14894,
      isSealed: false,
    },
    {
      name: 'b',
      size: 9_900,
      kind: 'sqlite',
      madeAt: '2026-11-19T01:00:00.000Z',
      rounds: 1,
      ballots: 7,
      isSealed: false,
    },
    {
      name: 'c',
      size: 7_000,
      kind: 'sqlite',
      madeAt: '2026-11-18T01:00:00.000Z',
      rounds: 1,
      ballots: 5,
      isSealed: true,
    },
  ],
  jobs: [
    {
      id: 'j-1',
      verifies: name,
      begunAt: '2026-11-20T01:00:00.000Z',
      endedAt: '2026-11-20T02:00:00.000Z',
      state: 'done',
      done: 2,
      total: 2,
      checks: [
        { name: 'digest', holds: true, detail: '' },
        { name: 'tallies', holds: false, detail: 'hn-2026' },
      ],
    },
    {
      id: 'j-2',
      verifies: null,
      begunAt: '2026-11-20T01:00:00.000Z',
      endedAt: '2026-11-20T02:00:00.000Z',
      state: 'failed',
      done: 0,
      total: null,
      checks: null,
    },
  ],
}
const firstLife = {
  epoch: 'e-1',
  begunOn: '2026-10-01',
  restoredFrom: null,
  laid: 900,
  reported: 4,
  lost: null,
  missing: null,
}
const answers = { 'GET /api/keeping': keeping, 'GET /api/epochs': [firstLife] }

test('each backup stands with what is in it and what its check came to', async () => {
  openDesk({ at: '/keeping', answers })
  expect(await readHead()).toEqual('Bản sao lưu gần nhất: 08:00 20/11/2026')
  expect(await readTable('Các bản sao lưu trên máy chủ')).toEqual([
    'Tạo lúc | Bên trong | Dung lượng | Kiểm tra | Tệp',
    '08:00 20/11/2026 | 2 đợt, 14.894 phiếu | 5,4 MB | ▲ Số đã đếm không khớp với các phiếu. Hãy đối chiếu số phiếu của đợt trên máy chủ. Đã kiểm tra những gì mã SHA-256 của toàn bộ nội dung – khớp đối chiếu từng phiếu được tính với số đã đếm – không khớp Kiểm tra lại | chưa mã hóa, chỉ nằm trên máy chủ',
    '08:00 19/11/2026 | 1 đợt, 7 phiếu | 9,9 kB | Kiểm tra bản này | chưa mã hóa, chỉ nằm trên máy chủ',
    '08:00 18/11/2026 | 1 đợt, 5 phiếu | 7 kB | ✓ Đã khôi phục thử và đối chiếu số phiếu lúc tạo | Tải xuống',
  ])
  expect(await readOrders('Các bản sao lưu trên máy chủ')).toEqual({
    'Dung lượng': ['08:00 20/11/2026', '08:00 19/11/2026', '08:00 18/11/2026'],
    'Tạo lúc': ['08:00 20/11/2026', '08:00 19/11/2026', '08:00 18/11/2026'],
  })
  expect(screen.getByText(/^Lần sao lưu gần nhất không xong/)).toBeTruthy()
  expect(screen.getAllByText('Tải xuống').map((link) => link.getAttribute('href'))).toEqual([
    '/api/keeping/backups/c',
  ])
})

test('a backup is made and another checked', async () => {
  const made = { ...keeping.jobs[1] }
  const desk = openDesk({
    at: '/keeping',
    answers: {
      ...answers,
      'POST /api/keeping/backups': made,
      'POST /api/keeping/backups/b/verify': made,
    },
  })
  await press('Sao lưu ngay')
  await expect.poll(() => desk.sent().length).toBe(1)
  await press('Kiểm tra bản này')
  await expect.poll(() => desk.sent().length).toBe(2)
  expect(desk.sent()).toEqual([
    { ask: 'POST /api/keeping/backups' },
    { ask: 'POST /api/keeping/backups/b/verify' },
  ])
})

test('what is under way is told; a backup that cannot begin says why', async () => {
  const job = {
    id: 'j-3',
    begunAt: '2026-11-20T01:00:00.000Z',
    endedAt: null,
    state: 'running',
    done: 1,
    total: 2,
    checks: null,
  } as const
  openDesk({
    at: '/keeping',
    answers: {
      ...answers,
      'GET /api/keeping': { ...keeping, jobs: [{ ...job, verifies: 'b' }] },
      'POST /api/keeping/backups': problem('unavailable', { status: 503 }),
    },
  })
  expect(await screen.findByText(/^Đang đối chiếu số phiếu: đợt 1\/2/)).toBeTruthy()
  await press('Sao lưu ngay')
  expect(await screen.findByText('Máy chủ tạm thời không phục vụ được.')).toBeTruthy()
})

test('without backup, and with nobody to encrypt to, the page says what to do', async () => {
  openDesk({
    at: '/keeping',
    answers: {
      ...answers,
      'GET /api/keeping': { ...keeping, recipient: null, backups: [], jobs: [] },
    },
  })
  expect(await readHead()).toBe('Chưa có bản sao lưu nào')
  expect(screen.getByText(/^Bản sao lưu chưa được mã hóa/)).toBeTruthy()
})

test('each kind of personal data stands with why it is kept, who sees it, and until when', async () => {
  const kinds: PersonalKind[] = [
    {
      id: 'invitations',
      records: 12,
      names: 'coded',
      seenBy: ['admin'],
      until: 'closing',
      days: null,
    },
    {
      id: 'refused',
      records: 3,
      names: 'named',
      seenBy: ['admin', 'supervisor'],
      until: 'days',
      days: 90,
    },
  ]
  openDesk({
    at: '/keeping/personal-data',
    answers: { 'GET /api/keeping/personal-data': { kinds } },
  })
  expect(await readHead()).toBe('2 loại dữ liệu về con người, giữ đến bao giờ')
  expect(await readTable('Dữ liệu cá nhân')).toEqual([
    'Loại | Số bản ghi | Gồm | Để làm gì | Ai xem được | Giữ đến',
    'Thư mời một lần không có tên, chỉ có mã | 12 | SHA-256 của mã, nhóm, kênh, đơn vị, đã dùng hay chưa; không có mã gốc, không nối được với phiếu | mỗi người mời trả lời một lần | Quản trị | lúc đóng đợt, xóa ngay trong thao tác đóng',
    'Phiếu không hợp lệ có tên người | 3 | nguyên văn những gì được gửi đến | tìm nguyên nhân và cứu phiếu | Quản trị, Giám sát viên | 90 ngày sau ngày bị từ chối',
  ])
  expect(await readOrders('Dữ liệu cá nhân')).toEqual({
    'Số bản ghi': ['Thư mời một lần không có tên, chỉ có mã', 'Phiếu không hợp lệ có tên người'],
  })
})

const secondLife = {
  ...firstLife,
  epoch: 'e-2',
  begunOn: '2026-11-21',
  restoredFrom: '2026-11-20T01:00:00.000Z',
  laid: 38,
  reported: 3,
}

test('after a restore it stands there to when, who has reported since, and what is missing', async () => {
  const lives = [{ ...secondLife, lost: 40, missing: 2 }, firstLife]
  openDesk({ at: '/keeping', answers: { ...answers, 'GET /api/epochs': lives } })
  expect(
    await screen.findByText(/Trong 40 phiếu đến sau bản sao lưu ấy, còn thiếu 2\.$/),
  ).toBeTruthy()
  expect(await readTable('Dữ liệu đã được khôi phục')).toEqual([
    'Khôi phục ngày | Từ bản sao lưu lúc | Thiết bị đã liên lạc lại | Phiếu vào hòm từ đó | Phiếu bị mất | Còn thiếu',
    '21/11/2026 | 08:00 20/11/2026 | 3 | 38 | 40 | 2',
  ])
})

test.each([
  [0, /40 phiếu đến sau bản sao lưu ấy đã trở lại đủ/],
  [null, /Không có dữ liệu cũ để so sánh/],
])('a restore of which %s are missing says so', async (missing, sentence) => {
  const lives = [{ ...secondLife, lost: missing === null ? null : 40, missing }]
  openDesk({ at: '/keeping', answers: { ...answers, 'GET /api/epochs': lives } })
  expect(await screen.findByText(sentence)).toBeTruthy()
})

test('data that was never put back says nothing of it', async () => {
  openDesk({ at: '/keeping', answers })
  await readHead()
  expect(screen.queryByText('Dữ liệu đã được khôi phục')).toBeNull()
})
