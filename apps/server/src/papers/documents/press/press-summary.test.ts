import { loadDefinition } from '@phieu/catalogue'
import type { RankingDocument } from '@phieu/scoring'
import { expect, test } from 'vitest'
import {
  changed,
  incomparable,
  makeRanking,
  makeSource,
  type ToldUnit,
} from '../../../testing/test-documents.ts'
import { pressSummary } from './press-summary.ts'
import { pressText } from './press-text.ts'

const address = 'https://phieu.example.vn/results/round-2024'

test('the summary reads as the departments of 2024 were announced', () => {
  const source = makeSource([departments()])

  const text = pressText(pressSummary(source, 'vi', address))

  expect(text).toBe(`THÔNG CÁO BÁO CHÍ

Kết quả Chỉ số cải cách hành chính năm 2024

Ngày 27/02/2025, Sở Nội vụ thành phố Hà Nội công bố kết quả: Chỉ số cải cách hành chính năm 2024.

Đợt đánh giá gồm 23 đơn vị thuộc 1 khối, với 1.150 phiếu điều tra xã hội học hợp lệ. Chỉ số là tỷ lệ phần trăm giữa tổng điểm đạt được (điểm thẩm định, điểm điều tra xã hội học, điểm thưởng và điểm trừ) và điểm tối đa.

Khối sở, cơ quan tương đương sở

Trong 23 sở, cơ quan tương đương sở, xếp thứ nhất là Sở Nội vụ, đạt 95,77%; tiếp theo là Văn phòng UBND Thành phố (95,15%), Sở Tài chính (93,15%), Sở Xây dựng (90,57%) và Sở Y tế (90,27%); xếp cuối (thứ 23/23) là Ban Quản lý Khu công nghệ cao Hòa Lạc, đạt 56,82%. Giá trị trung bình của khối là 87,25%.

Khoảng tin cậy 95% của chỉ số Sở Nội vụ là 94,10–97,44%; đơn vị đứng đầu chưa phân biệt được về mặt thống kê với Văn phòng UBND Thành phố, thứ tự giữa các đơn vị này có thể do ngẫu nhiên.

So với năm 2023, 5/8 lĩnh vực có giá trị trung bình tăng: Cải cách thể chế tăng 6,25 điểm phần trăm; Cải cách thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông tăng 0,58 điểm phần trăm; Cải cách tổ chức bộ máy tăng 2,59 điểm phần trăm; Cải cách chế độ công vụ tăng 2,55 điểm phần trăm; Xây dựng, phát triển chính quyền điện tử, chính quyền số tăng 3,85 điểm phần trăm.

So với năm 2023, 6/22 sở, cơ quan tương đương sở có chỉ số tăng; tăng nhiều nhất là Thanh tra Thành phố, tăng 23,64 điểm phần trăm. Chỉ tính các đơn vị so sánh được và có giá trị ở cả hai đợt; khối có 23 đơn vị. Tính trung bình các đơn vị đó, chỉ số giảm 1,20 điểm phần trăm.

Về độ chính xác

Điểm điều tra xã hội học dựa trên ý kiến của một phần những người có thể được hỏi, nên mỗi chỉ số có sai số. Khoảng tin cậy 95% của từng đơn vị được công bố kèm bảng xếp hạng; khoảng cách nhỏ giữa hai đơn vị đứng cạnh nhau chưa nói lên đơn vị nào tốt hơn. Kết quả của đợt trước chỉ được công bố bằng giá trị, không kèm sai số, nên mức thay đổi không có khoảng tin cậy.

Toàn bộ kết quả, phương pháp tính và dữ liệu để tính lại có tại ${address}. Phương pháp tính: phiên bản 1. Mã kiểm tra SHA-256 của gói dữ liệu: ${'0123456789abcdef'.repeat(4)}.
`)
})

test('the English summary tells the same numbers', () => {
  const source = makeSource([departments()])

  const [first, sure, areas, units] = paragraphsOf(source, 'en')

  expect(first).toBe(
    'Among 23 city departments and equivalents, Sở Nội vụ was first with 95.77%; followed by Văn phòng UBND Thành phố (95.15%), Sở Tài chính (93.15%), Sở Xây dựng (90.57%) and Sở Y tế (90.27%); Ban Quản lý Khu công nghệ cao Hòa Lạc was last (23rd of 23) with 56.82%. The mean of the block is 87.25%.',
  )
  expect(sure).toContain(
    'the first place cannot be told apart statistically from Văn phòng UBND Thành phố',
  )
  expect(areas).toContain('the mean rose in 5 of 8 areas: Institutional reform by 6.25')
  expect(units).toContain(
    'the index rose for 6 of 22 city departments and equivalents; most of all for Thanh tra Thành phố, by 23.64 percentage points',
  )
})

test('units with the same index share a place', () => {
  const ranking = makeRanking('A', [
    { name: 'Sở A', percent: '90', rank: 1 },
    { name: 'Sở B', percent: '90', rank: 1 },
    { name: 'Sở C', percent: '85.5', rank: 3 },
    { name: 'Sở D', percent: '85.5', rank: 3 },
    { name: 'Sở E', percent: '70.004', rank: 5 },
    { name: 'Sở G', percent: '70.004', rank: 5 },
  ])

  expect(paragraphsOf(makeSource([ranking]), 'vi')[0]).toBe(
    'Trong 6 sở, cơ quan tương đương sở, cùng xếp thứ nhất là Sở A và Sở B, đạt 90,00%; tiếp theo là Sở C và Sở D (cùng xếp thứ ba, đạt 85,50%); cùng xếp cuối (thứ 5/6) là Sở E và Sở G, đạt 70,00%.',
  )
  expect(paragraphsOf(makeSource([ranking]), 'en')[0]).toContain(
    'Sở A and Sở B were first with 90.00%; followed by Sở C and Sở D (sharing rank 3, 85.50%)',
  )
})

test.each<[string, ToldUnit[], string]>([
  [
    'two units need no unit between them',
    [
      { name: 'Sở A', percent: '90', rank: 1 },
      { name: 'Sở B', percent: '80', rank: 2 },
    ],
    'Trong 2 sở, cơ quan tương đương sở, xếp thứ nhất là Sở A, đạt 90,00%; xếp cuối (thứ 2/2) là Sở B, đạt 80,00%.',
  ],
  [
    'a unit alone is neither first nor last',
    [{ name: 'Sở A', percent: '90', rank: 1 }],
    'Chỉ Sở A có giá trị chỉ số, đạt 90,00%.',
  ],
  [
    'a unit without a value is named, and not counted as ranked',
    [
      { name: 'Sở A', percent: '90', rank: 1 },
      { name: 'Sở B', percent: '80', rank: 2 },
      { name: 'Sở C' },
    ],
    'Trong 2/3 sở, cơ quan tương đương sở được xếp hạng, xếp thứ nhất là Sở A, đạt 90,00%; xếp cuối (thứ 2/2) là Sở B, đạt 80,00%. Một đơn vị chưa có giá trị nên không được xếp hạng: Sở C.',
  ],
  [
    'a unit with too few ballots has its index, and no place',
    [
      { name: 'Sở A', percent: '90', rank: 1 },
      { name: 'Sở B', percent: '80', rank: 2 },
      { name: 'Sở C', percent: '95', unranked: 'too-few-ballots' },
    ],
    'Trong 2/3 sở, cơ quan tương đương sở được xếp hạng, xếp thứ nhất là Sở A, đạt 90,00%; xếp cuối (thứ 2/2) là Sở B, đạt 80,00%. Một đơn vị chưa đủ phiếu để xếp hạng: Sở C.',
  ],
  [
    'many units without a value are counted once, and not named',
    [
      { name: 'Sở A', percent: '90', rank: 1 },
      { name: 'Sở B', percent: '80', rank: 2 },
      ...['C', 'D', 'E', 'G', 'H', 'I'].map((letter) => ({ name: `Sở ${letter}` })),
    ],
    'Trong 2/8 sở, cơ quan tương đương sở được xếp hạng, xếp thứ nhất là Sở A, đạt 90,00%; xếp cuối (thứ 2/2) là Sở B, đạt 80,00%. 6 đơn vị chưa có giá trị nên không được xếp hạng.',
  ],
  [
    'a block without any value says so',
    [{ name: 'Sở A' }],
    'Chưa đơn vị nào trong khối đủ điều kiện xếp hạng.',
  ],
])('%s', (_what, told, sentence) => {
  expect(paragraphsOf(makeSource([makeRanking('A', told)]), 'vi')[0]).toBe(sentence)
})

test('without an earlier round nothing is compared, and the summary says so once', () => {
  const source = makeSource([departments()], { earlier: null })

  const text = pressText(pressSummary(source, 'vi', address))

  expect(text).toContain('Đợt này không có đợt trước để so sánh.')
  expect(text).not.toMatch(/So với|điểm phần trăm/)
})

test('a block whose units were all reorganised says why nothing is compared', () => {
  const change = incomparable('unit-changed')
  const ranking = makeRanking('B', [
    { name: 'Phường Ba Đình', percent: '90', rank: 1, change },
    { name: 'Phường Ngọc Hà', percent: '80', rank: 2, change },
  ])

  expect(paragraphsOf(makeSource([ranking]), 'vi').at(-1)).toBe(
    'So với năm 2023, không có đơn vị nào của khối so sánh được vì các đơn vị đã được sắp xếp lại.',
  )
})

test('a rise that chance alone could have made is not told without saying so', () => {
  const ranking = makeRanking(
    'A',
    [
      { name: 'Sở A', percent: '90', rank: 1, change: changed('0.3', true) },
      { name: 'Sở B', percent: '80', rank: 2, change: changed('-4', false) },
    ],
    { change: { ...counts(1, 2), most: changed('0.3', true), roseMost: ['A1'] } },
  )

  expect(paragraphsOf(makeSource([ranking]), 'vi').at(-1)).toContain(
    'tăng nhiều nhất là Sở A, tăng 0,30 điểm phần trăm, nằm trong phạm vi sai số.',
  )
})

test('a block where nobody rose and no area rose says that', () => {
  const told = { percent: '80', change: changed('-1') }
  const ranking = makeRanking('A', [
    { name: 'Sở A', rank: 1, ...told },
    { name: 'Sở B', rank: 1, ...told },
  ])
  const change = { ...counts(0, 2), areasCompared: 8 }

  const [order, areas, units] = paragraphsOf(makeSource([{ ...ranking, change }]), 'vi')

  expect(order).toBe('Sở A và Sở B có chỉ số bằng nhau, cùng đạt 80,00%.')
  expect(areas).toContain('không lĩnh vực nào trong 8 lĩnh vực có giá trị trung bình tăng')
  expect(units).toContain('không đơn vị nào trong 2 sở, cơ quan tương đương sở có chỉ số tăng.')
})

test('made-up data is called that before anything else', () => {
  const text = pressText(pressSummary(makeSource([], { synthetic: true }), 'vi', address))
  expect(text.startsWith('SỐ LIỆU GIẢ LẬP: ')).toBe(true)
})

test('the first half of a year is provisional', () => {
  const { title, sections } = pressSummary(makeSource([], { half: 1 }), 'vi', address)
  expect(title).toBe('Kết quả Chỉ số cải cách hành chính 6 tháng đầu năm 2024')
  expect(sections[0]?.paragraphs.join(' ')).toContain('có tính chất tạm thời')
})

test('the second half of a year tells the year as well, by the rule of the definition', () => {
  const told = [
    { name: 'Sở A', percent: '90', rank: 1 },
    { name: 'Sở B', percent: '80', rank: 2 },
  ]
  const unsure = { interval: null, rankSet: null, betterThan: [], worseThan: [] }
  const units = [
    { unit: 'A1', percent: '82', rank: 2, ...unsure },
    { unit: 'A2', percent: '84', rank: 1, ...unsure },
  ]
  const source = makeSource([makeRanking('A', told)], { half: 2 })
  const annual = {
    year: 2024,
    provisional: false,
    firstHalf: 'h1',
    rankings: [{ block: 'A', units }],
  }
  const byMean = { ...source, annual: { ...annual, rule: { kind: 'mean' as const } } }
  const bySecond = { ...source, annual: { ...annual, rule: { kind: 'h2Only' as const } } }

  expect(paragraphsOf(byMean, 'vi')).toContain(
    'Tính cả năm 2024 (trung bình của hai đợt), xếp thứ nhất là Sở B, đạt 84,00%; xếp cuối (thứ 2/2) là Sở A, đạt 82,00%.',
  )
  expect(pressText(pressSummary(bySecond, 'vi', address))).toContain(
    'Giá trị của cả năm lấy theo kết quả 6 tháng cuối năm.',
  )
})

/** Block A as announced on 27 February 2025; the units in between are not published. */
function departments(): RankingDocument {
  const change = changed('-1')
  const between = Array.from({ length: 16 }, (_each, at) => ({
    name: `Sở thứ ${at + 6}`,
    percent: `${88 - at}`,
    rank: at + 6,
    change,
  }))
  const rises = new Map([
    [2, '6.25'],
    [3, '0.58'],
    [4, '2.59'],
    [5, '2.55'],
    [7, '3.85'],
  ])
  // All but the second.
  const betterThan = Array.from({ length: 21 }, (_each, at) => `A${at + 3}`)
  const sure = { interval: [94.1, 97.44] as [number, number], betterThan }
  const told: ToldUnit[] = [
    { name: 'Sở Nội vụ', percent: '95.77', rank: 1, ...sure, change },
    { name: 'Văn phòng UBND Thành phố', percent: '95.15', rank: 2, change },
    { name: 'Sở Tài chính', percent: '93.15', rank: 3, change },
    { name: 'Sở Xây dựng', percent: '90.57', rank: 4, change },
    { name: 'Sở Y tế', percent: '90.27', rank: 5, change },
    ...between,
    { name: 'Thanh tra Thành phố', percent: '72', rank: 22, change: changed('23.64') },
    { name: 'Ban Quản lý Khu công nghệ cao Hòa Lạc', percent: '56.82', rank: 23 },
  ]
  return makeRanking('A', told, {
    mean: '349/4',
    areas: loadDefinition().areas.map(({ id, vi, en }) => ({
      area: id,
      name: { vi, en },
      mean: '90',
      change: changed(rises.get(id) ?? '-1'),
    })),
    change: {
      ...counts(6, 22),
      mean: changed('-1.2'),
      roseMost: ['A22'],
      most: changed('23.64'),
      areasUp: 5,
      areasCompared: 8,
    },
  })
}

function counts(up: number, compared: number): RankingDocument['change'] {
  return { ...makeRanking('A', []).change, up, compared, down: compared - up }
}

/** Those of the first block. */
function paragraphsOf(source: ReturnType<typeof makeSource>, language: 'vi' | 'en') {
  return pressSummary(source, language, address).sections[1]?.paragraphs ?? []
}
