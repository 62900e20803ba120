// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { RoundDetail } from '../../../api/answers.ts'
import type { Answers } from '../../../testing/fake-office.ts'
import { round } from '../../../testing/office-answers.ts'
import { openDesk } from '../../../testing/open-desk.tsx'
import { fill, press, readHead } from '../../../testing/page.ts'
import { planAnswers } from '../../../testing/plan-samples.ts'

const draft: RoundDetail = {
  round: {
    ...round,
    state: 'draft',
    extra: [
      {
        kind: 'single',
        id: 'age',
        text: { vi: 'Tuổi?', en: 'Age?' },
        groups: ['ND'],
        place: 'after',
        options: [
          { code: 1, vi: 'Dưới 30', en: 'Under 30' },
          { code: 2, vi: 'Từ 30', en: '30 and more' },
          { code: 99, vi: 'Không muốn trả lời', en: 'Prefer not to say', exclusive: true },
        ],
      },
    ],
  },
  revision: 'r-1',
  plannable: ['about', 'days', 'pins', 'questions', 'quotas'],
  moves: [],
  next: [],
  proposed: null,
  frozen: [],
}
const at = '/rounds/hn-2026/setup/quotas'
const api = '/api/rounds/hn-2026'
const place = 'Sở – Người dân: Tuổi?'

test('figures of people are typed by kind, with their source, and saved with the quotas', async () => {
  const desk = openDesk({ at, answers: { ...answersOf(draft), [`POST ${api}/plan`]: draft } })
  await readHead()

  fill({ [`${place} Dưới 30`]: '4000', [`${place} Từ 30`]: '6000' })
  fill({ 'Nguồn số liệu': 'Niên giám thống kê 2025' })
  await press('Lưu')

  await expect
    .poll(() => desk.sent())
    .toMatchObject([
      {
        body: {
          plan: {
            populations: [
              {
                block: 'A',
                group: 'ND',
                question: 'age',
                people: { 1: 4000, 2: 6000 },
                source: 'Niên giám thống kê 2025',
              },
            ],
          },
        },
      },
    ])
  expect(screen.queryByLabelText(`${place} Không muốn trả lời`)).toBeNull()
})

test('what is missing of them is said, and nothing is sent', async () => {
  const desk = openDesk({ at, answers: answersOf(draft) })
  await readHead()

  fill({ [`${place} Dưới 30`]: '4000' })
  await press('Lưu')

  expect(await screen.findByText('Thiếu số người của “Từ 30” (câu hỏi age).')).toBeTruthy()
  expect(screen.getByText('Chưa ghi nguồn của số dân.')).toBeTruthy()
  expect(desk.sent()).toEqual([])
})

test('figures of people are filled in from a file, and saved with its source only when wanted', async () => {
  const read = {
    block: 'A',
    group: 'ND',
    question: 'age',
    people: { 1: 4000, 2: 6000 },
    source: 'Niên giám thống kê 2025',
  }
  const preview = { faults: [], faultCount: 0, warnings: [], populations: [read] }
  const desk = openDesk({
    at,
    answers: {
      ...answersOf(draft),
      [`POST ${api}/populations/preview`]: preview,
      [`POST ${api}/plan`]: draft,
    },
  })
  await readHead()

  fill({ 'Chọn tệp cơ cấu dân số, CSV hoặc XLSX': new File(['question'], 'people.csv') })
  await expect
    .poll(() => screen.getByLabelText<HTMLInputElement>(`${place} Từ 30`).value)
    .toBe('6000')
  const savedOf = () => desk.sent().filter(({ ask }) => ask.endsWith('/plan'))
  expect(savedOf()).toEqual([])
  await press('Lưu')

  await expect.poll(savedOf).toMatchObject([{ body: { plan: { populations: [read] } } }])
})

test('figures from several sources keep each its own, however they are typed over', async () => {
  const census = { block: 'A', group: 'ND', question: 'age', people: { 1: 4000, 2: 6000 } }
  const populations = [
    { ...census, source: 'Tổng điều tra 2024' },
    { ...census, group: 'DN', source: 'Niên giám 2025' },
  ]
  const [question] = draft.round.extra
  const detail: RoundDetail = {
    ...draft,
    round: {
      ...draft.round,
      extra: [{ ...question!, groups: ['ND', 'DN'] }],
      populations,
    },
  }
  const desk = openDesk({ at, answers: { ...answersOf(detail), [`POST ${api}/plan`]: detail } })
  await readHead()
  const both = 'Tổng điều tra 2024; Niên giám 2025'
  const field = () => screen.getByLabelText<HTMLInputElement>('Nguồn số liệu').value
  expect(field()).toBe(both)

  fill({ [`${place} Dưới 30`]: '4100' })
  fill({ [`${place} Dưới 30`]: '4200' })
  expect(field().split('; ').toSorted()).toEqual(both.split('; ').toSorted())
  await press('Lưu')

  const changed = [populations[1], { ...populations[0], people: { 1: 4200, 2: 6000 } }]
  await expect.poll(() => desk.sent()).toMatchObject([{ body: { plan: { populations: changed } } }])
})

test('a round that asks no such question says that nothing can be weighed', async () => {
  openDesk({ at, answers: answersOf({ ...draft, round: { ...draft.round, extra: [] } }) })
  await readHead()

  expect(screen.getByText(/chưa hỏi thêm câu nào có một lựa chọn/)).toBeTruthy()
})

function answersOf(detail: RoundDetail): Answers {
  return { ...planAnswers, [`GET ${api}`]: detail }
}
