// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openDesk } from '../testing/open-desk.tsx'
import { manuals } from '@phieu/office/manual'
import { officeWays, roundWays } from '../layout/navigation.ts'
import { press, readHead, textOf } from '../testing/page.ts'

const list = 'GET /console/pictures/list.json'

test('the glossary is searched in both languages, without accents', async () => {
  const desk = openDesk({ at: '/help/glossary', role: 'interviewer' })
  expect(await readHead()).toBe('Bảng thuật ngữ')

  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'he so thiet ke' } })
  await expect.poll(terms).toEqual(['hệ số thiết kế'])
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'rank set' } })
  await expect.poll(terms).toEqual(['khoảng thứ hạng đồng thời'])
  expect(desk.address()).toBe('/help/glossary?q=rank+set')
  expect(document.getElementById('rankSet')).toBeTruthy()
})

test('each role has a manual, whose ways lead only to pages of that role', async () => {
  const roles = ['admin', 'supervisor', 'council', 'interviewer', 'unit'] as const
  for (const role of roles) {
    const own = [...officeWays(role, ''), ...roundWays('r', role, '').flatMap(({ ways }) => ways)]
    const pages = new Set([...own.map(({ name }) => name as string), 'account'])
    const manual = manuals.find((each) => each.role === role)!
    const named = manual.chapters.flatMap(({ page }) => page ?? [])

    expect(named.filter((page) => !pages.has(page))).toEqual([])
    expect(named.length).toBeGreaterThan(0)
  }
})

test('the own manual stands first, says what to do in its order, and leads to the pages of the round', async () => {
  const desk = openDesk({ at: '/help', role: 'council', answers: { [list]: Response.json([]) } })
  expect(await readHead()).toBe('Trợ giúp')
  await press(textOf(screen.getAllByRole('heading', { level: 2 })[0]!))

  await expect.poll(desk.address).toBe('/help/council')
  await screen.findByRole('heading', { level: 1, name: 'Hướng dẫn cho Hội đồng thẩm định' })
  expect(textOf(screen.getAllByRole('heading', { level: 2 })[0]!)).toBe('1. Giữ tờ chìa khóa')
  expect(screen.getByRole('link', { name: 'Đến trang Hòm phiếu' }).getAttribute('href')).toBe(
    '/rounds/hn-2026/box',
  )
})

test('a chapter shows its page, once a manual, and asks for no picture that was not taken', async () => {
  const taken = ['vi/supervisor-fieldwork.jpg', 'vi/admin-setup.jpg']
  openDesk({
    at: '/help/supervisor',
    role: 'supervisor',
    answers: { [list]: Response.json(taken) },
  })
  await readHead()

  const words = 'Hình: trang “Thực địa”, số liệu giả lập.'
  const first = await screen.findByRole('img', { name: words })
  expect(first.getAttribute('src')).toBe('/console/pictures/vi/supervisor-fieldwork.jpg')
  expect(screen.getAllByRole('img', { name: /^Hình/ })).toEqual([first])
})

test('without pictures, or without an answer, a manual reads as it is', async () => {
  openDesk({
    at: '/help/supervisor',
    role: 'supervisor',
    answers: { [list]: new Response('', { status: 404 }) },
  })
  await readHead()

  expect(screen.queryByRole('img', { name: /^Hình/ })).toBeNull()
})

test('a manual is read while nobody answers which pictures there are', async () => {
  openDesk({
    at: '/help/supervisor',
    role: 'supervisor',
    answers: { [list]: new Response(new ReadableStream()) },
  })

  expect(await readHead()).toBe('Hướng dẫn cho giám sát viên')
})

test('a manual leads to the own account, which everybody has', async () => {
  openDesk({ at: '/help/unit', role: 'unit', answers: { [list]: Response.json([]) } })
  await readHead()

  const way = screen.getByRole('link', { name: 'Đến trang Tài khoản của tôi' })
  expect(way.getAttribute('href')).toBe('/account')
})

function terms() {
  return within(screen.getByRole('table')).getAllByRole('rowheader').map(textOf)
}
