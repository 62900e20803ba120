// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { problem, type Answers } from '../testing/fake-office.ts'
import { overview, round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import {
  confirm,
  fill,
  part,
  press,
  readHead,
  readOrders,
  readTable,
  textOf,
} from '../testing/page.ts'
import { planAnswers } from '../testing/plan-samples.ts'
import type { BatchList, LinkPage, LinkRow } from './distribution-queries.ts'

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
const quarter: LinkRow = {
  ...link,
  code: '8c95frwg8m',
  channel: 'desk',
  label: 'Quầy 3',
  opensOn: '2026-11-02',
  closesOn: '2026-11-20',
  state: 'paused',
  maxBallots: 2000,
  opened: 1500,
  kept: 1200,
  limited: 2,
}
const lost: LinkRow = { ...link, code: 'met4g8qnaj', channel: 'post', state: 'revoked' }
const links: LinkPage = {
  total: 3,
  states: { active: 1, paused: 1, revoked: 1 },
  opened: 1562,
  kept: 1228,
  links: [link, quarter, lost],
}
const none: LinkPage = {
  total: 0,
  states: { active: 0, paused: 0, revoked: 0 },
  opened: 0,
  kept: 0,
  links: [],
}
const base = '/rounds/hn-2026/sending'
const api = '/api/rounds/hn-2026'
const answers: Answers = { [`GET ${api}/links`]: links, [`GET ${api}/overview`]: overview }

/** Before there is any: who comes from outside is told by the definition. */
const first: Answers = {
  ...planAnswers,
  [`GET ${api}`]: {
    round,
    revision: 'r-1',
    plannable: [],
    moves: [],
    next: [],
    proposed: null,
    frozen: [],
  },
  [`GET ${api}/links`]: none,
}

test('each link stands with what came through it, its days and whether it opens', async () => {
  openDesk({ at: base, answers })
  expect(await readHead()).toEqual('1.228 phiếu thu về qua 1 liên kết đang mở')
  expect(await readTable('Các liên kết mở')).toEqual([
    'Chọn mọi dòng trên trang này | Đơn vị | Nhóm | Kênh | Thu về | Lượt mở | Ngày | Tình trạng | Phát liên kết',
    ' | Sở Nội vụ | Người dân | Trang web | 14 | 31 | theo đợt | đang mở | Sao chép Mã QR In',
    ' | Sở Nội vụ Quầy 3 | Người dân | Tại quầy của đơn vị | 1.200/2.000 | 1.500 | từ 02/11/2026 đến hết 20/11/2026 | tạm dừng Đã chạm giới hạn trong 2 giờ | Sao chép Mã QR In',
    ' | Sở Nội vụ | Người dân | Mã in ở nơi khác | 14 | 31 | theo đợt | đã thu hồi | ',
  ])
})

test('a round that is over says so, and nothing more is made in it', async () => {
  const over = { 'GET /api/rounds': { rounds: [{ ...round, state: 'published' }] } }
  openDesk({ at: base, answers: { ...answers, ...over } })

  expect(await readHead()).toMatch(/ liên kết; đợt không nhận phiếu nữa$/)
  expect(screen.queryByRole('link', { name: 'Tạo liên kết' })).toBeNull()
})

test('the links in English, for a supervisor who only reads', async () => {
  openDesk({ at: base, role: 'supervisor', language: 'en', answers })
  expect(await readTable('Open links')).toEqual([
    'Unit | Group | Channel | Ballots | Visits | Days | Status | Hand out',
    'Sở Nội vụ | Citizens | Website | 14 | 31 | as the round | open | Copy QR code Print',
    'Sở Nội vụ Quầy 3 | Citizens | At the unit’s own counter | 1,200/2,000 | 1,500 | from 02/11/2026 until 20/11/2026 | paused Reached its limit in 2 hours | Copy QR code Print',
    'Sở Nội vụ | Citizens | Printed code elsewhere | 14 | 31 | as the round | revoked | ',
  ])
})

test('search, filters and order of the links are asked of the server, and stand in the files', async () => {
  const desk = openDesk({
    at: `${base}?q=noi&block=A&group=ND&channel=web&state=active&sort=-kept&page=2`,
    answers,
  })
  await readHead()
  expect(desk.asked.find(({ ask }) => ask === `GET ${api}/links`)?.query).toEqual({
    block: 'A',
    channel: 'web',
    direction: 'descending',
    group: 'ND',
    order: 'kept',
    page: '2',
    q: 'noi',
    size: '50',
    state: 'active',
  })
  expect(screen.getByText('CSV').getAttribute('href')).toEqual(
    '/api/rounds/hn-2026/links/table/links.csv?block=A&group=ND&channel=web&state=active&q=noi&language=vi',
  )
  const print = screen.getByText('Mở PDF').closest('form')!
  expect([print.getAttribute('action'), Object.fromEntries(new FormData(print))]).toEqual([
    '/api/rounds/hn-2026/links/print.pdf',
    {
      block: 'A',
      channel: 'web',
      form: 'poster',
      group: 'ND',
      language: 'both',
      q: 'noi',
      state: 'active',
    },
  ])
})

test('without a link the page says what one is, and whoever may makes the first', async () => {
  const { router } = openDesk({ at: base, answers: { ...answers, ...first } })
  expect(await readHead()).toBe('Chưa có liên kết nào')
  await press('Chọn đơn vị, nhóm và kênh')
  await expect.poll(() => router.state.location.pathname).toBe(`${base}/new`)
})

test('the first links are made for every unit in one act, for those who come from outside', async () => {
  const desk = openDesk({
    at: base,
    answers: { ...answers, ...first, [`POST ${api}/links`]: { made: 3, standing: 0 } },
  })
  await readHead()
  await press('Tạo liên kết cho 3 đơn vị')

  expect(await screen.findByText('Đã tạo 3 liên kết.')).toBeTruthy()
  const [{ body } = { body: undefined }] = desk.sent()
  expect(body).toMatchObject({ channels: ['web'], again: false, difficulty: 'light', perHour: 600 })
  expect(body).toMatchObject({ groups: ['ND', 'DN'], units: ['A-1', 'A-2', 'B-1'] })
})

test.each([
  ['Tạm dừng', link, 'pause'],
  ['Mở lại', quarter, 'resume'],
  ['Thu hồi', link, 'revoke'],
])('%s: the links that were chosen', async (does, { channel }, asked) => {
  const ask = `POST ${api}/links/${asked}`
  const desk = openDesk({ at: base, answers: { ...answers, [ask]: { changed: 1 } } })
  await readHead()
  const named = channel === 'web' ? 'Trang web' : 'Tại quầy của đơn vị'
  fill({ [`Chọn Sở Nội vụ, Người dân, ${named}`]: true })
  await confirm(
    does,
    does,
    does === 'Thu hồi' ? { 'Tôi hiểu: không thể lấy lại liên kết đã thu hồi.': true } : {},
  )

  await expect.poll(() => desk.sent().length).toBe(1)
  const codes = [channel === 'web' ? link.code : quarter.code]
  expect(desk.sent()).toEqual([{ ask, body: { which: { codes } } }])
})

test('every field of a change goes to the links that were chosen; what is empty stays', async () => {
  const ask = `POST ${api}/links/change`
  const desk = openDesk({ at: base, answers: { ...answers, [ask]: { changed: 2 } } })
  await readHead()
  fill({ 'Chọn mọi dòng trên trang này': true })
  await confirm('Sửa', 'Lưu thay đổi', {
    'Nhãn (không bắt buộc)': 'Quầy 5',
    'Mở từ ngày': '2026-11-03',
    'Đến hết ngày': '2026-11-21',
    'Chống gửi tự động': 'strong',
    'Tối đa mỗi giờ (phiếu)': '50',
    'Tối đa tất cả (không bắt buộc)': '900',
  })
  await expect.poll(() => desk.sent().length).toBe(1)

  expect(await screen.findByText('Đã làm xong.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/links/change',
      body: {
        change: {
          closesOn: '2026-11-21',
          difficulty: 'strong',
          label: 'Quầy 5',
          maxBallots: 900,
          opensOn: '2026-11-03',
          perHour: 50,
        },
        which: {
          codes: ['6vve3h95fp', '8c95frwg8m'],
        },
      },
    },
  ])
})

test('a change of nothing but the most ballots carries nothing else', async () => {
  const ask = `POST ${api}/links/change`
  const desk = openDesk({ at: base, answers: { ...answers, [ask]: problem('frozen-round') } })
  await readHead()
  fill({ 'Chọn Sở Nội vụ, Người dân, Trang web': true })
  await confirm('Sửa', 'Lưu thay đổi', { 'Tối đa tất cả (không bắt buộc)': '900' })

  expect(await screen.findByText(/^Đợt đánh giá đã được duyệt hoặc công bố/)).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/links/change',
      body: {
        change: {
          maxBallots: 900,
        },
        which: {
          codes: ['6vve3h95fp'],
        },
      },
    },
  ])
})

test('new links carry every field, and the list says how many were made', async () => {
  const desk = openDesk({
    at: `${base}/new`,
    answers: { ...answers, [`POST ${api}/links`]: { made: 2, standing: 1 } },
  })
  await readHead()
  fill({ 'A – Sở': true })
  fill({ 'Người dân': true, 'Doanh nghiệp': true, 'Trang web': true, Zalo: true })
  fill({
    'Nhãn (không bắt buộc)': 'Quầy 3',
    'Mở từ ngày': '2026-11-02',
    'Đến hết ngày': '2026-11-20',
    'Chống gửi tự động': 'strong',
    'Tối đa mỗi giờ (phiếu)': '50',
    'Tối đa tất cả (không bắt buộc)': '2000',
    'Tạo cả ở nơi đã có liên kết như thế': true,
  })
  await press('Tạo liên kết')

  expect(await screen.findByText(/^Đã tạo 2 liên kết; 1 liên kết/)).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/links',
      body: {
        again: true,
        channels: ['web', 'zalo'],
        closesOn: '2026-11-20',
        difficulty: 'strong',
        groups: ['ND', 'DN'],
        label: 'Quầy 3',
        maxBallots: 2000,
        opensOn: '2026-11-02',
        perHour: 50,
        units: ['A-1', 'A-2'],
      },
    },
  ])
})

test('new links for units that were written; what is left empty is not sent', async () => {
  const desk = openDesk({
    at: `${base}/new`,
    answers: { ...answers, [`POST ${api}/links`]: { made: 1, standing: 0 } },
  })
  await readHead()
  await press('Tạo liên kết')
  expect(await screen.findByText(/^Xin chọn ít nhất một khối/)).toBeTruthy()

  fill({
    'Chỉ một số đơn vị': 'Phường Ba Đình\nSở Thủy lợi',
    'Người dân': true,
    'Tin nhắn SMS': true,
  })
  await press('Tạo liên kết')
  expect(await screen.findByText(/giống tên: Sở Thủy lợi\.$/)).toBeTruthy()

  fill({ 'Chỉ một số đơn vị': 'ba dinh\nA-2' })
  await press('Tạo liên kết')
  expect(await screen.findByText('Đã tạo 1 liên kết.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/links',
      body: {
        again: false,
        channels: ['sms'],
        difficulty: 'light',
        groups: ['ND'],
        perHour: 600,
        units: ['B-1', 'A-2'],
      },
    },
  ])
})

test('one link: figures, address to copy, and day by day', async () => {
  const { router } = openDesk({
    at: `${base}/links/${quarter.code}`,
    answers: {
      ...answers,
      [`GET ${api}/links/${quarter.code}/days`]: {
        days: [{ day: '2026-11-02', opened: 31, kept: 14, limited: 1 }],
      },
      [`GET ${api}/links/${quarter.code}/kiosks`]: { kiosks: [] },
      [`GET ${api}/links/none/days`]: { days: [] },
    },
  })
  expect(await readHead()).toBe('Sở Nội vụ')
  expect(screen.getByText('Người dân · Tại quầy của đơn vị · Quầy 3 · tạm dừng')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Mã để gõ tay').value).toBe('8c95f-rwg8m')
  expect([...document.querySelectorAll('dl > div')].map(textOf)).toEqual([
    'Thu về 1.200',
    'Lượt mở 1.500',
    'Chống gửi tự động Nhẹ',
    'Tối đa mỗi giờ 600',
    'Tối đa tất cả 2.000',
  ])
  expect(await readTable('Từng ngày')).toEqual([
    'Ngày | Thu về | Lượt mở | Giờ chạm giới hạn',
    '02/11/2026 | 14 | 31 | 1',
  ])

  await router.navigate(`${base}/links/none`)
  expect(await screen.findByRole('alert')).toBeTruthy()
})

test('a link is duplicated: all that it says is filled in, and may be changed before it is made', async () => {
  const desk = openDesk({
    at: `${base}/new?like=${quarter.code}`,
    answers: { ...answers, [`POST ${api}/links`]: { made: 1, standing: 0 } },
  })
  await readHead()
  fill({ 'Nhãn (không bắt buộc)': 'Quầy 4' })
  await press('Tạo liên kết')

  expect(await screen.findByText('Đã tạo 1 liên kết.')).toBeTruthy()
  expect(desk.sent()[0]?.body).toEqual({
    again: true,
    channels: ['desk'],
    closesOn: '2026-11-20',
    difficulty: 'light',
    groups: ['ND'],
    label: 'Quầy 4',
    maxBallots: 2000,
    opensOn: '2026-11-02',
    perHour: 600,
    units: ['A-1'],
  })
})

const batch: BatchList['batches'][number] = {
  id: '3f0f5f8e-9d0e-4b57-9d0b-0d8c6d1f8a11',
  label: 'SMS tháng 11',
  group: 'ND',
  groupName: { vi: 'Người dân', en: 'Citizens' },
  channel: 'sms',
  units: 2,
  issued: 1000,
  opened: 40,
  spent: 12,
  madeOn: '2026-11-02',
  renewedOn: null,
  revokedOn: null,
  codesUntil: '2026-11-02T03:00:00.000Z',
}
const batches: BatchList = {
  batches: [
    batch,
    {
      ...batch,
      id: '5c1f5f8e-9d0e-4b57-9d0b-0d8c6d1f8a22',
      label: 'Bưu điện',
      channel: 'post',
      units: 1,
      issued: 5,
      opened: 9,
      spent: 5,
      madeOn: '2026-11-01',
      renewedOn: '2026-11-03',
      revokedOn: '2026-11-04',
      codesUntil: null,
    },
  ],
}
const bulk: Answers = { ...answers, [`GET ${api}/batches`]: batches }
const invitations = `${base}/invitations`

test('each bulk stands with what went out and came back, and every head orders', async () => {
  openDesk({ at: invitations, answers: bulk })
  expect(await readHead()).toEqual('17 phiếu thu về trên 1.005 thư mời')
  expect(await readTable('Các lô thư mời')).toEqual([
    'Lô | Thu về | Phát ra | Lượt mở | Đơn vị | Ngày tạo | Tải mã',
    'SMS tháng 11 Người dân · Tin nhắn SMS | 12 | 1.000 | 40 | 2 | 02/11/2026 | CSV XLSX PDF (thẻ A6) Xem từng mã để sao chép, hiện mã QR hoặc in Tải được đến 10:00:00 (GMT+7). Sau đó máy chủ không còn mã; mất tệp thì phải tạo lại mã. Tạo lại mã Mọi thư mời chưa dùng của lô này được mã mới; mã cũ không mở được nữa. Phiếu làm dở bằng mã cũ vẫn đến, nhưng chờ xem xét. Tôi hiểu: các mã đã gửi đi mà chưa dùng sẽ mất hiệu lực. Tạo lại mã Hủy Thu hồi lô Mọi thư mời chưa dùng của lô này không mở được nữa. Tôi hiểu: không thể lấy lại thư mời đã thu hồi. Thu hồi lô Hủy',
    'Bưu điện Người dân · Mã in ở nơi khác | 5 | 5 | 9 | 1 | 01/11/2026 tạo lại mã ngày 03/11/2026 thu hồi ngày 04/11/2026 | Máy chủ không còn mã',
  ])
  expect(await readOrders('Các lô thư mời')).toEqual({
    Lô: ['Bưu điện Người dân · Mã in ở nơi khác', 'SMS tháng 11 Người dân · Tin nhắn SMS'],
    'Lượt mở': ['SMS tháng 11 Người dân · Tin nhắn SMS', 'Bưu điện Người dân · Mã in ở nơi khác'],
    'Ngày tạo': ['Bưu điện Người dân · Mã in ở nơi khác', 'SMS tháng 11 Người dân · Tin nhắn SMS'],
    'Phát ra': ['SMS tháng 11 Người dân · Tin nhắn SMS', 'Bưu điện Người dân · Mã in ở nơi khác'],
    'Thu về': ['SMS tháng 11 Người dân · Tin nhắn SMS', 'Bưu điện Người dân · Mã in ở nơi khác'],
    'Đơn vị': ['SMS tháng 11 Người dân · Tin nhắn SMS', 'Bưu điện Người dân · Mã in ở nơi khác'],
  })
})

test('a bulk that is more than one print is offered as a file alone', async () => {
  const list = { batches: [{ ...batch, issued: 2001 }] }
  openDesk({ at: invitations, answers: { ...bulk, [`GET ${api}/batches`]: list } })

  expect(await screen.findByRole('link', { name: 'XLSX' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'PDF (thẻ A6)' })).toBeNull()
})

test.each([
  ['Tạo lại mã', 'Tôi hiểu: các mã đã gửi đi mà chưa dùng sẽ mất hiệu lực.', 'renew'],
  ['Thu hồi lô', 'Tôi hiểu: không thể lấy lại thư mời đã thu hồi.', 'revoke'],
])('a bulk: %s', async (does, understood, asked) => {
  const ask = `POST ${api}/batches/${batch.id}/${asked}`
  const desk = openDesk({
    at: invitations,
    answers: { ...bulk, [ask]: { id: batch.id, issued: 988, changed: 988 } },
  })
  await confirm(does, does, { [understood]: true })

  expect(await screen.findByText('Đã làm xong.')).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask }])
})

test('one invitation that was lost is revoked by its code', async () => {
  let outcome = 'unknown'
  const ask = `POST ${api}/batches/revoke-code`
  const desk = openDesk({ at: invitations, answers: { ...bulk, [ask]: () => ({ outcome }) } })
  await screen.findByLabelText('Mã thư mời')
  fill({ 'Mã thư mời': 'abcde-fghij' })
  await press('Thu hồi một thư mời')
  expect(await screen.findByText(/^Không có thư mời nào mang mã này/)).toBeTruthy()

  outcome = 'revoked'
  await press('Thu hồi một thư mời')
  expect(await screen.findByText('Đã thu hồi thư mời này.')).toBeTruthy()
  expect(desk.sent()[0]).toEqual({ ask, body: { code: 'abcde-fghij' } })
})

test('a new bulk carries label, units, group, channel and how many each', async () => {
  const desk = openDesk({
    at: `${invitations}/new`,
    answers: { ...bulk, [`POST ${api}/batches`]: { id: batch.id, issued: 20 } },
  })
  await readHead()
  fill({ 'Tên lô': ' SMS tháng 11 ', 'Số thư mời cho mỗi đơn vị': '10' })
  fill({ 'Doanh nghiệp': true }, part('Nhóm đối tượng'))
  fill({ 'Tin nhắn SMS': true }, part('Kênh'))
  await press('Tạo thư mời')
  expect(await screen.findByText(/^Xin ghi tên lô/)).toBeTruthy()

  fill({ 'A – Sở': true })
  await press('Tạo thư mời')

  expect(await screen.findByText(/^Đã tạo 20 thư mời/)).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/batches',
      body: {
        channel: 'sms',
        each: 10,
        group: 'DN',
        label: 'SMS tháng 11',
        units: ['A-1', 'A-2'],
      },
    },
  ])
})
