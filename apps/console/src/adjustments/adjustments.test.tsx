// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AdjustmentList, AdjustmentRow } from '../api/answers.ts'
import { problem, type Answers } from '../testing/fake-office.ts'
import { round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readHead, readTable, textOf } from '../testing/page.ts'

const by = { id: 'u-1', name: 'Nguyễn Thị Bình' }
const bonus: AdjustmentRow = {
  id: 'd73e8600-f72d-40c5-8141-e9886e7bc6cd',
  unit: 'A-1',
  unitName: 'Sở Nội vụ',
  block: 'A',
  kind: 'bonus',
  points: 2.5,
  reason: 'Sáng kiến',
  document: 'QĐ 12',
  decidedBy: 'Hội đồng',
  decidedOn: '2026-11-10',
  entered: { by, at: '2026-11-11T01:00:00.000Z' },
  withdrawn: null,
}
const list: AdjustmentList = {
  round,
  changeable: true,
  caps: { maxBonus: 5, maxPenalty: 5 },
  units: [
    { id: 'A-1', name: 'Sở Nội vụ', block: 'A' },
    { id: 'A-2', name: 'Sở Tư pháp', block: 'A' },
  ],
  adjustments: [
    bonus,
    {
      ...bonus,
      id: 'e73e8600-f72d-40c5-8141-e9886e7bc6cd',
      unit: 'A-2',
      unitName: 'Sở Tư pháp',
      kind: 'penalty',
      points: 6,
      withdrawn: { by, at: '2026-11-12T01:00:00.000Z', reason: 'Nhầm đơn vị' },
    },
  ],
  sums: [
    {
      unit: 'A-1',
      unitName: 'Sở Nội vụ',
      bonus: 7,
      bonusCounted: 5,
      penalty: 6,
      penaltyCounted: 5,
    },
  ],
}
const base = '/rounds/hn-2026/points/adjustments'
const api = '/api/rounds/hn-2026/adjustments'

function open(at: string, more: Answers = {}) {
  return openDesk({ at: `${base}${at}`, answers: { [`GET ${api}`]: list, ...more } })
}

test('each adjustment stands with what it rests on; the withdrawn with why; caps are told', async () => {
  const { router } = open('')
  expect(await readHead()).toEqual('1 mục thưởng, trừ đang được tính cho 1 đơn vị')
  expect(await readTable('Điểm thưởng, điểm trừ')).toEqual([
    'Đơn vị | Số điểm | Lý do | Văn bản | Người nhập | Tình trạng',
    'Sở Nội vụ | +2,50 Điểm thưởng | Sáng kiến | QĐ 12 Hội đồng, ngày 10/11/2026 | Nguyễn Thị Bình 08:00 11/11/2026 | đang tính Rút lại… Mục này không còn được tính nhưng vẫn còn trong danh sách cùng lý do. Lý do rút lại Rút lại mục này',
    'Sở Tư pháp | −6,00 Điểm trừ | Sáng kiến | QĐ 12 Hội đồng, ngày 10/11/2026 | Nguyễn Thị Bình 08:00 11/11/2026 | đã rút (Nguyễn Thị Bình, 08:00 12/11/2026): Nhầm đơn vị',
  ])
  expect([...document.querySelectorAll('.warn')].map(textOf)).toEqual([
    '▲ Sở Nội vụ: đã nhập 7,00 điểm, chỉ 5,00 điểm được tính theo mức tối đa.',
    '▲ Sở Nội vụ: đã nhập 6,00 điểm, chỉ 5,00 điểm được tính theo mức tối đa.',
  ])
  await router.navigate(`${base}?unit=A-2`)
  await expect.poll(async () => (await readTable('Điểm thưởng, điểm trừ')).length).toBe(2)
})

test('an adjustment is withdrawn with a reason', async () => {
  const ask = `POST ${api}/${bonus.id}/withdraw`
  const desk = open('', { [ask]: problem('frozen-round') })
  await confirm('Rút lại…', 'Rút lại mục này', { 'Lý do rút lại': ' Nhầm ' })
  expect(await screen.findByText(/^Đợt đánh giá đã được duyệt hoặc công bố/)).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask, body: { reason: 'Nhầm' } }])
})

test('a new adjustment carries every field, and an id that stays when it is sent again', async () => {
  let answer: unknown = problem('unavailable', { status: 503 })
  const desk = open('/new', { [`POST ${api}`]: () => answer })
  await readHead()
  fill({
    'Đơn vị': 'A-2',
    'Điểm trừ': true,
    'Số điểm': 'một',
    'Lý do': ' Chậm ',
    'Văn bản': ' QĐ 13 ',
    'Người hoặc cơ quan quyết định': ' Hội đồng ',
    'Ngày quyết định': '2026-11-10',
  })
  await press('Thêm')
  expect(await screen.findByText(/^Chưa thêm được\. Hãy kiểm tra/)).toBeTruthy()
  fill({ 'Số điểm': '1,5' })
  await press('Thêm')
  expect(await screen.findByText('Máy chủ tạm thời không phục vụ được.')).toBeTruthy()
  answer = { adjustment: bonus, note: null }
  await press('Thêm')
  await expect.poll(desk.address).toContain('?entered=')

  const [first, second] = desk.sent()
  expect(second).toEqual(first)
  expect(first).toMatchObject({ body: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) } })
  expect({ ...Object(first?.body), id: undefined }).toEqual({
    decidedBy: 'Hội đồng',
    decidedOn: '2026-11-10',
    document: 'QĐ 13',
    id: undefined,
    kind: 'penalty',
    points: 1.5,
    reason: 'Chậm',
    unit: 'A-2',
  })
})

test('none stands yet, in English; a frozen round takes none', async () => {
  openDesk({
    at: base,
    language: 'en',
    answers: { [`GET ${api}`]: { ...list, adjustments: [], sums: [], changeable: false } },
  })
  expect(await readHead()).toEqual('There are no bonus or penalty points yet')
})
