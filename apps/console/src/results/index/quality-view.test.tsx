// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Answers } from '../../testing/fake-office.ts'
import { box, round } from '../../testing/office-answers.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import { readHead, readTable } from '../../testing/page.ts'
import { planAnswers } from '../../testing/plan-samples.ts'
import { quality, result } from '../results-samples.ts'

const api = '/api/rounds/hn-2026'
const at = '/rounds/hn-2026/result?view=quality'

test('the desk sees how good the answers of each group are before anything is published', async () => {
  openDesk({ at, answers: answersOf({ ...result, likeness: [{ group: 'ND', likeness: 0.062 }] }) })
  await readHead()

  await screen.findByText('Người dân')
  expect(await readTable('Chất lượng câu trả lời theo nhóm')).toEqual([
    'Nhóm | Phiếu | Không ý kiến | Alpha (95%) | ICC theo điều tra viên',
    'Người dân Khối A không gồm 1 đơn vị | 40 | 12,5% | 0,81 (0,70–0,89) | 0,06',
  ])
  expect(screen.queryByRole('searchbox')).toBeNull()
})

test('a block in which too few have answered says so', async () => {
  openDesk({ at, answers: answersOf(result, []) })
  await readHead()

  expect(screen.getByText(/Chưa nhóm nào có đủ 30 phiếu/)).toBeTruthy()
})

function answersOf(document: typeof result, groups = quality.groups): Answers {
  return {
    ...planAnswers,
    [`GET ${api}/result`]: { ...document, annual: null, quality: { ...quality, groups } },
    'GET /api/rounds': { rounds: [{ ...round, state: 'closed' }] },
    [`GET ${api}/box`]: { ...box, lying: 0, named: 0, counting: null, cells: [] },
  }
}
