// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { problem, type Answers } from '../testing/fake-office.ts'
import { round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { fill, part, press, readHead, readTable } from '../testing/page.ts'
import { planAnswers, registryEntry } from '../testing/plan-samples.ts'

const publication = {
  round: 'hn-2025',
  publishedOn: '2025-12-20',
  method: '1',
  digests: { public: 'aa11', office: 'bb22' },
  errata: [],
}
const printed = {
  id: 'hn-2024',
  year: 2024,
  definition: 'hanoi-2024',
  source: 'Thông báo',
  synthetic: false,
  units: [],
}
const detail = {
  round,
  revision: 'r-1',
  plannable: [],
  moves: [],
  next: [],
  proposed: null,
  frozen: [],
}
const answers: Answers = {
  ...planAnswers,
  'GET /api/rounds/hn-2026': detail,
  'GET /api/publications': { publications: [publication] },
  'GET /api/earlier': { earlier: [printed] },
}

test('the rounds stand with their state; only an admin makes one', async () => {
  openDesk({ at: '/rounds', role: 'council', answers })
  expect(await readHead()).toBe('Các đợt đánh giá')
  expect(await readTable('Các đợt đánh giá')).toEqual([
    'Đợt | Tình trạng | Năm được đánh giá | Thời gian thu phiếu | Danh sách đơn vị',
    'Khảo sát năm 2026 hn-2026 | đang mở | 2026 | 01/11/2026 – 30/11/2026 | hanoi-2026',
  ])
  expect(screen.queryByText('Lập đợt mới')).toBeNull()
})

test('the latest round stands first, those for trying out last, and a new one is like the latest', async () => {
  const earlier = { from: '2024-12-01', to: '2024-12-31' }
  const rounds = [
    { ...round, id: 'zz-2024', title: { vi: 'Năm 2024', en: '2024' }, fieldworkPeriod: earlier },
    round,
    { ...round, id: 'practice', title: { vi: 'Thử', en: 'Trial' }, practice: true },
  ]
  openDesk({ at: '/rounds', answers: { ...answers, 'GET /api/rounds': { rounds } } })
  await readHead()
  const [, ...rows] = await readTable('Các đợt đánh giá')
  expect(rows.map((row) => row.split(' | ')[0])).toEqual([
    'Khảo sát năm 2026 hn-2026',
    'Năm 2024 zz-2024',
    'Thử practice · đợt thử nghiệm',
  ])

  await press('Lập đợt mới')
  const like = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Lập theo mẫu' })
  expect(like.value).toBe('hn-2026')
})

test('no round yet, in English', async () => {
  openDesk({ at: '/rounds', language: 'en', answers: { 'GET /api/rounds': { rounds: [] } } })
  await readHead()
  expect(await screen.findByText('There is no round yet.')).toBeTruthy()
})

test('a new round carries every field, beside the usual quotas', async () => {
  const desk = openDesk({
    at: '/rounds/new',
    answers: { ...answers, 'POST /api/rounds': problem('conflict') },
  })
  await readHead()
  fill({
    'Mã đợt': 'hn-2027',
    'Tên đợt bằng tiếng Việt': 'Năm 2027',
    'Tên đợt bằng tiếng Anh': 'Year 2027',
    'Cơ quan tổ chức, tiếng Việt': 'Sở',
    'Cơ quan tổ chức, tiếng Anh': 'Department',
    Năm: '2027',
    'Phần của năm': '2',
    'Số ngày gia hạn': '4',
    'So với kết quả': 'hn-2024',
    'Đợt thử nghiệm (không công bố)': true,
    'Số liệu giả lập (ghi ở mọi trang và tệp)': true,
  })
  fill({ 'Từ ngày': '2027-01-01', 'Đến ngày': '2027-12-31' }, part('Thời gian được đánh giá'))
  fill({ 'Từ ngày': '2027-11-01', 'Đến ngày': '2027-11-30' }, part('Thời gian thu phiếu'))
  await press('Lập đợt')

  await expect.poll(() => desk.sent().length).toBe(1)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds',
      body: {
        round: {
          assessedPeriod: {
            from: '2027-01-01',
            to: '2027-12-31',
          },
          defaultTarget: 30,
          definition: {
            id: 'hanoi',
            version: 3,
          },
          earlier: 'hn-2024',
          extra: [],
          fieldworkPeriod: {
            from: '2027-11-01',
            to: '2027-11-30',
          },
          graceDays: 4,
          groupSizes: {},
          half: 2,
          id: 'hn-2027',
          organiser: {
            en: 'Department',
            vi: 'Sở',
          },
          practice: true,
          registry: 'hanoi-2026',
          synthetic: true,
          targets: {},
          timeZone: 'Asia/Ho_Chi_Minh',
          title: {
            en: 'Year 2027',
            vi: 'Năm 2027',
          },
          unitSizes: {},
          unitTargets: {},
          year: 2027,
        },
      },
    },
  ])
})

test('a round like another takes over its quotas and its further questions', async () => {
  const wanted = { defaultTarget: 20, targets: { ND: 50 }, unitTargets: { 'A-1': { ND: 60 } } }
  const like = { ...round, ...wanted, groupSizes: { DN: 12 } }
  const desk = openDesk({
    at: '/rounds/new?like=hn-2026',
    answers: {
      ...answers,
      'GET /api/rounds/hn-2026': { ...detail, round: like },
      'POST /api/rounds': problem('conflict'),
    },
  })
  await readHead()
  fill({
    'Mã đợt': 'hn-2027',
    'Tên đợt bằng tiếng Việt': 'Năm 2027',
    'Tên đợt bằng tiếng Anh': 'Year 2027',
    Năm: '2027',
    'Số ngày gia hạn': '4',
  })
  await press('Lập đợt')

  await expect.poll(() => desk.sent().length).toBe(1)
  expect(desk.sent()[0]).toMatchObject({
    body: {
      round: { id: 'hn-2027', organiser: round.organiser, ...wanted, groupSizes: { DN: 12 } },
    },
  })
})

test('a time with one of its days only is told before anything is sent', async () => {
  const desk = openDesk({ at: '/rounds/new', answers })
  await readHead()
  fill({
    'Mã đợt': 'x',
    'Tên đợt bằng tiếng Việt': 'X',
    'Tên đợt bằng tiếng Anh': 'X',
    Năm: '2027',
  })
  fill({ 'Từ ngày': '2027-01-01' }, part('Thời gian thu phiếu'))
  await press('Lập đợt')
  expect(await screen.findByText(/^Chưa lập được: mỗi thời gian cần cả ngày đầu/)).toBeTruthy()
  expect(desk.sent()).toEqual([])
})

test('beside a round for trying out, a new one needs its name: the rest is proposed', async () => {
  const desk = openDesk({
    at: '/rounds/new',
    answers: {
      ...answers,
      'GET /api/rounds/hn-2026': { ...detail, round: { ...round, practice: true } },
      'GET /api/registries': {
        registries: [
          {
            ...registryEntry,
            id: 'an-phu',
            added: { by: 'Bình', reason: 'Nghị quyết 3', at: '2026-11-29T01:00:00.000Z' },
          },
          {
            ...registryEntry,
            id: 'be-noi',
            added: { by: 'Bình', reason: 'Nghị quyết 3', at: '2026-11-28T01:00:00.000Z' },
          },
          { ...registryEntry, added: null },
        ],
      },
      'POST /api/rounds': problem('conflict'),
    },
  })
  await readHead()
  fill({ 'Tên đợt bằng tiếng Việt': 'Chỉ số An Phú' })
  await press('Lập đợt')

  await expect.poll(() => desk.sent().length).toBe(1)
  const year = new Date().getFullYear()
  expect(desk.sent()[0]?.body).toMatchObject({
    round: {
      id: `dot-${year}`,
      year,
      registry: 'an-phu',
      title: { vi: 'Chỉ số An Phú', en: 'Chỉ số An Phú' },
    },
  })
})
