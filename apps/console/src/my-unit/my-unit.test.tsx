// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openDesk } from '../testing/open-desk.tsx'
import { readHead, readOrders, readTable, textOf } from '../testing/page.ts'
import type { OwnUnit } from './my-unit-query.ts'

const own: OwnUnit = {
  unit: { id: 'A-1', name: 'Sở Nội vụ' },
  results: [
    {
      publication: 'hn-2026',
      title: { vi: 'Khảo sát năm 2026', en: 'Survey of 2026' },
      publishedOn: '2026-12-20',
      ranking: { vi: 'Sở', en: 'Departments' },
      practice: false,
      synthetic: false,
      percent: '357/4',
      interval: [88.1, 90.4],
      rank: 3,
      ranked: 16,
      unranked: null,
      rankRange: [2, 5],
      ballots: 1040,
      change: {
        state: 'compared',
        points: '5/4',
        decimals: 2,
        standardError: 0.6,
        interval: [0.1, 2.4],
        withinNoise: false,
      },
      pages: { vi: '/results/hn-2026/units/A-1', en: '/en/results/hn-2026/units/A-1' },
      announcements: { vi: '/results/hn-2026', en: '/en/results/hn-2026' },
    },
    {
      publication: 'hn-2025',
      title: { vi: 'Khảo sát thử', en: 'Trial' },
      publishedOn: '2025-12-20',
      ranking: { vi: 'Sở', en: 'Departments' },
      practice: true,
      synthetic: false,
      percent: null,
      interval: null,
      rank: null,
      ranked: 16,
      unranked: 'too-few-ballots',
      rankRange: null,
      ballots: 4,
      change: {
        state: 'first-round-of-block',
        points: null,
        decimals: null,
        standardError: null,
        interval: null,
        withinNoise: null,
      },
      pages: { vi: '/results/hn-2025/units/A-1', en: '/en/results/hn-2025/units/A-1' },
      announcements: { vi: '/results/hn-2025', en: '/en/results/hn-2025' },
    },
  ],
}

const asked = { 'GET /api/mine/unit/replies': { replies: [] } }

test('a rated unit sees what was published of it, and asks for nothing else', async () => {
  const desk = openDesk({
    at: '/mine',
    role: 'unit',
    answers: { ...asked, 'GET /api/mine/unit': own },
  })
  await expect.poll(desk.address).toBe('/mine/unit')

  expect(await readHead()).toBe('Kết quả đã công bố của Sở Nội vụ')
  expect([...document.querySelectorAll('dl > div')].map(textOf)).toEqual([
    'Chỉ số 89,25% khoảng tin cậy 95%: 88,10–90,40',
    'Thứ hạng 3/16 có thể từ hạng 2 đến 5',
    'Phiếu về đơn vị 1.040',
  ])
  expect(await readTable('Kết quả theo đợt')).toEqual([
    'Đợt đánh giá | Công bố ngày | Chỉ số | Thứ hạng | So với đợt trước | Công bố',
    'Khảo sát năm 2026 | 20/12/2026 | 89,25% | 3/16 | tăng 1,25 điểm phần trăm vượt phạm vi sai số · khoảng tin cậy 95% 0,10–2,40 | Xem toàn bộ',
    'Khảo sát thử (thử nghiệm) | 20/12/2025 | – | chưa đủ phiếu để xếp hạng | không so sánh: đợt đầu tiên của khối | Xem toàn bộ',
  ])
  expect(await readOrders('Kết quả theo đợt')).toEqual({
    'Công bố ngày': ['Khảo sát năm 2026', 'Khảo sát thử (thử nghiệm)'],
  })
  expect(screen.getAllByText('Xem toàn bộ')[0]?.getAttribute('href')).toBe('/results/hn-2026')
  expect(desk.asked.map(({ ask }) => ask)).toEqual([
    'GET /api/session',
    'GET /api/mine/unit',
    'GET /api/mine/unit/replies',
  ])
})

test('a unit of which nothing is published yet sees where it is being rated, and when it hears of it', async () => {
  const round = { title: { vi: 'Đợt năm 2026', en: 'Round of 2026' }, synthetic: true }
  const underWay = [
    { ...round, round: 'a', open: true, fieldwork: { from: '2026-11-01', to: '2026-12-15' } },
    { ...round, round: 'b', synthetic: false, open: false, fieldwork: null },
  ]
  openDesk({
    at: '/mine/unit',
    role: 'unit',
    answers: { ...asked, 'GET /api/mine/unit': { ...own, results: [], underWay } },
  })

  expect(await readHead()).toBe('Sở Nội vụ')
  expect(screen.getAllByRole('listitem').map(textOf)).toEqual(
    expect.arrayContaining([
      'Đợt năm 2026 (giả lập) – đang thu phiếu, từ 01/11/2026 đến 15/12/2026.',
      'Đợt năm 2026 – đã kết thúc thu phiếu, đang tổng hợp kết quả.',
    ]),
  )
})

test('a figure says on demand what it is, in the words of the glossary, and Escape folds it', async () => {
  openDesk({ at: '/mine/unit', role: 'unit', answers: { ...asked, 'GET /api/mine/unit': own } })
  await readHead()
  const summary = screen.getByLabelText('“Thứ hạng” nghĩa là gì?')

  fireEvent.click(summary)
  const link = await screen.findByRole('link', { name: 'thứ hạng' })
  expect(textOf(link.parentElement!)).toMatch(
    /^thứ hạng : vị trí trong khối theo chỉ số chưa làm tròn/,
  )
  fireEvent.keyDown(link, { key: 'Escape' })
  await expect.poll(() => screen.queryByRole('link', { name: 'thứ hạng' })).toBe(null)
})

test('nothing was published yet, in English', async () => {
  openDesk({
    at: '/mine/unit',
    role: 'unit',
    language: 'en',
    answers: { ...asked, 'GET /api/mine/unit': { ...own, results: [] } },
  })
  expect(await readHead()).toBe('Sở Nội vụ')
  expect(screen.getByText(/^No result has been published/)).toBeTruthy()
})
