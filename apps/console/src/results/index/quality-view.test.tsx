// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Answers } from '../../testing/fake-office.ts'
import { box, round } from '../../testing/office-answers.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import { press, readHead, readTable } from '../../testing/page.ts'
import { planAnswers } from '../../testing/plan-samples.ts'
import { quality, result } from '../results-samples.ts'

const api = '/api/rounds/hn-2026'
const at = '/rounds/hn-2026/result?view=quality'

test('the desk sees how good the answers of each group are before anything is published', async () => {
  openDesk({ at, answers: answersOf({ ...result, likeness: [{ group: 'ND', likeness: 0.062 }] }) })
  await readHead()

  await expect
    .poll(() => readTable('Chất lượng câu trả lời theo nhóm'))
    .toEqual([
      'Nhóm | Phiếu | Tỷ lệ gửi phiếu | Không ý kiến | Alpha (95%) | ICC theo điều tra viên',
      'Người dân Khối A không gồm 1 đơn vị | 40 | – | 12,5% | 0,81 (0,70–0,89) | 0,06',
    ])
})

test('and, unit by unit, which part of a group gave no answer, where that may be told', async () => {
  openDesk({ at, answers: answersOf(result) })
  await readHead()

  await expect
    .poll(() => readTable('Câu không trả lời theo đơn vị và nhóm'))
    .toEqual([
      'Đơn vị | Người dân | Doanh nghiệp',
      'Sở Nội vụ | 12,5% | 3,0% gửi phiếu 50,0%',
      'Sở Tư pháp | – | –',
    ])
})

test('and what areas weigh in the differences between its units, beside what they are said to', async () => {
  const part = (nominal: number, effective: number) => ({ nominal, effective, correlation: 0.5 })
  const weights = {
    areas: [{ area: 1, ...part(0.6, 1.44) }],
    assessed: part(0.7, 0.8),
    survey: part(0.3, 0.25),
    adjustments: part(0, -0.05),
  }
  const rankings = [{ block: 'A', units: 3, leftOut: 0, weights, volatility: null }]
  openDesk({ at, answers: answersOf(result, quality.groups, rankings) })
  await readHead()

  await screen.findByText('Trọng số của các lĩnh vực', { selector: 'h2' })
  const [head, first, ...others] = await readTable('Trọng số của các lĩnh vực')
  expect(head).toBe('Phần | Danh nghĩa | Thực | Tương quan với chỉ số')
  expect(first).toMatch(/ \| 60,0% \| 144,0% \| 0,50$/)
  expect(others.at(-1)).toMatch(/ \| 0,0% \| [-−]5,0% \| 0,50$/)
})

test('modes are compared, and answers weighed, only when asked for', async () => {
  const compared = {
    group: 'ND',
    mode: 'interview',
    against: 'link',
    area: null,
    ballots: 35,
    basis: 'unit',
    difference: 4.2,
    interval: [-1.1, 9.5],
  }
  const weighed = { block: 'A', group: 'ND', questions: ['age'], unused: ['sex'], items: [] }
  const collecting = {
    fieldwork: {
      days: null,
      modes: [
        { mode: 'link', ballots: 120 },
        { mode: 'interview', ballots: 40 },
        { mode: 'paper', ballots: null },
      ],
      seconds: null,
      contacts: [],
      unitContacts: [],
      differences: [compared, { ...compared, area: 1, difference: -3 }],
    },
    calibration: {
      groups: [
        {
          ...weighed,
          ballots: 160,
          effect: 1.25,
          effectiveBallots: 128,
          misfit: 0.031,
          weighted: 0.625,
          unweighted: 0.75,
        },
      ],
    },
  }
  let reads = 0
  const answers = answersOf(result)
  const read = () => {
    reads += 1
    return collecting
  }
  openDesk({ at, answers: { ...answers, [`GET ${api}/collecting`]: read } })
  await readHead()
  await screen.findByText('Hình thức lấy phiếu và hiệu chỉnh theo dân số')
  expect(reads).toBe(0)

  await press('Đọc phiếu và so sánh')

  await expect.poll(() => screen.queryByRole('button', { name: 'Đọc lại' })).not.toBeNull()
  expect(await readTable('Số phiếu theo hình thức')).toEqual([
    'Hình thức | Số phiếu (làm tròn đến chục)',
    'qua đường liên kết hoặc mã | 120',
    'do điều tra viên phỏng vấn | 40',
    'trên giấy | ẩn vì quá ít',
  ])
  await expect
    .poll(() => readTable('Chênh lệch giữa các hình thức, mọi tiêu chí'))
    .toEqual([
      'Nhóm và hình thức | Phần | Số phiếu | Chênh lệch | Khoảng tin cậy 95%',
      'Người dân do điều tra viên phỏng vấn, so với qua đường liên kết hoặc mã | mọi tiêu chí | 35 | +4,2 | −1,1 đến +9,5',
    ])
  expect(await readTable('Nếu hiệu chỉnh theo dân số')).toEqual([
    'Nhóm | Số phiếu | Không hiệu chỉnh | Hiệu chỉnh | Tác động của trọng số',
    'Người dân Khối A 1 câu hỏi không dùng được, vì quá ít phiếu trọng số bị giới hạn, nên có thành phần còn lệch tới 3,1 điểm phần trăm so với dân số | 160 | 75,0% | 62,5% | 1,25 (như 128 phiếu)',
  ])
  expect(reads).toBe(1)
})

test('a block in which too few have answered says so', async () => {
  openDesk({ at, answers: answersOf(result, []) })
  await readHead()

  expect(screen.getByText(/Chưa nhóm nào có đủ 30 phiếu/)).toBeTruthy()
})

function answersOf(
  document: typeof result,
  groups = quality.groups,
  rankings = quality.rankings,
): Answers {
  return {
    ...planAnswers,
    [`GET ${api}/result`]: { ...document, annual: null, quality: { ...quality, groups, rankings } },
    'GET /api/rounds': { rounds: [{ ...round, state: 'closed' }] },
    [`GET ${api}/box`]: { ...box, lying: 0, named: 0, counting: null, cells: [] },
  }
}
