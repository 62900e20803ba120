// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { problem, type Answers } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readHead, readOrders, readTable, textOf } from '../testing/page.ts'
import {
  backChecks,
  ballot,
  calm,
  card,
  effect,
  held,
  limits,
  page,
  report,
  row,
} from './review-samples.ts'

const base = '/rounds/hn-2026/review'
const api = '/api/rounds/hn-2026/review'
const queue: Answers = { [`GET ${api}`]: page }
const facts = () => [...document.querySelectorAll('dl > div')].map(textOf)

test('whoever comes sees what waits: each ballot with its flags, state and sender', async () => {
  const desk = openDesk({ at: base, answers: queue })
  await expect.poll(desk.address).toBe(`${base}?flag=any&decided=no`)

  expect(await readHead()).toBe('2 phiếu có dấu hiệu chưa được duyệt')
  expect(await readTable('Phiếu đã nhận')).toEqual([
    'Chọn mọi dòng trên trang này | Đơn vị | Nhóm | Dấu hiệu | Tình trạng | Kênh | Thời gian | Mức trả lời (0–100) | Ngày',
    ' | Sở Nội vụ 0004bf1c | Người dân | Gửi dồn dập bất thường Quá nhanh | được tính chưa quyết định | Phỏng vấn Đỗ Văn An (01) | tối đa 40 giây | 63 | 20/11/2026',
    ' | Sở Nội vụ 002f40e8 | Người dân | Liên kết đã đủ phiếu | chờ xem xét | Trang web | – | – | 20/11/2026',
  ])
  expect(lastAsked(desk)?.query).toEqual({ flag: 'any', decided: 'no' })
})

test('filters, order and page are asked of the server; the decision is about all that is found', async () => {
  const desk = openDesk({
    at: `${base}?flag=fast&decided=no&review=held&block=A&unit=A-1&group=ND&channel=web&interviewer=i-1&sort=-level&page=2`,
    answers: queue,
  })
  expect(await readHead()).toBe('2 phiếu theo bộ lọc')
  expect(lastAsked(desk)?.query).toEqual({
    block: 'A',
    channel: 'web',
    decided: 'no',
    flag: 'fast',
    group: 'ND',
    interviewer: 'i-1',
    page: '2',
    review: 'held',
    sort: '-level',
    unit: 'A-1',
  })
  await press('Quyết định cho mọi phiếu đã lọc')
  await screen.findByText('Quyết định về 2 phiếu')
  expect(desk.address()).toEqual(
    '/rounds/hn-2026/review/decide?flag=fast&block=A&unit=A-1&group=ND&channel=web&interviewer=i-1&review=held&decided=no&expected=2',
  )
})

test('nothing waits, or the round is approved: the list says so', async () => {
  const none = { ...page, ballots: [], total: 0, changeable: false }
  openDesk({ at: `${base}?flag=any&decided=no`, answers: { [`GET ${api}`]: none } })
  expect(await readHead()).toBe('Không còn phiếu nào chờ duyệt')
  expect(screen.getByText(/^Đợt đã được duyệt/)).toBeTruthy()
})

test('chosen ballots are weighed first, then decided once, with the reason', async () => {
  const desk = openDesk({
    at: `${base}?flag=any`,
    answers: {
      ...queue,
      [`POST ${api}/effect`]: effect,
      [`POST ${api}/decisions`]: { id: 'd-1', ballots: 2, moved: 1 },
    },
  })
  await readHead()
  fill({ 'Chọn mọi dòng trên trang này': true })
  await press('Quyết định về 2 phiếu')
  await expect.poll(desk.address).toContain('/decide?ballots=')
  await screen.findByLabelText('Tạm giữ, chưa tính')
  fill({ 'Tạm giữ, chưa tính': true })
  expect(await readTable('Kết quả trước và sau quyết định')).toEqual([
    'Đơn vị | Hiện nay | Sau quyết định | Nếu bỏ mọi phiếu có dấu hiệu',
    'Sở Nội vụ | 89,25% hạng 3/16 24,00 điểm điều tra 40 phiếu | 90,00% hạng 2/16 24,50 điểm điều tra 39 phiếu | 25,00 điểm điều tra chưa có hạng 30 phiếu',
    'Sở Tư pháp chỉ đổi hạng do đơn vị khác | 89,50% hạng 2/16 24,00 điểm điều tra 7 phiếu | 89,50% hạng 3/16 24,00 điểm điều tra 7 phiếu | 89,50% hạng 3/16 24,00 điểm điều tra 7 phiếu',
  ])

  await press('Ghi quyết định này')
  expect(await screen.findByText('Hãy ghi lý do khi tạm giữ hoặc loại phiếu.')).toBeTruthy()
  fill({ 'Lý do': ' Trùng nhau ' })
  await press('Ghi quyết định này')
  expect(await screen.findByText(/^Đã quyết định về 2 phiếu; 1 phiếu/)).toBeTruthy()
  expect(desk.sent()).toMatchObject([
    {},
    { body: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) } },
  ])
  expect(withoutIds(desk.sent())).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/review/effect',
      body: {
        ballots: ['0004bf1c-6078-4036-a577-a6040e8d0a8e', '002f40e8-6078-4036-a577-a6040e8d0a8e'],
        id: undefined,
        to: 'held',
      },
    },
    {
      ask: 'POST /api/rounds/hn-2026/review/decisions',
      body: {
        ballots: ['0004bf1c-6078-4036-a577-a6040e8d0a8e', '002f40e8-6078-4036-a577-a6040e8d0a8e'],
        id: undefined,
        reason: 'Trùng nhau',
        to: 'held',
      },
    },
  ])
})

test('where no effect may be seen yet, the page says why, and the decision can be made', async () => {
  openDesk({
    at: `${base}/decide?ballots=0004bf1c-6078-4036-a577-a6040e8d0a8e`,
    answers: {
      [`POST ${api}/effect`]: problem('box-unopened'),
      [`POST ${api}/decisions`]: { id: 'd-1', ballots: 1, moved: 1 },
    },
  })
  await readHead()
  fill({ 'Tính vào kết quả': true })
  expect(await screen.findByText(/^Chưa xem được ảnh hưởng đến điểm và thứ hạng/)).toBeTruthy()
  await press('Ghi quyết định này')
  expect(await screen.findByText(/^Đã quyết định về 1 phiếu/)).toBeTruthy()
})

test('a decision about a filter carries it, and how many were seen; others came meanwhile', async () => {
  const desk = openDesk({
    at: `${base}/decide?flag=fast&block=A&expected=12`,
    answers: {
      [`POST ${api}/effect`]: { ...effect, moved: 0 },
      [`POST ${api}/decisions`]: problem('conflict'),
    },
  })
  expect(await readHead()).toBe('Quyết định về 12 phiếu')
  fill({ 'Tính vào kết quả': true })
  await press('Ghi quyết định này')

  expect(await screen.findByText(/^Danh sách đã khác so với khi Ông\/Bà xem/)).toBeTruthy()
  expect(withoutIds(desk.sent())).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/review/effect',
      body: {
        expected: 12,
        filter: {
          block: 'A',
          flag: 'fast',
        },
        id: undefined,
        to: 'counted',
      },
    },
    {
      ask: 'POST /api/rounds/hn-2026/review/decisions',
      body: {
        expected: 12,
        filter: {
          block: 'A',
          flag: 'fast',
        },
        id: undefined,
        to: 'counted',
      },
    },
  ])
})

test('a ballot shows what it says, what speaks for a look, and what was decided', async () => {
  openDesk({
    at: `${base}/ballots/${row.id}`,
    answers: { [`GET ${api}/ballots/${row.id}`]: ballot },
  })
  expect(await readHead()).toBe('Phiếu của Người dân về Sở Nội vụ')
  expect(facts()).toEqual([
    'Tình trạng được tính',
    'Ngày 20/11/2026',
    'Kênh Phỏng vấn',
    'Điều tra viên Đỗ Văn An (01)',
    'Thời gian tối đa 40 giây',
    'Ngôn ngữ Tiếng Việt',
    'Mã phiếu 0004bf1c-6078-4036-a577-a6040e8d0a8e',
    'Quá nhanh Trả lời 12 câu trong tối đa 40 giây; chỉ đọc đã mất khoảng 90 giây.',
    'Trả lời cùng một mức 11/12 câu trả lời ở cùng một mức; chuỗi dài nhất 9 câu liền nhau.',
    'Nhiều câu “không có ý kiến” 7/12 câu chọn “không có ý kiến” hoặc “không sử dụng”.',
    'Gần trùng 1 phiếu khác của cùng đơn vị và nhóm giống hệt, 4 phiếu chỉ khác một câu.',
    'Gửi dồn dập bất thường Điều tra viên hoàn thành 55 phiếu trong ngày này; trên 40 là nhiều bất thường.',
    'Tại quầy Trả lời qua mã đặt tại quầy của chính cơ quan được đánh giá (biết theo kênh, không theo vị trí).',
  ])
  expect(await readTable('Các câu trả lời')).toEqual([
    'Tiêu chí thành phần | Trả lời',
    'Chỉ đạo kịp thời A01 | Tốt mức 4/5',
    'Công khai A02 | Không rõ không tính điểm',
  ])
  expect(await readTable('Câu hỏi thêm của đợt (không tính điểm)')).toEqual([
    'Câu hỏi | Trả lời',
    'Tuổi | Dưới 30',
  ])
  expect(await readTable('Phiếu gần trùng')).toEqual([
    'Phiếu | Phiếu gần trùng | Ngày | Tình trạng',
    '002f40e8 | giống hệt | 19/11/2026 | chờ xem xét',
    '0004bf1c | khác một câu | 18/11/2026 | được tính',
  ])
  expect(await readTable('Các quyết định')).toEqual([
    'Lúc | Quyết định | Lý do | Người quyết định',
    '08:00 20/11/2026 | được tính → chờ xem xét cùng 3 phiếu | Xem lại | Nguyễn Thị Bình',
  ])
})

test('the list beside a ballot is one stop of the Tab key; arrows go through it', async () => {
  openDesk({
    at: `${base}/ballots/${row.id}?flag=any`,
    answers: { ...queue, [`GET ${api}/ballots/${row.id}`]: ballot },
  })
  await readHead()
  const list = await screen.findByRole('navigation', { name: 'Danh sách đang duyệt' })
  const [first, second, ...others] = list.querySelectorAll<HTMLElement>('ol a')
  const stops = [first, second, ...others].filter((each) => each?.tabIndex === 0)
  expect(stops).toHaveLength(1)

  first?.focus()
  fireEvent.keyDown(first!, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  fireEvent.keyDown(second!, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(first)
})

test('a ballot without flags, likeness or history says so, in English', async () => {
  const plain = {
    ...ballot,
    changeable: false,
    ballot: { ...ballot.ballot, ...held, id: row.id, flags: [] },
    extra: [],
    alike: [],
    history: [],
  }
  openDesk({
    at: `${base}/ballots/${row.id}`,
    language: 'en',
    answers: { [`GET ${api}/ballots/${row.id}`]: plain },
  })
  expect(await readHead()).toEqual('A ballot of Citizens about Sở Nội vụ')
  expect(facts()).toEqual([
    'Status held',
    'Day 20/11/2026',
    'Channel Website',
    'Language Vietnamese',
    'Ballot id 0004bf1c-6078-4036-a577-a6040e8d0a8e',
  ])
})

test('interviewers stand beside what others would have; every head orders', async () => {
  openDesk({
    at: `${base}/interviewers`,
    answers: {
      [`GET ${api}/interviewers`]: {
        round: page.round,
        interviewers: [report, calm],
        correlation: 0.0421,
        limits,
      },
    },
  })
  expect(await readHead()).toBe('1/2 điều tra viên cần xem kỹ')
  expect(screen.getByText(/^Hệ số tương quan nội nhóm theo điều tra viên: 0,042/)).toBeTruthy()
  const caption = 'Điều tra viên, người cần xem kỹ nhất đứng trước'
  expect(await readTable(caption)).toEqual([
    'Điều tra viên | Cần xem kỹ vì | Phiếu | Có dấu hiệu | Trả lời cùng một mức | Chênh so với người khác, điểm phần trăm | Thời gian trung vị | Kiểm tra lại',
    'Đỗ Văn An (01) | có cuộc phỏng vấn không diễn ra; trả lời chênh lệch ngoài mức ngẫu nhiên | 42 | 11 người khác: 4,3 | 5 người khác: 2 | −7,3 (khoảng tin cậy 95%: −9,5 đến −5,0) | 240 giây | 2 sai trong 4 đã kiểm tra',
    'Lê Bình (02) | – | 8 | 0 không có ai để so | 6 không có ai để so | chưa đủ phiếu để so | – | –',
  ])
  expect(await readOrders(caption)).toEqual({
    'Chênh so với người khác, điểm phần trăm': ['Đỗ Văn An (01)', 'Lê Bình (02)'],
    'Trả lời cùng một mức': ['Lê Bình (02)', 'Đỗ Văn An (01)'],
    'Có dấu hiệu': ['Đỗ Văn An (01)', 'Lê Bình (02)'],
    Phiếu: ['Đỗ Văn An (01)', 'Lê Bình (02)'],
    'Thời gian trung vị': ['Đỗ Văn An (01)', 'Lê Bình (02)'],
    'Điều tra viên': ['Đỗ Văn An (01)', 'Lê Bình (02)'],
  })
})

test('the card of an interviewer: figures, concerns, places, contacts and phones', async () => {
  const { router } = openDesk({
    at: `${base}/interviewers/i-1`,
    answers: {
      [`GET ${api}/interviewers/i-1`]: card,
      [`GET ${api}/interviewers/i-2`]: {
        ...card,
        report: null,
        places: [],
        contacts: [],
        devices: [],
      },
    },
  })
  await readHead()
  expect(facts()).toEqual([
    'Được tính 40',
    'Chờ xem xét 2',
    'Bị loại 1',
    'Ngày làm việc 5 từ 02/11/2026 đến 20/11/2026',
    'Thời gian trung vị 240 giây',
    'Phiếu có dấu hiệu 11 người khác: 4,3',
    'Trả lời cùng một mức 5 người khác: 2',
    'Chênh so với người khác, điểm phần trăm −7,3 khoảng tin cậy 95%: −9,5 đến −5,0',
  ])
  expect(await readTable('Theo đơn vị và nhóm')).toEqual([
    'Đơn vị | Nhóm | Phiếu | Phiếu có dấu hiệu | Mức trả lời (0–100) | Người khác',
    'Sở Nội vụ | Người dân | 30 | 2 | 49,5 | 61,0 từ 12 phiếu',
    'Sở Tư pháp | Người dân | 12 | 9 | – | không có',
  ])
  expect(await readOrders('Theo đơn vị và nhóm')).toEqual({
    'Mức trả lời (0–100)': ['Sở Nội vụ', 'Sở Tư pháp'],
    Phiếu: ['Sở Nội vụ', 'Sở Tư pháp'],
    'Phiếu có dấu hiệu': ['Sở Tư pháp', 'Sở Nội vụ'],
    'Đơn vị': ['Sở Nội vụ', 'Sở Tư pháp'],
  })
  expect([...document.querySelectorAll('main li, main p')].map(textOf)).toEqual([
    '← Mọi điều tra viên',
    'So với những người khác hỏi cùng nhóm, cùng đơn vị hoặc cùng khối. Số liệu được cập nhật mỗi khi mở trang, không phải mỗi khi có phiếu đến. Khác biệt không phải là bằng chứng.',
    'So với người khác hỏi cùng đơn vị và nhóm.',
    'Theo dấu hiệu: Gửi dồn dập bất thường 9; Gần trùng 3',
    'Kiểm tra lại: 2 đúng, 1 khác, 1 không diễn ra, 1 không liên lạc được, 3 chưa làm',
    'Từ chối (R): 7',
    'Thiết bị e17d – đăng ký 01/11/2026; liên lạc gần nhất 17/11/2026; thu hồi 18/11/2026',
  ])

  await router.navigate(`${base}/interviewers/i-2`)
  expect(await screen.findByText('Chưa có phiếu nào của người này.')).toBeTruthy()
})

test('interviews to be asked about once more stand with what came of it', async () => {
  openDesk({ at: `${base}/back-checks`, answers: { [`GET ${api}/back-checks`]: backChecks } })
  expect(await readHead()).toBe('1/2 cuộc phỏng vấn còn phải kiểm tra lại')
  expect((await readTable('Cuộc phỏng vấn cần kiểm tra lại')).map(upToForm)).toEqual([
    'Điều tra viên | Ngày | Đơn vị | Nhóm | Kết quả',
    'Đỗ Văn An (01) Xem phiếu 0004bf1c | 19/11/2026 | Phường Ba Đình | Người dân | Chưa kiểm tra',
    'Lê Bình (02) Xem phiếu 002f40e8 | 20/11/2026 | Sở Nội vụ | Người dân | Có điểm khác Khác một câu Nguyễn Thị Bình',
  ])
  expect(await readOrders('Cuộc phỏng vấn cần kiểm tra lại')).toEqual({
    Ngày: ['Đỗ Văn An (01) Xem phiếu 0004bf1c', 'Lê Bình (02) Xem phiếu 002f40e8'],
    'Điều tra viên': ['Đỗ Văn An (01) Xem phiếu 0004bf1c', 'Lê Bình (02) Xem phiếu 002f40e8'],
    'Đơn vị': ['Đỗ Văn An (01) Xem phiếu 0004bf1c', 'Lê Bình (02) Xem phiếu 002f40e8'],
  })
  expect(screen.getByText(/mã khởi tạo 00ab/).textContent).toEqual(
    '08:00 20/11/2026, Nguyễn Thị Bình: 2 trong 40 cuộc; mã khởi tạo 00ab.',
  )
})

test('interviews are drawn by whom and how many; nothing is left to draw', async () => {
  let answer: unknown = { id: 'w-2', drawn: 2, candidates: 40, seed: '00ab' }
  const desk = openDesk({
    at: `${base}/back-checks`,
    answers: {
      [`GET ${api}/back-checks`]: { ...backChecks, checks: [], draws: [] },
      [`POST ${api}/back-checks`]: () => answer,
    },
  })
  await confirm('Rút mẫu', 'Rút mẫu ngẫu nhiên', { Theo: 'unit', Rút: '3', 'Tính theo': 'number' })
  expect(await screen.findByText('Đã rút mẫu; danh sách ở dưới.')).toBeTruthy()
  answer = problem('conflict')
  await confirm('Rút mẫu', 'Rút mẫu ngẫu nhiên')
  expect(await screen.findByText('Không có cuộc phỏng vấn nào chưa được rút.')).toBeTruthy()

  expect(withoutIds(desk.sent())).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/review/back-checks',
      body: {
        by: 'unit',
        id: undefined,
        share: {
          number: 3,
        },
      },
    },
    {
      ask: 'POST /api/rounds/hn-2026/review/back-checks',
      body: {
        by: 'interviewer',
        id: undefined,
        share: {
          percent: 5,
        },
      },
    },
  ])
})

test('what came of asking once more is kept with its note', async () => {
  const ask = `POST ${api}/back-checks/${row.id}`
  const desk = openDesk({
    at: `${base}/back-checks?outcome=open`,
    answers: { [`GET ${api}/back-checks`]: backChecks, [ask]: { ballot: row.id } },
  })
  await readTable('Cuộc phỏng vấn cần kiểm tra lại')
  await confirm(
    'Ghi kết quả',
    'Lưu kết quả',
    {
      'Kết quả': 'did-not-happen',
      'Ghi chú': ' Không ai hỏi ',
    },
    document.querySelector<HTMLElement>('tbody')!,
  )

  await expect
    .poll(desk.sent)
    .toEqual([{ ask, body: { outcome: 'did-not-happen', note: 'Không ai hỏi' } }])
})

test('every limit of the flags is saved by its name', async () => {
  const ask = `POST ${api}/limits`
  const desk = openDesk({
    at: `${base}/flags`,
    answers: {
      [`GET ${api}/limits`]: { changeable: true, limits, usual: limits },
      [ask]: { changeable: true, limits, usual: limits },
    },
  })
  await readHead()
  const fields = [...document.querySelectorAll<HTMLInputElement>('main input[type=number]')]
  fill(
    Object.fromEntries(
      fields.map(({ labels }, at) => [labels?.[0]?.textContent ?? '', `${at + 11}`]),
    ),
  )
  await press('Lưu ngưỡng')

  expect(await screen.findByText('Đã lưu; áp dụng cho phiếu chưa kiểm.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/review/limits',
      body: {
        duplicateItems: 18,
        effectBallots: 22,
        effectPoints: 23,
        fastPercent: 13,
        interviewerDay: 21,
        linkHour: 20,
        nearOthers: 19,
        straightItems: 14,
        straightPercent: 15,
        unansweredItems: 16,
        unansweredPercent: 17,
        wordTime: {
          en: 12,
          vi: 11,
        },
      },
    },
  ])
})

test('limits are read by who may not change them, and what cannot be kept is told', async () => {
  const answers = {
    [`GET ${api}/limits`]: { changeable: true, limits, usual: limits },
    [`POST ${api}/limits`]: problem('frozen-round'),
  }
  openDesk({ at: `${base}/flags`, answers })
  await press('Lưu ngưỡng')
  expect(await screen.findByText(/^Đợt đánh giá đã được duyệt hoặc công bố/)).toBeTruthy()
})

/** Ids that the page makes so that sending again decides once. */
function withoutIds(sent: readonly { ask: string; body?: unknown }[]) {
  return sent.map(({ ask, body }) => ({ ask, body: { ...Object(body), id: undefined } }))
}

/** A line of the table up to the form in its last cell. */
function upToForm(line: string): string {
  return line.split(' Ghi kết quả')[0] ?? ''
}

/** The queue as it was asked for last. */
function lastAsked({ asked }: ReturnType<typeof openDesk>) {
  return asked.findLast(({ ask }) => ask === `GET ${api}`)
}
