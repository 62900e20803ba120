// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openDesk } from '../testing/open-desk.tsx'
import { readHead, textOf } from '../testing/page.ts'

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

function terms() {
  return within(screen.getByRole('table')).getAllByRole('rowheader').map(textOf)
}
