// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Answers } from '../testing/fake-office.ts'
import { box, round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { press, readHead, readTable, textOf } from '../testing/page.ts'
import { quality, report, result } from './results-samples.ts'

const base = '/rounds/hn-2026'
const api = '/api/rounds/hn-2026'
const computed: Answers = {
  [`GET ${api}/result`]: { ...result, annual: null, quality },
  'GET /api/rounds': { rounds: [{ ...round, state: 'closed' }] },
  [`GET ${api}/box`]: { ...box, lying: 0, named: 0, counting: null, cells: [] },
}
const ranking = result.rankings[0]!
const unranked = {
  rank: null,
  unranked: 'too-few-ballots' as const,
  rankSet: null,
  rankRange: null,
  rankChances: [],
}
const resultOf = (units: typeof ranking.units) => ({
  ...result,
  rankings: [{ ...ranking, units }],
  annual: null,
  quality,
})
const tables = () =>
  Object.fromEntries(
    [...document.querySelectorAll('main table')].map((table) => [
      table.closest('[aria-label]')?.getAttribute('aria-label') ?? '',
      [...table.querySelectorAll('tr')].map((row) => [...row.children].map(textOf).join(' | ')),
    ]),
  )

test('the points of a unit are shown down to each answer, and how they were worked out', async () => {
  openDesk({ at: `${base}/units/A-1`, answers: { [`GET ${api}/units/A-1`]: report } })
  expect(await readHead()).toBe('Sở Nội vụ')
  expect(tables()).toEqual({
    'Câu trả lời và tỷ lệ theo nhóm, tiêu chí thành phần A01': [
      'Nhóm | Kém | Tốt | Không biết | n | Tỷ lệ | Phân số | Khoảng tin cậy 95% của tỷ lệ | Trọng số | Tình trạng',
      'Người dân | 4 | 16 | 3 | 20 | 0,8000 | 4/5 | 0,7400–0,8600 | 1 | được tính',
      'Cộng các nhóm được tính | 4 | 16 | 3 | 20 | 0,8000 | 4/5 | – | 1 | –',
    ],
    'Nhóm đối tượng': [
      'Nhóm | Phiếu/cần thu | Cả nhóm có',
      'Người dân | 30/30 | không xác định',
      'Doanh nghiệp | 6/30 ▲ dưới 10 phiếu | 12',
    ],
    'Điểm theo lĩnh vực': [
      'Lĩnh vực | Điểm | Tối đa | Khoảng tin cậy 95% | % tối đa',
      '1. Chỉ đạo | 16,00 | 20,00 | 15,02–16,98 | 80,0% | ',
      'Cộng | 24,00 | 30,00 | 15,02–16,98 | 80,0% | ',
    ],
  })
  expect(textOf(screen.getByText('Cách tính').closest('details')!)).toEqual(
    'Cách tính Câu trả lời và tỷ lệ theo nhóm, tiêu chí thành phần A01 Nhóm Kém Tốt Không biết n Tỷ lệ Phân số Khoảng tin cậy 95% của tỷ lệ Trọng số Tình trạng Người dân 4 16 3 20 0,8000 4/5 0,7400–0,8600 1 được tính Cộng các nhóm được tính 4 16 3 20 0,8000 4/5 – 1 – Tỷ lệ của từng nhóm. Các mức trả lời cách đều nhau: mức thấp nhất được 0, mức cao nhất được 1; tỷ lệ của nhóm là trung bình của các câu trả lời được tính. Người dân: (4 × 0 + 16 × 1) / 20 = 4/5 = 0,8000 Tỷ lệ của tiêu chí thành phần. Trung bình có trọng số của các nhóm được tính: tổng (trọng số × tỷ lệ) chia cho tổng trọng số. (1 × 4/5) / 1 = 4/5 = 0,8000 Điểm của tiêu chí thành phần. Tỷ lệ của tiêu chí thành phần nhân với điểm tối đa; làm tròn sau cùng, đến hai chữ số. 4/5 × 20,00 = 16,00',
  )
})

test('the ranking tells rank, index and ballots of each unit, and how sure the rank is', async () => {
  const { router } = openDesk({ at: `${base}/result`, answers: computed })
  expect(await readHead()).toEqual('Sở Nội vụ đứng đầu với 91,00%, trong 1 đơn vị được xếp hạng')
  expect(await readTable('Xếp hạng Sở')).toEqual([
    'Hạng | Đơn vị | Chỉ số điểm / tối đa | Chỉ số (%), khoảng tin cậy 95% 90 95 100 | So với năm 2025 | So với đơn vị khác | Phiếu (n)',
    '1 đồng thời 1–2 riêng 1–2 | Sở Nội vụ | 91,00% · 91,00 / 100,00 khoảng tin cậy 95% 90,00–92,00 |  | tăng 1,25 điểm phần trăm vượt phạm vi sai số · khoảng tin cậy 95% 0,10–2,40 | cao hơn 0 · chưa phân biệt 0 · thấp hơn 0 | 40 hiệu dụng 31',
    'Chưa được xếp hạng',
    '– | Sở Tư pháp | thiếu điểm thẩm định |  | không so sánh: đợt này chưa có giá trị | – | 7',
  ])
  await router.navigate(`${base}/result?q=tu phap`)
  await expect.poll(() => screen.queryByRole('rowheader', { name: 'Sở Nội vụ' })).toBeNull()
  expect(screen.getByRole('rowheader', { name: 'Sở Tư pháp' })).toBeTruthy()
})

test('the first place is told with who cannot be told apart from it; who has too few ballots has no rank', async () => {
  const [best] = ranking.units
  const others = [
    { ...best!, unit: 'A-3', name: 'Sở Y tế', rank: 2, rankSet: [1, 2] as [number, number] },
    { ...best!, unit: 'A-4', name: 'Sở Xây dựng', rank: 3, worseThan: ['A-1'] },
    { ...best!, unit: 'A-5', name: 'Sở Du lịch', ...unranked, overfull: ['TP'] },
  ]
  const units = [{ ...best!, betterThan: ['A-4'] }, ...others]
  const answers = { ...computed, [`GET ${api}/result`]: resultOf(units) }
  const { router } = openDesk({ at: `${base}/result`, answers })
  await readHead()

  expect(textOf(document.querySelector('h1 + p')!)).toMatch(
    /^Đơn vị đứng đầu chưa phân biệt được về mặt thống kê với Sở Y tế:/,
  )
  const rows = await readTable('Xếp hạng Sở')
  expect(rows[1]).toContain('| cao hơn 1 · chưa phân biệt 1 · thấp hơn 0 |')
  expect(rows.at(-1)).toMatch(/^– chưa đủ phiếu để xếp hạng \| Sở Du lịch .*TP: nhiều phiếu hơn/)

  await router.navigate(`${base}/result/units/A-4`)
  expect(await screen.findByText(/^Chưa phân biệt được với 1 đơn vị/)).toBeTruthy()
  await router.navigate(`${base}/result/units/A-5`)
  expect(await screen.findByText('Chỉ số 91,00%, chưa đủ phiếu để xếp hạng')).toBeTruthy()
  expect(screen.getByText(/^Nhóm TP có nhiều phiếu hơn số người đã nhập/)).toBeTruthy()
})

test('where units have an index and none has ballots enough for a rank, nobody is told to import points', async () => {
  const units = ranking.units.map((unit) => ({ ...unit, ...unranked }))
  openDesk({
    at: `${base}/result`,
    answers: { ...computed, [`GET ${api}/result`]: resultOf(units) },
  })

  expect(await readHead()).toBe('Sở: chưa đơn vị nào đủ phiếu để xếp hạng')
  expect(screen.queryByRole('link', { name: 'Nhập điểm thẩm định' })).toBeNull()
})

test('areas and other ways of computing are views of the same result', async () => {
  const { router } = openDesk({ at: `${base}/result?view=areas`, answers: computed })
  await readHead()
  expect(tables()).toEqual({
    'Trung bình của khối theo lĩnh vực': [
      'Lĩnh vực | Trung bình khối | Trung bình khối 90 95 100 | So với năm 2025',
      '1. Chỉ đạo | 91,00% |  | tăng 1,25 điểm phần trăm vượt phạm vi sai số · khoảng tin cậy 95% 0,10–2,40',
    ],
  })
  await router.navigate(`${base}/result?view=runs`)
  await expect.poll(() => document.querySelectorAll('main tbody tr').length).toBe(2)
  expect(tables()).toEqual({
    'Thứ hạng nếu tính theo cách khác': [
      'Đơn vị | Chính thức | Chỉ hai mức trả lời tốt nhất 0/2 đơn vị đổi hạng',
      'Sở Nội vụ | hạng 1 91,00% | hạng 1 không đổi 90,00%',
      'Sở Tư pháp | – – | – –',
    ],
  })
})

test('the index of a unit stands with what it is made of, and of one that has none why', async () => {
  const { router } = openDesk({ at: `${base}/result/units/A-1`, answers: computed })
  expect(await readHead()).toBe('Sở Nội vụ')
  expect(tables()).toEqual({
    'Cơ cấu điểm Chỉ số': [
      'Thành phần | Điểm | Tối đa | Khoảng tin cậy 95% | Số liệu gốc',
      'Điểm thẩm định | 67,00 | 70,00 | – | các ô đã nhập',
      'Điểm điều tra xã hội học | 24,00 | 30,00 | 23,00–25,00 | từng tiêu chí thành phần và câu trả lời',
      'Điểm thưởng | +1,00 | – | – | các quyết định',
      'Điểm trừ | 0,00 | – | – | các quyết định',
      'Cộng | 91,00 | 100,00 | – | –',
    ],
    'Các lĩnh vực so với khối': [
      'Lĩnh vực | Điểm thẩm định | Điểm điều tra xã hội học | Đạt | TB khối | Cao nhất | Tỷ lệ đạt (%), khoảng tin cậy 95% 90 95 100 | So với năm 2025',
      '1. Chỉ đạo | 67,00 / 70,00 | 24,00 / 30,00 | 91,00% | 91,00% | 91,00% |  | tăng 1,25 điểm phần trăm vượt phạm vi sai số · khoảng tin cậy 95% 0,10–2,40',
    ],
    'Xác suất đạt từng thứ hạng': ['Hạng | Xác suất', 'hạng 1 | 80,0%', 'hạng 2 | 20,0%'],
    'Nếu tính theo cách khác': [
      'Cách tính | Chỉ số | Hạng | So với chính thức',
      'Chính thức | 91,00% | hạng 1 | –',
      'Chỉ hai mức trả lời tốt nhất | 90,00% | hạng 1 | không đổi',
    ],
  })
  await router.navigate(`${base}/result/units/A-2`)
  await expect.poll(readHead).toBe('Sở Tư pháp')
  await router.navigate(`${base}/result/units/none`)
  expect(await screen.findByRole('alert')).toBeTruthy()
})

test('a result is computed again on demand', async () => {
  const desk = openDesk({ at: `${base}/result`, language: 'en', answers: computed })
  await readHead()
  const asked = () => desk.asked.filter(({ ask }) => ask === `GET ${api}/result`).length
  const before = asked()
  await press('Update result')
  await expect.poll(asked).toBeGreaterThan(before)
})

test('a real round that is open has no index and no rank; the pages say why', async () => {
  const { router } = openDesk({ at: `${base}/result` })
  expect(await readHead()).toBe('Chưa có kết quả: đợt đang nhận phiếu')
  expect(
    screen.getByText(
      /Khi đợt còn mở hoặc trong hòm còn phiếu chưa mở, chỉ số và thứ hạng không được tính/,
    ),
  ).toBeTruthy()
  await router.navigate(`${base}/result/units/A-1`)
  expect(await readHead()).toBe('Chưa có kết quả: đợt đang nhận phiếu')
  expect((await screen.findByText('Xem hòm phiếu')).getAttribute('href')).toBe(`${base}/box`)
})

test('a closed round with ballots in its box has none either, and the page says what it waits for', async () => {
  openDesk({
    at: `${base}/result`,
    language: 'en',
    answers: { ...computed, [`GET ${api}/box`]: { ...box, lying: 8, named: 8, counting: null } },
  })
  expect(await readHead()).toBe('No result yet: unopened ballots remain in the box')
  expect(screen.getByText(/Indices and ranks are not computed/)).toBeTruthy()
  // A sheet, a wrong one, half of one, none: each has its sentence, and its way.
  const help = screen.getByRole('region', { name: 'What to do' })
  expect([...help.querySelectorAll('li')].map((item) => item.textContent?.slice(0, 24))).toEqual([
    'Open the box with one of',
    'If a sheet is reported a',
    'If a sheet cannot be rea',
    'If both sheets are defin',
  ])
  expect([...help.querySelectorAll('a')].map((way) => way.getAttribute('href'))).toEqual([
    `${base}/box/open`,
    `${base}/course`,
  ])
})

test('a practice round has its result while it is open', async () => {
  const practice = { ...round, practice: true }
  openDesk({
    at: `${base}/result`,
    answers: { ...computed, 'GET /api/rounds': { rounds: [practice] } },
  })
  expect(await readHead()).not.toBe('Chưa có kết quả: đợt đang nhận phiếu')
})

test('what of a unit lies in the box stands with its points, and until when', async () => {
  openDesk({ at: `${base}/units/A-1`, answers: { [`GET ${api}/units/A-1`]: report } })
  expect(await screen.findByText('Doanh nghiệp: 6 phiếu trong hòm, mở khi đóng đợt.')).toBeTruthy()
})
