// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { problem, type Answers } from '../../testing/fake-office.ts'
import { overview } from '../../testing/office-answers.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import { press, readHead, readOrders, readTable, textOf } from '../../testing/page.ts'

const base = '/rounds/hn-2026'
const api = '/api/rounds/hn-2026'
const counted: Answers = { [`GET ${api}/overview`]: overview }

test('a round opens with each unit, its points and its ballots by group', async () => {
  openDesk({ at: base, answers: counted })
  expect(await readHead()).toEqual('47 phiếu từ 2/3 đơn vị; 1 đơn vị chưa có phiếu nào')
  const caption = 'Phiếu và điểm điều tra xã hội học theo đơn vị'
  expect(await readTable(caption)).toEqual([
    'Đơn vị | Điểm điều tra trên điểm tối đa | % điểm tối đa, khoảng tin cậy 95% 60 80 100 | Phiếu | Người dân | Doanh nghiệp',
    'Sở Nội vụ | 24,00 / 30,00 · 80,0% khoảng tin cậy 95% 23,00–25,00 |  | 40 | 30/30 | 10/30',
    'Sở Tư pháp | 27,00 / 30,00 · 90,0% khoảng tin cậy 95%: quá ít phiếu |  | 7 | 7/30 ▲ ít phiếu | 0/30 ▲ ít phiếu',
  ])
  expect(await readOrders(caption)).toEqual({
    'Doanh nghiệp': ['Sở Nội vụ', 'Sở Tư pháp'],
    'Người dân': ['Sở Nội vụ', 'Sở Tư pháp'],
    Phiếu: ['Sở Nội vụ', 'Sở Tư pháp'],
    'Điểm điều tra trên điểm tối đa': ['Sở Tư pháp', 'Sở Nội vụ'],
    'Đơn vị': ['Sở Nội vụ', 'Sở Tư pháp'],
  })
})

test('units are found by name and by what they lack; another block is a page of its own', async () => {
  const desk = openDesk({ at: base, language: 'en', answers: counted })
  await readHead()
  await desk.router.navigate(`${base}?block=A&show=few`)
  await expect.poll(() => screen.queryByRole('rowheader', { name: 'Sở Nội vụ' })).toBeNull()
  await desk.router.navigate(`${base}?block=B`)
  expect(await screen.findByRole('rowheader', { name: 'Phường Ba Đình' })).toBeTruthy()
})

test('a round is counted again, and whether the counts were right is told', async () => {
  let answer: unknown = { equal: true, ballots: 47, tallies: 12, differences: [] }
  const desk = openDesk({
    at: base,
    answers: { ...counted, [`POST ${api}/recount`]: () => answer },
  })
  await press('Đối chiếu số phiếu')
  await expect.poll(desk.sent).toEqual([{ ask: `POST ${api}/recount` }])
  answer = problem('unavailable', { status: 503 })
  await press('Đối chiếu số phiếu')
  expect(await screen.findByText(/Máy chủ tạm thời không phục vụ được/)).toBeTruthy()
})

test('the first page tells where the ballots are, and how they came against the way to the target', async () => {
  openDesk({ at: base, answers: counted })
  await readHead()

  expect(await figures()).toEqual([
    '47 phiếu đã kiểm, được tính',
    '13 phiếu còn trong hòm',
    '3 phiếu chờ xem xét',
    '1 trên 3 đơn vị chưa có phiếu',
    '5 phiếu còn trên 1 thiết bị, chưa gửi',
  ])
  const line = screen.getByRole('img', { name: 'Đến ngày 20/11/2026: 60 trên 120 phiếu cần có.' })
  expect(line.querySelectorAll('polyline')).toHaveLength(2)
  const days = 'Phiếu thu được so với tiến độ đến chỉ tiêu'
  await press('Xem bảng theo ngày')
  expect(await readTable(days)).toEqual([
    'Ngày | Phiếu trong ngày | Phiếu cộng dồn, kể cả phiếu còn trong hòm',
    '20/11/2026 | 10 | 60',
    '16/11/2026 | 30 | 50',
    '09/11/2026 | 20 | 20',
  ])
})

test('what has changed since an earlier day is told beside each figure', async () => {
  localStorage.setItem('phieu.console.seen.hn-2026', '2026-11-19 40 13 4 2 0')
  openDesk({ at: base, language: 'en', answers: counted })
  await readHead()

  await expect
    .poll(figures)
    .toEqual([
      '47 ballots counted +7 since 19/11/2026',
      '13 ballots in the box unchanged since 19/11/2026',
      '3 ballots held −1 since 19/11/2026',
      '1 of 3 units without a ballot −1 since 19/11/2026',
      '5 ballots not sent yet, on 1 phone +5 since 19/11/2026',
    ])
})

test('the map has a field for each unit that says what each group gave; arrows go from field to field', async () => {
  openDesk({ at: base, answers: counted })
  await readHead()
  const map = within(
    await screen.findByRole('list', { name: 'Bản đồ thu phiếu theo đơn vị và nhóm' }),
  )
  const [first, second] = map.getAllByRole('link')

  expect(textOf(first!)).toBe(
    'Sở Nội vụ : Người dân: 30 trên 30 phiếu; Doanh nghiệp: 10 trên 30 phiếu',
  )
  expect(textOf(second!)).toMatch(/Doanh nghiệp: chưa có phiếu, cần 30$/)
  expect(second!.getAttribute('href')).toBe(`${base}/units/A-2`)
  expect([first, second].map((field) => field?.tabIndex)).toEqual([0, -1])

  fireEvent.keyDown(first!, { key: 'ArrowRight' })
  expect(document.activeElement).toBe(second)
  expect([first, second].map((field) => field?.tabIndex)).toEqual([-1, 0])
})

test('what one person cannot be told, or the server cannot tell just now, is left out of the page', async () => {
  openDesk({ at: base, role: 'council', answers: counted })
  await readHead()
  expect(await figures()).toHaveLength(4)
})

test('the page stands without its days when the server does not tell them', async () => {
  const answers = { ...counted, [`GET ${api}/progress`]: problem('unavailable', { status: 503 }) }
  openDesk({ at: base, answers })
  expect(await readHead()).toMatch(/^47 phiếu/)
  expect(document.querySelector('dl')).toBeNull()
})

afterEach(() => localStorage.clear())

async function figures(): Promise<string[]> {
  await expect.poll(() => document.querySelector('dl')).toBeTruthy()
  return [...document.querySelectorAll('dl > div')].map((each) =>
    [...each.querySelectorAll('dd:first-of-type, dt, dd + dd')]
      .toSorted(
        (a, b) => Number(b.matches('dd:first-of-type')) - Number(a.matches('dd:first-of-type')),
      )
      .map(textOf)
      .filter(Boolean)
      .join(' '),
  )
}
