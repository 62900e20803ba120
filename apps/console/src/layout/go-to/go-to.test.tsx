// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { LinkPage } from '../../distribution/distribution-queries.ts'
import { problem } from '../../testing/fake-office.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import { readHead, textOf } from '../../testing/page.ts'
import { vi } from '../../i18n/vi.ts'
import { overview } from '../../testing/office-answers.ts'
import { findPlaces, noNames, placesOf, type Place } from './places.ts'

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
  ])
  fireEvent.keyDown(field, { key: 'Enter' })

  await expect.poll(desk.address).toBe('/account')
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

test('a place is found by the beginnings of its words, in any order', () => {
  const place = (name: string): Place => ({ kind: 'unit', name, to: `/${name}` })
  const places = ['Phường Đống Đa', 'Phường Đông Anh', 'Sở Nội vụ'].map(place)

  const found = (typed: string) => findPlaces(places, typed).map(({ name }) => name)
  expect(found('da phuong')).toEqual(['Phường Đống Đa'])
  expect(found('dong')).toEqual(['Phường Đống Đa', 'Phường Đông Anh'])
  expect(found('')).toHaveLength(3)
  expect(found('huyen')).toEqual([])
})

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
