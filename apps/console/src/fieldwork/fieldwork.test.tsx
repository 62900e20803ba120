// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { done, problem, type Answers } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readHead, readOrders, readTable, textOf } from '../testing/page.ts'
import {
  devices,
  interviewers,
  interviewersList,
  ownWork,
  phone,
  progress,
  rates,
} from './fieldwork-samples.ts'

const base = '/rounds/hn-2026/fieldwork'
const api = '/api/rounds/hn-2026'
const [an, binh] = interviewers
const people: Answers = { [`GET ${api}/interviewers`]: interviewersList }
const ways = ['block', 'unit', 'group', 'channel', 'interviewer', 'day'] as const
const names = ['Khối', 'Đơn vị', 'Nhóm đối tượng', 'Kênh', 'Điều tra viên', 'Ngày']

test('progress stands with counts, target and outlook, whichever way it is looked at', async () => {
  const desk = openDesk({
    at: base,
    answers: {
      [`GET ${api}/progress`]: ({ query }) => progress(ways.find((by) => by === query?.['by'])!),
    },
  })
  expect(await readHead()).toBe('1.200 trên 2.000 phiếu cần có')
  const tables: Record<string, unknown> = {}
  const orders: Record<string, unknown> = {}
  for (const [at, by] of ways.entries()) {
    await desk.router.navigate(`${base}?by=${by}`)
    tables[by] = await readTable(`Tiến độ thu phiếu: ${names[at]}`)
    orders[by] = await readOrders(`Tiến độ thu phiếu: ${names[at]}`)
  }

  expect(tables).toEqual({
    block: [
      'Khối | Được tính | Chờ xem xét | Bị loại | Chỉ tiêu | Đạt | 7–13 ngày gần nhất | Dự báo',
      'B – Phường | 900 | 1 | 2 | 1.000 | 90,0% | 100 | đạt ngày 28/11/2026, kịp hạn',
      'A – Cơ quan | 300 | 2 | 0 | 400 | 75,0% | 300 | không có phiếu mới từ 7 ngày trở lên',
    ],
    channel: [
      'Kênh | Được tính | Chờ xem xét | Bị loại | 7–13 ngày gần nhất',
      'Trang web | 900 | 1 | 2 | 100',
      'Phỏng vấn | 300 | 2 | 0 | 300',
    ],
    day: [
      'Ngày | Được tính | Chờ xem xét | Bị loại',
      '19/11/2026 | 900 | 1 | 2',
      '20/11/2026 | 300 | 2 | 0',
    ],
    group: [
      'Nhóm đối tượng | Được tính | Chờ xem xét | Bị loại | Chỉ tiêu | Đạt | 7–13 ngày gần nhất | Dự báo',
      'Phường | 900 | 1 | 2 | 1.000 | 90,0% | 100 | đạt ngày 28/11/2026, kịp hạn',
      'Cơ quan | 300 | 2 | 0 | 400 | 75,0% | 300 | không có phiếu mới từ 7 ngày trở lên',
    ],
    interviewer: [
      'Điều tra viên | Tổ | Được tính | Chờ xem xét | Bị loại | Được giao | Đạt | 7–13 ngày gần nhất | Dự báo',
      'Phường | A | 900 | 1 | 2 | 1.000 | 90,0% | 100 | đạt ngày 28/11/2026, kịp hạn',
      'Cơ quan | – | 300 | 2 | 0 | – | – | 300 | không có phiếu mới từ 7 ngày trở lên',
    ],
    unit: [
      'Đơn vị | Khối | Được tính | Chờ xem xét | Bị loại | Chỉ tiêu | Đạt | 7–13 ngày gần nhất | Dự báo',
      'Phường | A | 900 | 1 | 2 | 1.000 | 90,0% | 100 | đạt ngày 28/11/2026, kịp hạn',
      'Cơ quan | – | 300 | 2 | 0 | 400 | 75,0% | 300 | không có phiếu mới từ 7 ngày trở lên',
    ],
  })
  expect(orders).toEqual({
    block: {
      '7–13 ngày gần nhất': ['A – Cơ quan', 'B – Phường'],
      'Bị loại': ['B – Phường', 'A – Cơ quan'],
      'Chỉ tiêu': ['B – Phường', 'A – Cơ quan'],
      'Chờ xem xét': ['A – Cơ quan', 'B – Phường'],
      Khối: ['A – Cơ quan', 'B – Phường'],
      'Được tính': ['B – Phường', 'A – Cơ quan'],
      Đạt: ['A – Cơ quan', 'B – Phường'],
    },
    channel: {
      '7–13 ngày gần nhất': ['Phỏng vấn', 'Trang web'],
      'Bị loại': ['Trang web', 'Phỏng vấn'],
      'Chờ xem xét': ['Phỏng vấn', 'Trang web'],
      Kênh: ['Phỏng vấn', 'Trang web'],
      'Được tính': ['Trang web', 'Phỏng vấn'],
    },
    day: {
      'Bị loại': ['19/11/2026', '20/11/2026'],
      'Chờ xem xét': ['20/11/2026', '19/11/2026'],
      Ngày: ['19/11/2026', '20/11/2026'],
      'Được tính': ['19/11/2026', '20/11/2026'],
    },
    group: {
      '7–13 ngày gần nhất': ['Cơ quan', 'Phường'],
      'Bị loại': ['Phường', 'Cơ quan'],
      'Chỉ tiêu': ['Phường', 'Cơ quan'],
      'Chờ xem xét': ['Cơ quan', 'Phường'],
      'Nhóm đối tượng': ['Cơ quan', 'Phường'],
      'Được tính': ['Phường', 'Cơ quan'],
      Đạt: ['Cơ quan', 'Phường'],
    },
    interviewer: {
      '7–13 ngày gần nhất': ['Cơ quan', 'Phường'],
      'Bị loại': ['Phường', 'Cơ quan'],
      'Chờ xem xét': ['Cơ quan', 'Phường'],
      Tổ: ['Phường', 'Cơ quan'],
      'Điều tra viên': ['Cơ quan', 'Phường'],
      'Được giao': ['Phường', 'Cơ quan'],
      'Được tính': ['Phường', 'Cơ quan'],
      Đạt: ['Phường', 'Cơ quan'],
    },
    unit: {
      '7–13 ngày gần nhất': ['Cơ quan', 'Phường'],
      'Bị loại': ['Phường', 'Cơ quan'],
      'Chỉ tiêu': ['Phường', 'Cơ quan'],
      'Chờ xem xét': ['Cơ quan', 'Phường'],
      Khối: ['Phường', 'Cơ quan'],
      'Đơn vị': ['Cơ quan', 'Phường'],
      'Được tính': ['Phường', 'Cơ quan'],
      Đạt: ['Cơ quan', 'Phường'],
    },
  })
  expect(screen.getByText('Tải CSV').closest('a')?.getAttribute('href')).toBe(
    `${api}/progress/day.csv?language=vi`,
  )
})

test('the outlook is told in a sentence, in English too', async () => {
  openDesk({
    at: base,
    language: 'en',
    answers: { [`GET ${api}/progress`]: progress('block') },
  })
  await readHead()
  expect(
    screen.getByText(
      'At the current pace the overall target will not be reached until 05/12/2026, after the last day 30/11/2026.',
    ),
  ).toBeTruthy()
})

test('each interviewer stands with what is done, phones and code, and every head orders', async () => {
  openDesk({ at: `${base}/interviewers`, answers: people })
  expect(await readHead()).toBe('2 điều tra viên đang làm việc')
  expect(await readTable('Điều tra viên của đợt')).toEqual([
    'Chọn mọi dòng trên trang này | Họ và tên | Mã | Tổ, giám sát viên | Đã thu | Được giao | Không có phiếu | Thiết bị | Mã đăng ký | Tình trạng',
    ' | Đỗ Văn An | 01 | Tổ 2 | 45 2 chờ xem xét · vượt 5 · 10 ngoài việc giao | 30 | 7 | 1 | chưa dùng, đến 06/12/2026 | đang làm việc',
    ' | Lê Bình | 02 | – | 8 | 40 | 3 | 2 | đã dùng | đã kết thúc từ 15/11/2026',
    ' | Bùi Chi | 03 | Tổ 1 | 8 | 40 | 3 | 0 | chưa in | đang làm việc',
  ])
  expect(await readOrders('Điều tra viên của đợt')).toEqual({
    'Họ và tên': ['Bùi Chi', 'Đỗ Văn An', 'Lê Bình'],
    'Không có phiếu': ['Đỗ Văn An', 'Lê Bình', 'Bùi Chi'],
    'Thiết bị': ['Lê Bình', 'Đỗ Văn An', 'Bùi Chi'],
    Mã: ['Đỗ Văn An', 'Lê Bình', 'Bùi Chi'],
    'Tình trạng': ['Đỗ Văn An', 'Bùi Chi', 'Lê Bình'],
    'Tổ, giám sát viên': ['Bùi Chi', 'Đỗ Văn An', 'Lê Bình'],
    'Đã thu': ['Đỗ Văn An', 'Lê Bình', 'Bùi Chi'],
    'Được giao': ['Lê Bình', 'Bùi Chi', 'Đỗ Văn An'],
  })
})

test('without an interviewer the page says how to begin', async () => {
  openDesk({
    at: `${base}/interviewers`,
    answers: { [`GET ${api}/interviewers`]: { ...interviewersList, interviewers: [] } },
  })
  expect(await readHead()).toBe('Chưa có điều tra viên nào')
})

test('codes that nobody used are withdrawn from those who have one', async () => {
  const ask = `POST ${api}/enrolments/withdraw`
  const desk = openDesk({ at: `${base}/interviewers`, answers: { ...people, [ask]: done() } })
  await readHead()
  fill({ 'Chọn mọi dòng trên trang này': true })
  await confirm('Hủy mã chưa dùng', 'Hủy mã')

  expect(await screen.findByText('Đã hủy các mã chưa dùng.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/enrolments/withdraw',
      body: {
        interviewers: ['i-1'],
      },
    },
  ])
})

test('the sheet of codes is printed for those chosen, for so many days', async () => {
  const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:sheet')
  // Followed, it would lead the window of all tests after this one away.
  const follow = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  onTestFinished(() => [create, follow].forEach((each) => each.mockRestore()))
  const ask = `POST ${api}/enrolments`
  const desk = openDesk({
    at: `${base}/interviewers`,
    answers: { ...people, [ask]: new Response('%PDF') },
  })
  await readHead()
  fill({ 'Chọn Đỗ Văn An': true })
  await confirm('In tờ đăng ký (PDF)', 'In tờ đăng ký (PDF)', { 'Dùng được trong (ngày)': '30' })

  expect(await screen.findByText(/^Đã tải tờ đăng ký về máy tính này/)).toBeTruthy()
  expect(follow.mock.contexts).toMatchObject([{ href: 'blob:sheet' }])
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/enrolments',
      body: {
        days: 30,
        interviewers: ['i-1'],
      },
    },
  ])
})

test('a list of interviewers is looked at by the server as it is typed, and taken as it stands', async () => {
  const ask = `POST ${api}/interviewers`
  const taken = {
    row: 1,
    column: 'B',
    code: 'code-taken',
    message: { vi: 'Mã đã có.', en: 'Taken.' },
  }
  let looked: object = { interviewers: [], faults: [taken], faultCount: 1, warnings: [] }
  const desk = openDesk({
    at: `${base}/interviewers/new`,
    answers: { ...people, [ask]: done(), [`${ask}/preview`]: () => looked },
  })
  await readHead()
  await press('Thêm vào đợt')
  expect(await screen.findByText('Gõ hoặc dán ít nhất một dòng.')).toBeTruthy()
  fill({ 'Danh sách': 'Trần Dũng; 01; Tổ 1' })
  expect(await screen.findByText('Mã đã có.')).toBeTruthy()
  await press('Thêm vào đợt')
  await expect.poll(() => desk.sent().length).toBe(2)
  expect(desk.sent().map((each) => each.ask)).not.toContain(ask)

  const interviewers = [{ name: 'Trần Dũng', code: '11', team: 'Tổ 1' }, { name: 'Vũ Em' }]
  looked = { interviewers, faults: [], faultCount: 0, warnings: [] }
  fill({ 'Danh sách': 'Trần Dũng; 11; Tổ 1\nVũ Em' })
  expect(await readTable('Xem trước danh sách')).toEqual([
    'Họ và tên | Mã | Tổ, giám sát viên',
    'Trần Dũng | 11 | Tổ 1',
    'Vũ Em | tự đánh số | ',
  ])
  await press('Thêm vào đợt')
  expect(await screen.findByText('Đã thêm 2 người.')).toBeTruthy()
  expect(desk.sent().at(-1)).toEqual({ ask, body: { interviewers } })
})

test('a file is looked at as what is typed is; a code that was taken meanwhile is told', async () => {
  const ask = `POST ${api}/interviewers`
  const doubt = {
    row: 1,
    column: 'A',
    code: 'garbled-text',
    message: { vi: 'Chữ cũ.', en: 'Old.' },
  }
  const looked = {
    interviewers: [{ name: 'Trần Dũng', code: '11' }],
    faults: [],
    faultCount: 0,
    warnings: [doubt],
  }
  const desk = openDesk({
    at: `${base}/interviewers/new`,
    answers: { ...people, [ask]: problem('conflict'), [`${ask}/preview`]: looked },
  })
  await readHead()
  fill({ 'Hoặc chọn tệp XLSX, CSV': new File(['Trần Dũng;11'], 'people.csv') })
  expect(await screen.findByText('Chữ cũ.')).toBeTruthy()
  await press('Thêm vào đợt')
  expect(await screen.findByText(/^Một mã trong danh sách đã có người dùng/)).toBeTruthy()
  expect(desk.sent().filter((each) => each.ask === `${ask}/preview`)).toHaveLength(2)
})

test('an interviewer is renamed with every field; a code of somebody else is told', async () => {
  let answer: unknown = done()
  const ask = `POST ${api}/interviewers/${an.id}`
  const desk = openDesk({
    at: `${base}/interviewers/${an.id}`,
    answers: { ...people, [ask]: () => answer },
  })
  expect(await readHead()).toBe('Điều tra viên Đỗ Văn An')
  expect([...document.querySelectorAll('dl > div')].map(textOf)).toEqual([
    'Đã thu 45',
    'Được giao 30 10 ngoài việc giao',
    'Chờ xem xét 2',
    'Thiết bị 1',
    'Không có phiếu 7',
  ])
  fill({ 'Họ và tên': ' Đỗ An ', Mã: '11', 'Tổ, giám sát viên': 'Tổ 3' })
  await press('Lưu')
  expect(await screen.findByText('Đã lưu.')).toBeTruthy()

  answer = problem('conflict')
  await press('Lưu')
  expect(await screen.findByText('Mã này đã có người khác trong đợt dùng.')).toBeTruthy()
  expect(desk.sent()[0]).toEqual({
    ask: 'POST /api/rounds/hn-2026/interviewers/i-1',
    body: {
      code: '11',
      name: 'Đỗ An',
      team: 'Tổ 3',
    },
  })
})

test('work ends, and begins again', async () => {
  const desk = openDesk({
    at: `${base}/interviewers/${an.id}`,
    answers: {
      ...people,
      [`POST ${api}/interviewers/${an.id}/end`]: done(),
      [`POST ${api}/interviewers/${binh.id}/resume`]: done(),
    },
  })
  await confirm('Kết thúc công việc', 'Kết thúc công việc', {
    'Người này không còn nhận việc.': true,
  })
  await expect.poll(() => desk.sent().length).toBe(1)
  await desk.router.navigate(`${base}/interviewers/${binh.id}`)
  expect(await screen.findByText('đã kết thúc từ 15/11/2026')).toBeTruthy()
  await confirm('Cho làm việc trở lại', 'Cho làm việc trở lại')
  await expect.poll(() => desk.sent().length).toBe(2)

  expect(desk.sent()).toEqual([
    { ask: `POST ${api}/interviewers/${an.id}/end` },
    { ask: `POST ${api}/interviewers/${binh.id}/resume` },
  ])
})

test('each phone stands with what it last said of itself and what wants care', async () => {
  const { router } = openDesk({
    at: `${base}/devices`,
    answers: { [`GET ${api}/devices`]: devices },
  })
  expect(await readHead()).toBe('1 trong 1 thiết bị đang dùng cần chú ý')
  expect(await readTable('Các thiết bị của đợt')).toEqual([
    'Thiết bị | Điều tra viên | Liên lạc cuối | Phiên bản | Chưa gửi | Còn trống | Cần chú ý | Thao tác',
    'Thiết bị 7 đăng ký 01/11/2026 | Đỗ Văn An (01) | 16/11/2026 Báo lúc 09h 16/11/2026 | 0.1.0 | 12 từ 14/11/2026 · và 3 tiếp xúc | 1,5 GB | phiếu chưa gửi quá 2 ngày hơn 3 ngày không liên lạc lần gửi gần nhất không có mạng | Đặt tên Tên giúp nhận ra thiết bị, chẳng hạn số dán sau lưng thiết bị. Tên thiết bị Lưu tên Hủy Dừng thiết bị này Thiết bị không nhận việc mới và không bắt đầu được phiếu mới. Phiếu đã làm xong vẫn gửi về được và chờ xem xét; không có gì bị xóa trên thiết bị. Lần báo cuối, thiết bị còn 12 phiếu chưa gửi. Dừng thiết bị Hủy',
    'Thiết bị aaaa đăng ký 01/11/2026 · đã dừng 18/11/2026 | Lê Bình (02) | – chưa báo | – | – | – | ổn | Đặt tên Tên giúp nhận ra thiết bị, chẳng hạn số dán sau lưng thiết bị. Tên thiết bị Lưu tên Hủy',
  ])
  expect(await readOrders('Các thiết bị của đợt')).toEqual({
    'Chưa gửi': [
      'Thiết bị 7 đăng ký 01/11/2026',
      'Thiết bị aaaa đăng ký 01/11/2026 · đã dừng 18/11/2026',
    ],
    'Còn trống': [
      'Thiết bị 7 đăng ký 01/11/2026',
      'Thiết bị aaaa đăng ký 01/11/2026 · đã dừng 18/11/2026',
    ],
    'Liên lạc cuối': [
      'Thiết bị 7 đăng ký 01/11/2026',
      'Thiết bị aaaa đăng ký 01/11/2026 · đã dừng 18/11/2026',
    ],
    'Thiết bị': [
      'Thiết bị 7 đăng ký 01/11/2026',
      'Thiết bị aaaa đăng ký 01/11/2026 · đã dừng 18/11/2026',
    ],
    'Phiên bản': [
      'Thiết bị 7 đăng ký 01/11/2026',
      'Thiết bị aaaa đăng ký 01/11/2026 · đã dừng 18/11/2026',
    ],
    'Điều tra viên': [
      'Thiết bị 7 đăng ký 01/11/2026',
      'Thiết bị aaaa đăng ký 01/11/2026 · đã dừng 18/11/2026',
    ],
  })

  await router.navigate(`${base}/devices?show=revoked`)
  expect(await screen.findByText('1 trong 2 dòng')).toBeTruthy()
})

test('a phone gets a name, and is revoked', async () => {
  const desk = openDesk({
    at: `${base}/devices?show=using`,
    answers: {
      [`GET ${api}/devices`]: devices,
      [`POST ${api}/devices/${phone.id}/name`]: done(),
      [`POST ${api}/devices/${phone.id}/revoke`]: done(),
    },
  })
  await confirm('Đặt tên', 'Lưu tên', { 'Tên thiết bị': ' Thiết bị 9 ' })
  expect(await screen.findByText('Đã đặt tên.')).toBeTruthy()
  expect(screen.getByText(/Lần báo cuối, thiết bị còn 12 phiếu/)).toBeTruthy()
  await confirm('Dừng thiết bị này', 'Dừng thiết bị')
  expect(await screen.findByText('Đã dừng thiết bị.')).toBeTruthy()

  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/devices/e17dda3e-36de-4dcc-81df-e2cce40d1a79/name',
      body: {
        name: 'Thiết bị 9',
      },
    },
    {
      ask: 'POST /api/rounds/hn-2026/devices/e17dda3e-36de-4dcc-81df-e2cce40d1a79/revoke',
    },
  ])
})

test('response rates, outcomes and returns stand by the way they are looked at', async () => {
  const desk = openDesk({
    at: `${base}/contacts?by=block`,
    answers: {
      [`GET ${api}/response-rates`]: ({ query }) =>
        rates(query?.['by'] === 'block' ? 'block' : 'round'),
    },
  })
  expect(await readHead()).toBe('Tỷ lệ trả lời 66,7% (AAPOR RR3)')
  expect(await readTable('Tỷ lệ trả lời theo AAPOR')).toEqual([
    'Khối | RR1 | RR2 | RR3 | RR4 | RR5 | RR6 | Hợp tác (COOP1) | e',
    'Sở | 60,0% | 60,0% | 66,7% | 60,0% | 60,0% | 60,0% | 75,0% | 100,0%',
  ])
  expect(await readTable('Kết quả tiếp xúc')).toEqual([
    'Khối | Trả lời đủ (I) | Từ chối (R) | Vắng nhà (NC) | Không liên lạc được (NC) | Không thuộc đối tượng | Bỏ dở (P) | Bất đồng ngôn ngữ (O) | Lý do khác (O) | Không rõ có thuộc đối tượng (UO) | Tổng',
    'Sở | 60 | 30 | 10 | 0 | 0 | 0 | 0 | 0 | 0 | 100',
  ])
  expect(await readTable('Phiếu theo kênh')).toEqual([
    'Kênh | Phát ra | Đã dùng | Thu về | Hợp lệ | Không hợp lệ | Chờ xem xét',
    'Tin nhắn SMS | 1.000 | 250 25,0% số phát ra | 240 | 230 | 8 | 2',
    'Trang web | liên kết mở | – | 90 | 88 | 2 | 0',
    'Phiếu giấy | – | – | 5 | 5 | 0 | 0',
  ])
  expect(await readOrders('Phiếu theo kênh')).toEqual({
    'Chờ xem xét': ['Tin nhắn SMS', 'Trang web', 'Phiếu giấy'],
    'Hợp lệ': ['Tin nhắn SMS', 'Trang web', 'Phiếu giấy'],
    'Không hợp lệ': ['Tin nhắn SMS', 'Trang web', 'Phiếu giấy'],
    Kênh: ['Phiếu giấy', 'Tin nhắn SMS', 'Trang web'],
    'Thu về': ['Tin nhắn SMS', 'Trang web', 'Phiếu giấy'],
  })
  await desk.router.navigate(`${base}/contacts`)
  expect(await screen.findAllByRole('rowheader', { name: 'Cả đợt' })).toHaveLength(2)
})

test('nobody was met: no rate, and what will stand there', async () => {
  openDesk({
    at: `${base}/contacts`,
    answers: { [`GET ${api}/response-rates`]: rates('round', 'none') },
  })
  expect(await readHead()).toBe('Chưa có ai được tiếp xúc')
})

test('an interviewer sees the own work, counts and phones, and nothing of others', async () => {
  const { address, asked } = openDesk({
    at: '/mine',
    role: 'interviewer',
    answers: { 'GET /api/mine/fieldwork': ownWork },
  })
  await expect.poll(address).toBe('/mine/fieldwork')
  expect(await readTable('Việc được giao')).toEqual([
    'Đơn vị | Nhóm | Được giao | Đã thu | Còn lại | Vượt | Hạn | Tình trạng',
    'Sở Nội vụ | Người dân | 30 | 12 2 chờ xem xét | 18 | 0 | 30/11/2026 | đang làm',
    'Sở Tư pháp | Người dân | 30 | 12 2 chờ xem xét | 18 | 0 | 30/11/2026 | rút ngày 15/11/2026',
  ])
  expect(await readTable('Các thiết bị của đợt')).toEqual([
    'Thiết bị | Điều tra viên | Liên lạc cuối | Phiên bản | Chưa gửi | Còn trống | Cần chú ý',
    'Thiết bị 7 đăng ký 01/11/2026 | Đỗ Văn An (01) | 16/11/2026 Báo lúc 09h 16/11/2026 | 0.1.0 | 12 từ 14/11/2026 · và 3 tiếp xúc | 1,5 GB | phiếu chưa gửi quá 2 ngày hơn 3 ngày không liên lạc lần gửi gần nhất không có mạng',
  ])
  expect([...document.querySelectorAll('dl > div')].map(textOf)).toEqual([
    'Phiếu đã gửi thành công 14',
    'Chờ xem xét 2',
    'Ngoài việc được giao 1',
    'Người không trả lời đã ghi 40',
  ])
  expect(asked.map(({ ask }) => ask)).toEqual(['GET /api/session', 'GET /api/mine/fieldwork'])
})
