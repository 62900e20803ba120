// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { matchRoutes } from 'react-router'
import { expect, test } from 'vitest'
import type { RoundDetail } from '../../api/answers.ts'
import type { LinkPage } from '../../distribution/distribution-queries.ts'
import { problem } from '../../testing/fake-office.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import { readHead, textOf } from '../../testing/page.ts'
import { routes } from '../../router.tsx'
import { vi } from '../../i18n/vi.ts'
import { overview, round as roundOfOffice } from '../../testing/office-answers.ts'
import { findPlaces } from './find-places.ts'
import { judgeActs } from './judge-acts.ts'
import { moveActs } from './move-acts.ts'
import { noNames } from './names.ts'
import { officeActs } from './office-acts.ts'
import { placesOf, type Place } from './places.ts'
import { prepareActs } from './prepare-acts.ts'

test('Ctrl+K finds a page without its accents, and Enter goes there', async () => {
  const desk = openDesk({
    at: '/rounds',
    role: 'council',
    answers: {
      'GET /api/earlier': { earlier: [] },
      'GET /api/rounds/hn-2026/overview': problem('unavailable'),
      'GET /api/account': problem('unavailable'),
    },
  })
  await readHead()

  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const field = await screen.findByRole('searchbox', { name: /Đến một trang/, hidden: true })
  fireEvent.change(field, { target: { value: 'tai khoan' } })
  expect([...document.querySelectorAll('dialog li')].map(textOf)).toEqual([
    'Tài khoản của tôi trang',
    'tài khoản thuật ngữ',
    'Đổi mật khẩu việc',
  ])
  fireEvent.keyDown(field, { key: 'Enter' })

  await expect.poll(desk.address).toBe('/account')
})

test('who hears the list instead of seeing it is told what Enter would open, and when there is nothing', async () => {
  openDesk({
    at: '/help',
    answers: {
      'GET /api/rounds/hn-2026/overview': problem('unavailable'),
      'GET /api/rounds/hn-2026/links': problem('unavailable'),
      'GET /api/rounds/hn-2026/interviewers': problem('unavailable'),
      'GET /api/people': problem('unavailable'),
    },
  })
  await readHead()
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const field = await screen.findByRole('searchbox', { name: /Đến một trang/, hidden: true })
  const told = () => textOf(document.querySelector('dialog output')!)

  fireEvent.change(field, { target: { value: 'tai khoan' } })
  expect(told()).toBe('Tài khoản của tôi, trang, 1/4')
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  expect(told()).toMatch(/, 2\/4$/)
  fireEvent.change(field, { target: { value: 'zzzz' } })
  expect(told()).toBe('Không tìm thấy gì.')
})

test('as long as the names are on their way, nothing is said not to be there', async () => {
  const people = Promise.withResolvers<object>()
  openDesk({
    at: '/help',
    answers: {
      'GET /api/rounds/hn-2026/overview': problem('unavailable'),
      'GET /api/rounds/hn-2026/links': problem('unavailable'),
      'GET /api/rounds/hn-2026/interviewers': problem('unavailable'),
      'GET /api/people': () => people.promise,
    },
  })
  await readHead()
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const field = await screen.findByRole('searchbox', { name: /Đến một trang/, hidden: true })
  const told = () => textOf(document.querySelector('dialog output')!)
  fireEvent.change(field, { target: { value: 'zzzz' } })

  expect(told()).toBe('Đang tìm…')
  people.resolve({ people: [], invitations: [], units: [], interviewers: [] })
  await expect.poll(told).toBe('Không tìm thấy gì.')
})

test('links and interviewers of a round are found by what they are called, links of a unit by its name', async () => {
  const desk = openDesk({
    at: '/rounds/hn-2026/box',
    answers: {
      'GET /api/rounds/hn-2026/overview': overview,
      'GET /api/rounds/hn-2026/links': links,
      'GET /api/rounds/hn-2026/interviewers': problem('unavailable'),
      'GET /api/people': { people: [], invitations: [], units: [], interviewers: [] },
      'GET /api/rounds/hn-2026/links/6vve3h95fp/days': problem('unavailable'),
    },
  })
  await readHead()
  fireEvent.keyDown(document.body, { key: 'k', metaKey: true })
  const field = await screen.findByRole('searchbox', { name: /Đến một trang/, hidden: true })
  const found = () => [...document.querySelectorAll('dialog li')].map(textOf)

  fireEvent.change(field, { target: { value: 'ba dinh quay' } })
  await expect.poll(found).toEqual(['Phường Ba Đình – Người dân – Quầy một cửa liên kết'])
  fireEvent.keyDown(field, { key: 'Enter' })
  await expect.poll(desk.address).toBe('/rounds/hn-2026/sending/links/6vve3h95fp')
})

test('interviewers are found by name or number', () => {
  const names = { ...noNames, interviewers: [{ id: 'i-1', name: 'Lê Văn An', code: '07' }] }
  const round = { ...overview.round }
  const places = placesOf({ t: vi, language: 'vi', role: 'supervisor', round, rounds: [], names })
  const found = ['le an', '07'].map((typed) => findPlaces(places, typed).map(({ to }) => to))
  expect(found).toEqual([
    ['/rounds/hn-2026/fieldwork/interviewers/i-1'],
    ['/rounds/hn-2026/fieldwork/interviewers/i-1'],
  ])
})

test('moves and acts of the round are found in both languages and by other words, for whom they are', () => {
  const findFor = (role: 'admin' | 'council' | 'supervisor', typed: string) =>
    findPlaces(
      placesOf({ t: vi, language: 'vi', role, round: overview.round, rounds: [], names: noNames }),
      typed,
    )
      .filter(({ kind }) => kind === 'act')
      .map(({ to }) => to.replace('/rounds/hn-2026', ''))

  expect(findFor('admin', 'cong bo')[0]).toBe('/course#publish')
  expect(findFor('admin', 'publish')[0]).toBe('/course#publish')
  expect(findFor('admin', 'ban hanh')).toEqual(['/course#publish'])
  expect(findFor('council', 'cong bo')).not.toContain('/course#publish')
  expect(findFor('council', 'phe duyet')).toEqual(['/course#approve'])
  expect(findFor('supervisor', 'qua nhanh')).toEqual(['/review?flag=fast'])
  expect(findFor('admin', 'ap phich')).toEqual(['/sending#print'])
  expect(findFor('admin', 'spss')).toEqual(['/exports'])

  expect(findFor('council', 'mo hom phieu')).toEqual(['/box/open'])
  expect(findFor('supervisor', 'them dieu tra vien')).toEqual(['/fieldwork/interviewers/new'])
  expect(findFor('supervisor', 'chi tieu')).toEqual([])
  expect(findFor('supervisor', 'in thu moi')).toEqual([])
  expect(findFor('supervisor', 'du lieu ca nhan')).toEqual(['/keeping/personal-data'])
})

test('every act leads to a page that there is', () => {
  const acts = [...moveActs, ...prepareActs, ...judgeActs].map(({ to }) => `/rounds/hn-2026${to}`)
  const paths = [...acts, ...officeActs.map(({ to }) => to)].map((to) => to.replace(/[?#].*/, ''))

  const lost = paths.filter((path) => matchRoutes(routes, path)?.at(-1)?.route.path === '*')
  expect(lost).toEqual([])
})

test('an act of another round is found when that round is named with it', () => {
  const round = { ...overview.round }
  const other = { ...round, id: 'hn-2025', title: { vi: 'Chỉ số năm 2025', en: 'Index 2025' } }
  const rounds = [round, other]
  const places = placesOf({ t: vi, language: 'vi', role: 'admin', round, rounds, names: noNames })

  const found = (typed: string) => findPlaces(places, typed).map(({ to }) => to)
  expect(found('dong dot')).not.toContain('/rounds/hn-2025/course#close')
  expect(found('dong dot 2025')).toEqual(['/rounds/hn-2025/course#close'])
  expect(found('hom phieu 2025')).toContain('/rounds/hn-2025/box')
})

test('a word of the house is found with its meaning', () => {
  const places = placesOf({
    t: vi,
    language: 'vi',
    role: 'unit',
    round: undefined,
    rounds: [],
    names: noNames,
  })
  expect(findPlaces(places, 'phieu bi loai').map(({ to }) => to)).toEqual([
    '/help/glossary#excluded',
  ])
})

test('whoever looks for a move comes to its form, which is open and done by nobody yet', async () => {
  const desk = openDesk({
    at: '/rounds/hn-2026/box',
    answers: {
      'GET /api/rounds/hn-2026/overview': overview,
      'GET /api/rounds/hn-2026/links': problem('unavailable'),
      'GET /api/rounds/hn-2026/interviewers': problem('unavailable'),
      'GET /api/people': problem('unavailable'),
      'GET /api/rounds/hn-2026': openRound,
    },
  })
  await readHead()
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const field = await screen.findByRole('searchbox', { name: /Đến một trang/, hidden: true })

  fireEvent.change(field, { target: { value: 'dong dot' } })
  fireEvent.keyDown(field, { key: 'Enter' })

  await expect.poll(desk.address).toBe('/rounds/hn-2026/course')
  await expect.poll(() => document.getElementById('close')?.hasAttribute('open')).toBe(true)
  expect(document.activeElement?.textContent).toBe('Đề nghị đóng đợt…')
  expect(desk.sent()).toEqual([])
})

test('a place is found by the beginnings of its words, in any order', () => {
  const place = (name: string): Place => ({ kind: 'unit', name, to: `/${name}` })
  const places = ['Phường Đống Đa', 'Phường Đông Anh', 'Sở Nội vụ'].map(place)

  const found = (typed: string) => findPlaces(places, typed).map(({ name }) => name)
  expect(found('da phuong')).toEqual(['Phường Đống Đa'])
  expect(found('dong')).toEqual(['Phường Đống Đa', 'Phường Đông Anh'])
  expect(found('')).toHaveLength(3)
  expect(found('huyen')).toEqual([])
})

const openRound: RoundDetail = {
  round: roundOfOffice,
  revision: 'r-1',
  plannable: ['days'],
  moves: [],
  next: [{ to: 'closed', who: ['admin'], needsReason: false }],
  proposed: null,
  frozen: [],
}

const links: LinkPage = {
  total: 1,
  states: { active: 1, paused: 0, revoked: 0 },
  opened: 0,
  kept: 0,
  links: [
    {
      code: '6vve3h95fp',
      unit: 'B-1',
      unitName: 'Phường Ba Đình',
      block: 'B',
      group: 'ND',
      groupName: { vi: 'Người dân', en: 'Citizens' },
      channel: 'desk',
      label: 'Quầy một cửa',
      opensOn: null,
      closesOn: null,
      state: 'active',
      difficulty: 'light',
      perHour: 600,
      maxBallots: null,
      opened: 0,
      kept: 0,
      limited: 0,
      address: 'https://phieu.example/l/6vve3h95fp',
    },
  ],
}
