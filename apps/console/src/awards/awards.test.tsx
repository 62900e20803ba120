// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, readHead, textOf } from '../testing/page.ts'
import type { Awards } from './awards-query.ts'

const at = '/rounds/hn-2026/awards'
const decided = { by: { id: 'u-2', name: 'Lê Văn Em' }, at: '2026-12-02T02:00:00.000Z' }
const proposal: Awards['awards'][number] = {
  block: 'A',
  kind: 'first',
  unit: { id: 'A-1', name: 'Sở Nội vụ' },
  value: '357/4',
  alike: ['Sở Tư pháp'],
  withinNoise: null,
  title: null,
  decision: null,
}
const awards: Awards = {
  decidable: true,
  rankings: [
    {
      block: 'A',
      name: { vi: 'Sở', en: 'Departments' },
      units: [
        { id: 'A-1', name: 'Sở Nội vụ' },
        { id: 'A-2', name: 'Sở Tư pháp' },
      ],
    },
  ],
  withheld: [{ block: 'A', kind: 'first', unit: { id: 'A-2', name: 'Sở Tư pháp' } }],
  awards: [proposal, { ...proposal, kind: 'rise', value: '5/4', alike: null, withinNoise: true }],
}

test('the council sees how sure a proposal is, and grants, refuses and adds', async () => {
  const desk = openDesk({
    at,
    role: 'council',
    answers: {
      [`GET /api${at}`]: awards,
      [`POST /api${at}`]: {
        ...awards,
        awards: [{ ...proposal, decision: { ...decided, granted: true, reason: null } }],
      },
      'GET /api/rounds/hn-2026/checks': { to: 'published', checks: [] },
    },
  })

  expect(await readHead()).toBe('2 đề nghị chưa được quyết định')
  expect([...document.querySelectorAll('main li')].map(textOf)).toEqual([
    expect.stringContaining(
      'Sở Nội vụ Đứng đầu, Chỉ số 89,25% Về thống kê chưa phân biệt được với Sở Tư pháp.',
    ),
    expect.stringContaining('1,25 điểm phần trăm Mức tăng nằm trong phạm vi sai số'),
  ])
  expect(textOf(document.querySelector('main .note')!)).toMatch(
    /^Không đề nghị Sở Tư pháp: đứng đầu theo số liệu nội bộ/,
  )
  const [, rise] = document.querySelectorAll<HTMLElement>('main li')
  await confirm('Không khen thưởng…', 'Ghi quyết định', { 'Lý do': 'Có thể do ngẫu nhiên' }, rise)
  await screen.findByText(/^Được khen thưởng: Lê Văn Em/)
  await confirm('Thêm tập thể khác…', 'Thêm vào danh sách', {
    'Đơn vị': 'A-2',
    'Khen thưởng vì': 'Một cửa số',
    'Căn cứ quyết định': 'Biên bản 12',
  })

  await expect.poll(() => desk.sent().length).toBe(2)
  expect(desk.sent().map(({ body }) => body)).toEqual([
    { block: 'A', kind: 'rise', unit: 'A-1', granted: false, reason: 'Có thể do ngẫu nhiên' },
    {
      block: 'A',
      kind: 'other',
      unit: 'A-2',
      granted: true,
      title: 'Một cửa số',
      reason: 'Biên bản 12',
    },
  ])
})

test('before the approval there is nothing to decide', async () => {
  openDesk({
    at,
    language: 'en',
    answers: { [`GET /api${at}`]: { decidable: false, rankings: [], awards: [], withheld: [] } },
  })

  expect(await readHead()).toBe('Commendations are not proposed yet')
  expect(screen.queryByText('Add another unit…')).toBeNull()
})
