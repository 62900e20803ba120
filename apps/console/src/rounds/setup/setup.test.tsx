// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { RoundDetail } from '../../api/answers.ts'
import { problem, type Answers } from '../../testing/fake-office.ts'
import { round } from '../../testing/office-answers.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import {
  confirm,
  fill,
  part,
  press,
  readHead,
  readOrders,
  readTable,
  textOf,
} from '../../testing/page.ts'
import { planAnswers } from '../../testing/plan-samples.ts'

const draft: RoundDetail = {
  round: { ...round, state: 'draft', targets: { DN: 5 }, unitTargets: { 'A-1': { ND: 40 } } },
  revision: 'r-1',
  plannable: ['about', 'days', 'pins', 'questions', 'quotas'],
  moves: [],
  next: [{ to: 'open', who: ['admin'], needsReason: false }],
  proposed: null,
  frozen: [],
}
const base = '/rounds/hn-2026/setup'
const api = '/api/rounds/hn-2026'
const library = {
  questions: [
    {
      id: 'age',
      text: { vi: 'Tuổi?', en: 'Age?' },
      groups: ['ND'],
      place: 'after',
      kind: 'single',
      options: [
        { code: 1, vi: 'Dưới 30', en: 'Under 30' },
        { code: 2, vi: 'Từ 30', en: '30 and more' },
      ],
    },
  ],
}
const readiness = {
  links: 3,
  invitations: 0,
  insiders: 0,
  interviewers: 1,
  wanted: 150,
  boxKey: 'sheets',
  findings: [{ level: 'missing', code: 'no-days', count: 1, examples: [] }],
}
const answers: Answers = {
  ...planAnswers,
  [`GET ${api}`]: draft,
  [`GET ${api}/readiness`]: readiness,
  'GET /api/publications': { publications: [] },
  'GET /api/earlier': { earlier: [] },
  'GET /api/extra-questions': library,
}
const saved = { ...draft, revision: 'r-2' }

test('each step stands with what is done, and the round is opened although something misses', async () => {
  const desk = openDesk({ at: base, answers: { ...answers, [`POST ${api}/state`]: saved } })
  expect(await readHead()).toEqual('Đợt đã sẵn sàng để mở')
  expect([...document.querySelectorAll('main ol > li')].map(textOf)).toEqual([
    'Danh sách đơn vị hanoi-2026, 3 đơn vị Đã xong Chọn danh sách',
    'Bộ chỉ số hanoi, phiên bản 3 Đã xong Chọn bộ chỉ số',
    'Thông tin đợt và thời gian Thu phiếu từ 01/11/2026 đến 30/11/2026, gia hạn 3 ngày Đã xong Sửa thông tin',
    'Mẫu phiếu 3 mẫu phiếu theo khối và nhóm Tùy chọn Xem và in mẫu phiếu',
    'Câu hỏi thêm Không hỏi thêm câu nào Tùy chọn Sửa câu hỏi',
    'Chỉ tiêu số phiếu Cần tổng cộng 150 phiếu Đã xong Sửa chỉ tiêu',
    'Chìa khóa hòm phiếu Trên hai tờ giấy, đã đọc lại một tờ Đã xong Đến trang chìa khóa',
    'Liên kết và thư mời 3 liên kết, 0 thư mời chưa dùng Đã xong Đến trang phân phát phiếu',
    'Người đánh giá nội bộ 0 người có liên kết riêng Tùy chọn Đến trang đánh giá nội bộ',
    'Điều tra viên 1 điều tra viên Đã xong Đến trang thực địa',
  ])
  await confirm('Mở đợt, bắt đầu nhận phiếu', 'Mở đợt, bắt đầu nhận phiếu', {
    'Lý do vẫn chuyển dù còn mục đỏ': 'Liên kết tạo sau',
  })
  await expect
    .poll(desk.sent)
    .toEqual([{ ask: `POST ${api}/state`, body: { to: 'open', reason: 'Liên kết tạo sau' } }])
})

test('a real round without a box key isn’t ready: the step is to be done, and nothing opens it', async () => {
  openDesk({
    at: base,
    answers: {
      ...answers,
      [`GET ${api}/readiness`]: {
        ...readiness,
        boxKey: 'none',
        findings: [{ level: 'missing', code: 'no-box-key', count: 0, examples: [] }],
      },
    },
  })
  expect(await readHead()).toEqual('Còn 1 bước trước khi mở đợt')
  expect([...document.querySelectorAll('main ol > li')].map(textOf)).toContain(
    'Chìa khóa hòm phiếu Chưa có: đợt thật chỉ mở được sau khi tạo chìa khóa Cần làm Đến trang chìa khóa',
  )
  expect(screen.queryByText('Mở đợt, bắt đầu nhận phiếu')).toBeNull()
  expect(screen.getByRole('link', { name: 'Tạo chìa khóa hòm phiếu' }).getAttribute('href')).toBe(
    '/rounds/hn-2026/box/key',
  )
})

test('what a draft is about is saved field by field, upon what was read', async () => {
  const desk = openDesk({
    at: `${base}/about`,
    answers: { ...answers, [`POST ${api}/plan`]: saved },
  })
  await readHead()
  fill({ 'Tên đợt bằng tiếng Việt': 'Khảo sát mới', 'Số ngày gia hạn': '9', 'Phần của năm': '1' })
  await press('Lưu')
  expect(await screen.findByText('Đã lưu.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/plan',
      body: {
        plan: {
          assessedPeriod: {
            from: '2026-01-01',
            to: '2026-12-31',
          },
          defaultTarget: 30,
          definition: {
            id: 'hanoi',
            version: 3,
          },
          extra: [],
          fieldworkPeriod: {
            from: '2026-11-01',
            to: '2026-11-30',
          },
          graceDays: 9,
          groupSizes: {},
          half: 1,
          organiser: {
            en: 'Department of Home Affairs',
            vi: 'Sở Nội vụ',
          },
          practice: false,
          registry: 'hanoi-2026',
          synthetic: false,
          targets: {
            DN: 5,
          },
          timeZone: 'Asia/Ho_Chi_Minh',
          title: {
            en: 'Survey of 2026',
            vi: 'Khảo sát mới',
          },
          unitSizes: {},
          unitTargets: {
            'A-1': {
              ND: 40,
            },
          },
          year: 2026,
        },
        revision: 'r-1',
      },
    },
  ])
})

test('of an open round the last day and the days of grace are saved; somebody else was first', async () => {
  const open = { ...draft, round: { ...draft.round, state: 'open' }, plannable: ['days', 'quotas'] }
  const desk = openDesk({
    at: `${base}/about`,
    answers: { ...answers, [`GET ${api}`]: open, [`POST ${api}/plan`]: problem('conflict') },
  })
  await readHead()
  fill({ 'Đến ngày': '2026-12-05' }, part('Thời gian thu phiếu'))
  fill({ 'Số ngày gia hạn': '5' })
  await press('Lưu')
  await expect.poll(() => desk.sent().length).toBe(1)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/plan',
      body: {
        plan: {
          assessedPeriod: {
            from: '2026-01-01',
            to: '2026-12-31',
          },
          defaultTarget: 30,
          definition: {
            id: 'hanoi',
            version: 3,
          },
          extra: [],
          fieldworkPeriod: {
            from: '2026-11-01',
            to: '2026-12-05',
          },
          graceDays: 5,
          groupSizes: {},
          organiser: {
            en: 'Department of Home Affairs',
            vi: 'Sở Nội vụ',
          },
          practice: false,
          registry: 'hanoi-2026',
          synthetic: false,
          targets: {
            DN: 5,
          },
          timeZone: 'Asia/Ho_Chi_Minh',
          title: {
            en: 'Survey of 2026',
            vi: 'Khảo sát năm 2026',
          },
          unitSizes: {},
          unitTargets: {
            'A-1': {
              ND: 40,
            },
          },
          year: 2026,
        },
        revision: 'r-1',
      },
    },
  ])
  expect(await screen.findByText(/người khác|vừa sửa|đã thay đổi/)).toBeTruthy()
})

test.each(['about', 'extra', 'quotas'])(
  'who may not set up a round only looks at %s, and is told why',
  async (page) => {
    openDesk({ at: `${base}/${page}`, answers, role: 'supervisor' })

    await screen.findByText('Tài khoản này chỉ được xem; người quản trị thiết lập đợt.')
    expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Thêm câu hỏi' })).toBeNull()
    expect(document.querySelectorAll('main :is(input, select):enabled:read-write')).toHaveLength(0)
  },
)

test('quotas in general, of groups, of cells and of columns are saved together', async () => {
  const desk = openDesk({
    at: `${base}/quotas`,
    answers: { ...answers, [`POST ${api}/plan`]: saved },
  })
  expect(await readHead()).toEqual('Cần 110 phiếu cho 3 đơn vị')
  expect(await readTable('Chỉ tiêu khối Sở')).toEqual([
    'Đơn vị | Người dân | Doanh nghiệp | Tổng',
    'Sở Nội vụ |  |  | 45',
    'Sở Tư pháp |  |  | 35',
    'Tổng | 70 | 10 | 80',
  ])
  fill({
    'Mỗi nhóm của một đơn vị': '25',
    'Riêng nhóm Doanh nghiệp': '8',
    'Số người của nhóm Người dân': '1000',
    'Sở Tư pháp, Người dân': '12',
    'Số người: Sở Tư pháp, Doanh nghiệp': '9',
  })
  const wards = screen.getByRole('heading', { name: 'Chỉ tiêu khối UBND phường' }).parentElement!
  fill({ 'Số phiếu': '3' }, wards)
  await press('Điền cả cột', wards)
  await press('Lưu')
  await expect.poll(() => desk.sent().length).toBe(1)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/plan',
      body: {
        plan: {
          assessedPeriod: {
            from: '2026-01-01',
            to: '2026-12-31',
          },
          defaultTarget: 25,
          definition: {
            id: 'hanoi',
            version: 3,
          },
          extra: [],
          fieldworkPeriod: {
            from: '2026-11-01',
            to: '2026-11-30',
          },
          graceDays: 3,
          groupSizes: {
            ND: 1000,
          },
          organiser: {
            en: 'Department of Home Affairs',
            vi: 'Sở Nội vụ',
          },
          practice: false,
          registry: 'hanoi-2026',
          synthetic: false,
          targets: {
            DN: 8,
          },
          timeZone: 'Asia/Ho_Chi_Minh',
          title: {
            en: 'Survey of 2026',
            vi: 'Khảo sát năm 2026',
          },
          unitSizes: {
            'A-2': {
              DN: 9,
            },
          },
          unitTargets: {
            'A-1': {
              ND: 40,
            },
            'A-2': {
              ND: 12,
            },
            'B-1': {
              ND: 3,
            },
          },
          year: 2026,
        },
        revision: 'r-1',
      },
    },
  ])
})

test('a quota that is no number stays as it was typed, says so, and nothing is saved', async () => {
  const desk = openDesk({
    at: `${base}/quotas`,
    answers: { ...answers, [`POST ${api}/plan`]: saved },
  })
  await readHead()
  fill({
    'Mỗi nhóm của một đơn vị': '1.200',
    'Riêng nhóm Doanh nghiệp': '2000000',
    'Sở Tư pháp, Người dân': '12',
  })
  await press('Lưu')

  const general = screen.getByLabelText<HTMLInputElement>('Mỗi nhóm của một đơn vị')
  expect(general.value).toBe('1.200')
  expect(document.activeElement).toBe(general)
  expect(
    screen.getAllByText('Hãy ghi số nguyên từ 0 đến 1.000.000, không có dấu ngăn cách.'),
  ).toHaveLength(2)
  expect(desk.sent()).toEqual([])

  fill({ 'Mỗi nhóm của một đơn vị': '1200', 'Riêng nhóm Doanh nghiệp': '' })
  await press('Lưu')
  await expect.poll(() => desk.sent().length).toBe(1)
  expect(desk.sent()).toMatchObject([{ body: { plan: { defaultTarget: 1200, targets: {} } } }])
})

test('quotas are pasted from Excel and gone through with the keys of a sheet', async () => {
  openDesk({ at: `${base}/quotas`, answers })
  await readHead()
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
  const data = new DataTransfer()
  data.setData('text/plain', '5\t1.000\r\n7\t\r\n9\t1\r\n')
  fireEvent.paste(field('Sở Nội vụ, Người dân'), { clipboardData: data })

  expect(await screen.findByText('Đã dán 4 ô.')).toBeTruthy()
  expect(screen.getByText('2 ô được dán nằm ngoài bảng nên không được nhận.')).toBeTruthy()
  expect(field('Sở Nội vụ, Người dân').value).toBe('5')
  expect(field('Sở Nội vụ, Doanh nghiệp').value).toBe('1.000')
  expect(field('Sở Nội vụ, Doanh nghiệp').getAttribute('aria-invalid')).toBe('true')

  fireEvent.keyDown(field('Sở Nội vụ, Người dân'), { key: 'Enter' })
  expect(document.activeElement).toBe(field('Sở Tư pháp, Người dân'))
})

test('quotas are read from a file into the tables, or its faults are told', async () => {
  let answer: unknown = {
    faults: [],
    faultCount: 0,
    warnings: [],
    numbers: { 'A-1': { ND: 7, DN: 8 } },
  }
  openDesk({
    at: `${base}/quotas`,
    answers: { ...answers, [`POST ${api}/quotas/preview`]: () => answer },
  })
  await readHead()
  fill({ 'Chọn tệp chỉ tiêu, CSV hoặc XLSX': new File(['unit,ND'], 'quotas.csv') })
  await expect
    .poll(() => screen.getByLabelText<HTMLInputElement>('Sở Nội vụ, Doanh nghiệp').value)
    .toBe('8')
  answer = {
    faultCount: 1,
    warnings: [],
    numbers: {},
    faults: [{ code: 'x', column: 'A', row: 2, message: { vi: 'Không có đơn vị.', en: 'None.' } }],
  }
  fill({ 'Chọn tệp chỉ tiêu, CSV hoặc XLSX': new File(['unit,ND'], 'other.csv') })
  expect(await screen.findByText('Không có đơn vị.')).toBeTruthy()
})

test('a question is duplicated under the next free code, and one that was removed comes back in its place', async () => {
  const desk = openDesk({
    at: `${base}/extra`,
    answers: { ...answers, [`POST ${api}/plan`]: saved },
  })
  await readHead()
  await press('Thêm: Tuổi?')
  await press('Xong câu này')
  await press('Nhân đôi câu 1')
  await press('Xóa câu 1')
  expect(await screen.findByText('Đã xóa câu 1.')).toBeTruthy()
  await press('Hoàn tác')
  await press('Xóa câu 2')
  await press('Nhân đôi câu 1')
  await press('Hoàn tác')
  await press('Lưu')

  await expect.poll(() => desk.sent().length).toBe(1)
  const options = library.questions[0]!.options
  expect(desk.sent()[0]?.body).toMatchObject({
    plan: {
      extra: [
        { id: 'age', options },
        { id: 'q2', options },
        { id: 'q3', options },
      ],
    },
  })
})

test('an extra question is taken from the library and saved with the plan', async () => {
  const desk = openDesk({
    at: `${base}/extra`,
    answers: { ...answers, [`POST ${api}/plan`]: saved },
  })
  await readHead()
  await press('Thêm: Tuổi?')
  await press('Lưu')
  await expect.poll(() => desk.sent().length).toBe(1)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/plan',
      body: {
        plan: {
          assessedPeriod: {
            from: '2026-01-01',
            to: '2026-12-31',
          },
          defaultTarget: 30,
          definition: {
            id: 'hanoi',
            version: 3,
          },
          extra: [
            {
              groups: ['ND'],
              id: 'age',
              kind: 'single',
              options: [
                {
                  code: 1,
                  en: 'Under 30',
                  vi: 'Dưới 30',
                },
                {
                  code: 2,
                  en: '30 and more',
                  vi: 'Từ 30',
                },
              ],
              place: 'after',
              text: {
                en: 'Age?',
                vi: 'Tuổi?',
              },
            },
          ],
          fieldworkPeriod: {
            from: '2026-11-01',
            to: '2026-11-30',
          },
          graceDays: 3,
          groupSizes: {},
          organiser: {
            en: 'Department of Home Affairs',
            vi: 'Sở Nội vụ',
          },
          practice: false,
          registry: 'hanoi-2026',
          synthetic: false,
          targets: {
            DN: 5,
          },
          timeZone: 'Asia/Ho_Chi_Minh',
          title: {
            en: 'Survey of 2026',
            vi: 'Khảo sát năm 2026',
          },
          unitSizes: {},
          unitTargets: {
            'A-1': {
              ND: 40,
            },
          },
          year: 2026,
        },
        revision: 'r-1',
      },
    },
  ])
})

test('every questionnaire stands with its length, and one is shown as phones show it', async () => {
  const { router } = openDesk({ at: `${base}/questionnaires`, answers })
  expect(await readHead()).toBe('3 mẫu phiếu theo khối và nhóm')
  expect(await readTable('Mẫu phiếu')).toEqual([
    'Nhóm trả lời | Khối | Tiêu chí thành phần | Câu hỏi thêm | Cần xem câu chữ | Phiếu giấy',
    'Người dân | Sở | 2 | 0 | không có | PDF',
    'Doanh nghiệp | Sở | 1 | 0 | không có | PDF',
    'Người dân | UBND phường | 1 | 0 | không có | PDF',
  ])
  expect(await readOrders('Mẫu phiếu')).toEqual({
    'Câu hỏi thêm': ['Người dân', 'Doanh nghiệp', 'Người dân'],
    'Cần xem câu chữ': ['Người dân', 'Doanh nghiệp', 'Người dân'],
    Khối: ['Người dân', 'Doanh nghiệp', 'Người dân'],
    'Nhóm trả lời': ['Doanh nghiệp', 'Người dân', 'Người dân'],
    'Tiêu chí thành phần': ['Người dân', 'Doanh nghiệp', 'Người dân'],
  })
  await router.navigate(`${base}/questionnaires/A/ND`)
  await expect.poll(readHead).toBe('Mẫu phiếu Người dân – Sở')
  fill({ 'In tên đơn vị': 'A-1' })
  expect(screen.getByText('PDF tiếng Việt').closest('a')?.getAttribute('href')).toEqual(
    '/api/rounds/hn-2026/paper/A/ND.pdf?language=vi&unit=A-1',
  )
})
