// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { problem } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { fill, press, readHead, readTable, textOf } from '../testing/page.ts'
import type { OwnReply, Replies } from './reply-queries.ts'

const at = '/rounds/hn-2026/replies'
const made = { by: { id: 'u-9', name: 'Trần Thị Chi' }, at: '2026-12-02T02:00:00.000Z' }
const objection = {
  text: 'Tiêu chí 3 chấm thiếu.',
  made,
  file: { name: 'Giải trình.pdf', size: 120_000, kept: true },
  answer: null,
}
const replies: Replies = {
  askable: true,
  period: { until: '2026-12-05', standing: true, opened: made },
  unitsWithAccount: 1,
  units: 2,
  objections: [{ ...objection, unit: 'A-1', unitName: 'Sở Nội vụ', approval: 3, current: true }],
}
const own: OwnReply = {
  round: 'hn-2026',
  title: { vi: 'Khảo sát năm 2026', en: 'Survey of 2026' },
  approval: 3,
  until: '2026-12-05',
  timeZone: 'Asia/Ho_Chi_Minh',
  standing: true,
  provisional: {
    percent: '357/4',
    interval: [88.1, 90.4],
    ballots: 1040,
    assessed: { points: '131/2', max: '70' },
    survey: { points: '95/4', max: '30' },
    bonus: '1',
    penalty: '0',
    areas: [
      {
        name: { vi: 'Thể chế', en: 'Institutions' },
        assessed: { points: '9', max: '10' },
        survey: { points: '7/2', max: '4' },
      },
    ],
  },
  objection: null,
}
const unitAnswers = (shown: OwnReply) => ({
  'GET /api/mine/unit': { unit: { id: 'A-1', name: 'Sở Nội vụ' }, results: [] },
  'GET /api/mine/unit/replies': { replies: [shown] },
})

test('of a published round it stays told until when units might object, and nothing can be changed', async () => {
  openDesk({
    at,
    answers: {
      [`GET /api${at}`]: {
        ...replies,
        askable: false,
        period: { ...replies.period, standing: false },
      },
    },
  })
  await readHead()

  expect(screen.getByText(/^Đã hết hạn từ cuối ngày 05\/12\/2026/)).toBeTruthy()
  expect(screen.queryByLabelText('Ngày cuối cùng nhận kiến nghị')).toBeNull()
  expect(screen.queryByText('về số liệu của lần duyệt trước')).toBeNull()
})

test('an admin begins the period with its last day, and reads how many units can look', async () => {
  const desk = openDesk({
    at,
    answers: {
      [`GET /api${at}`]: { ...replies, period: null, objections: [] },
      [`POST /api${at}`]: { ...replies, objections: [] },
    },
  })

  expect(await readHead()).toBe('Chưa lấy ý kiến đơn vị về kết quả tạm thời')
  expect(screen.getByText(/Mới có 1\/2 đơn vị/)).toBeTruthy()
  fill({ 'Ngày cuối cùng nhận kiến nghị': '05/12/2026' })
  await press('Cho đơn vị xem kết quả tạm thời')

  await screen.findByText('Đã ghi ngày cuối nhận kiến nghị.')
  expect(desk.sent()).toMatchObject([{ ask: `POST /api${at}`, body: { until: '2026-12-05' } }])
})

test('the council answers an objection once, with a conclusion, and takes its file', async () => {
  const desk = openDesk({
    at,
    role: 'council',
    answers: {
      [`GET /api${at}`]: replies,
      [`POST /api${at}/3/A-1`]: problem('conflict'),
    },
  })

  expect(await readHead()).toBe('1 kiến nghị đang chờ trả lời')
  expect(screen.queryByText('Đổi ngày cuối')).toBeNull()
  expect(screen.getByText(/^Giải trình\.pdf/).getAttribute('href')).toBe(`/api${at}/3/A-1/file`)
  await press('Trả lời…')
  fill({ 'Không chấp nhận: giữ nguyên số liệu': true, 'Nội dung trả lời': 'Đúng hồ sơ.' })
  await press('Gửi trả lời')

  await screen.findByText('Đã có người trả lời kiến nghị này.')
  expect(desk.sent()).toMatchObject([{ body: { verdict: 'dismissed', text: 'Đúng hồ sơ.' } }])
})

test('before an approval there is nothing to begin', async () => {
  openDesk({
    at,
    language: 'en',
    answers: { [`GET /api${at}`]: { ...replies, askable: false, period: null, objections: [] } },
  })

  expect(await readHead()).toBe('The reply period cannot begin yet')
  expect(screen.queryByRole('button', { name: /Show units/ })).toBeNull()
})

test('a unit reads its own figures before publication, and no rank', async () => {
  openDesk({ at: '/mine/unit', role: 'unit', answers: unitAnswers(own) })

  expect(await readTable('Điểm theo lĩnh vực')).toEqual([
    'Lĩnh vực | Điểm thẩm định | Điểm điều tra xã hội học',
    'Thể chế | 9,00/10,00 | 3,50/4,00',
  ])
  expect([...document.querySelectorAll('dl > div')].map(textOf)).toEqual([
    'Chỉ số 89,25% khoảng tin cậy 95%: 88,10–90,40',
    'Điểm thẩm định 65,50 tối đa 70,00',
    'Điểm điều tra xã hội học 23,75 tối đa 30,00',
    'Điểm thưởng, điểm trừ +1,00 −0,00',
    'Phiếu về đơn vị 1.040',
  ])
  expect(screen.queryByText('Thứ hạng')).toBeNull()
  expect(screen.getByText(/đến hết ngày 05\/12\/2026/)).toBeTruthy()
})

test('an objection whose file is refused stands, and the page asks for the file alone', async () => {
  let shown = own
  const desk = openDesk({
    at: '/mine/unit',
    role: 'unit',
    answers: {
      ...unitAnswers(own),
      'GET /api/mine/unit/replies': () => ({ replies: [shown] }),
      'POST /api/mine/unit/replies/hn-2026': () => {
        shown = { ...own, objection: { ...objection, file: null } }
        return { replies: [shown] }
      },
      'POST /api/mine/unit/replies/hn-2026/file': problem('too-large', {
        status: 413,
        message: { vi: 'Tệp quá 5 MB.', en: 'The file is larger than 5 MB.' },
      }),
    },
  })

  await screen.findByLabelText('Nội dung kiến nghị')
  fill({
    'Nội dung kiến nghị': 'Tiêu chí 3 chấm thiếu.\nTiêu chí 5 cũng vậy.',
    'Tệp kèm theo (không bắt buộc): PDF, JPEG hoặc PNG, tối đa 5 MB': new File(['%PDF-'], 'a.pdf'),
    'Tôi gửi kiến nghị này thay mặt đơn vị.': true,
  })
  await press('Gửi kiến nghị')

  await screen.findByText('Tệp quá 5 MB.')
  expect(screen.getByText('Đang chờ trả lời.')).toBeTruthy()
  expect(screen.getByText('Gửi tệp kèm theo')).toBeTruthy()
  expect(screen.queryByLabelText('Nội dung kiến nghị')).toBeNull()
  expect(desk.sent().map(({ ask }) => ask)).toEqual([
    'POST /api/mine/unit/replies/hn-2026',
    'POST /api/mine/unit/replies/hn-2026/file',
  ])
  // As it was counted while it was written: a line end is one character.
  expect(desk.sent()[0]?.body).toEqual({ text: 'Tiêu chí 3 chấm thiếu.\nTiêu chí 5 cũng vậy.' })
})

test('a file whose name is too long is told at once, and the text is not sent without it', async () => {
  const desk = openDesk({ at: '/mine/unit', role: 'unit', answers: unitAnswers(own) })

  await screen.findByLabelText('Nội dung kiến nghị')
  fill({
    'Nội dung kiến nghị': 'Tiêu chí 3 chấm thiếu.',
    'Tệp kèm theo (không bắt buộc): PDF, JPEG hoặc PNG, tối đa 5 MB': new File(
      ['%PDF-'],
      `${'giai-trinh-'.repeat(12)}.pdf`,
    ),
    'Tôi gửi kiến nghị này thay mặt đơn vị.': true,
  })
  await press('Gửi kiến nghị')

  await screen.findByText(/^Tên tệp dài quá 120 ký tự/)
  expect(desk.sent()).toEqual([])
})

test.each([
  { role: 'unit', from: '/mine/unit', label: 'Nội dung kiến nghị' },
  { role: 'council', from: at, label: 'Nội dung trả lời' },
] as const)('$role leaves a text that was not sent only after being asked', async (side) => {
  const { role, from, label } = side
  const desk = openDesk({
    at: from,
    role,
    answers: {
      ...unitAnswers(own),
      [`GET /api${at}`]: replies,
      'GET /api/account': problem('unavailable', { status: 503 }),
    },
  })

  await screen.findByLabelText(label)
  const [link] = document.querySelectorAll<HTMLElement>('header a[href$="/account"]')
  fill({ [label]: 'Đúng hồ sơ.' })
  fireEvent.click(link!)
  await screen.findByText('Có nội dung đã nhập nhưng chưa gửi')
  await press('Ở lại trang này')
  expect(desk.address()).toBe(from)

  fill({ [label]: ' ' })
  fireEvent.click(link!)
  await expect.poll(desk.address).toBe('/account')
})
