// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { box, round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { readHead, textOf } from '../testing/page.ts'

const title = round.title
const tryOut = { round: { id: round.id, title }, address: 'https://phieu.example.vn/l/abc' }
const tasks = [
  { code: 'approve-round', round: { id: round.id, title }, count: 0 },
  { code: 'undecided-ballots', round: { id: round.id, title }, count: 1200 },
  { code: 'invite-second', round: null, count: 0 },
]

test('the desk opens with what is to be done, each with its number and one button', async () => {
  openDesk({ at: '/', answers: { 'GET /api/today': { tasks, tryOut: null } } })

  expect(await readHead()).toBe('Hôm nay có 3 việc')
  const lines = [...document.querySelectorAll('main ol > li')]
  expect(lines.map((line) => line.querySelector('a')?.getAttribute('href'))).toEqual([
    '/rounds/hn-2026/course',
    '/rounds/hn-2026/review?flag=any&decided=no',
    '/people/invite',
  ])
  expect(textOf(lines[1]!)).toContain('1.200 phiếu có dấu hiệu bất thường')
  expect(textOf(lines[1]!)).toContain('Khảo sát năm 2026')
})

test('nothing to do is said, and the rounds stand below', async () => {
  openDesk({ at: '/', language: 'en', answers: { 'GET /api/today': { tasks: [], tryOut: null } } })

  expect(await readHead()).toBe('Nothing is waiting today')
  expect(screen.getAllByRole('link', { name: 'Survey of 2026' }).length).toBeGreaterThan(0)
})

test('a round is tried out by its QR code, and a ballot that arrives meanwhile is told', async () => {
  const counter = { receipts: 60 }
  openDesk({
    at: '/',
    answers: {
      'GET /api/today': { tasks: [], tryOut },
      'GET /api/rounds/hn-2026/box': () => ({ ...box, receipts: counter.receipts }),
    },
  })
  await readHead()
  expect(screen.getByRole('img', { name: 'Mã QR của phiếu thử' })).toBeTruthy()
  expect(screen.getByText('Đang chờ phiếu đầu tiên từ điện thoại…')).toBeTruthy()

  counter.receipts = 61

  expect(await screen.findByText(/Đã nhận 1 phiếu vừa gửi\./)).toBeTruthy()
})
