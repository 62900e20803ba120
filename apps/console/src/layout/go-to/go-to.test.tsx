// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { problem } from '../../testing/fake-office.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import { readHead, textOf } from '../../testing/page.ts'
import { findPlaces, type Place } from './places.ts'

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

test('a place is found by the beginnings of its words, in any order', () => {
  const place = (name: string): Place => ({ kind: 'unit', name, to: `/${name}` })
  const places = ['Phường Đống Đa', 'Phường Đông Anh', 'Sở Nội vụ'].map(place)

  const found = (typed: string) => findPlaces(places, typed).map(({ name }) => name)
  expect(found('da phuong')).toEqual(['Phường Đống Đa'])
  expect(found('dong')).toEqual(['Phường Đống Đa', 'Phường Đông Anh'])
  expect(found('')).toHaveLength(3)
  expect(found('huyen')).toEqual([])
})
