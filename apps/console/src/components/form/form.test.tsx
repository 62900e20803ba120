// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openConsole } from '../../testing/open-desk.tsx'
import { fill, readHead } from '../../testing/page.ts'

test('an empty field is told of beside it, in the language of the page, and nothing is sent', async () => {
  const desk = openConsole({ at: '/sign-in' })
  await readHead()

  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }))

  const email = screen.getByLabelText('Thư điện tử')
  expect(email.getAttribute('aria-invalid')).toBe('true')
  expect(said(email)).toBe('Hãy điền ô này.')
  expect(document.activeElement).toBe(email)
  expect(desk.sent()).toEqual([])

  fill({ 'Thư điện tử': 'an@hanoi.example' })
  expect(email.getAttribute('aria-invalid')).not.toBe('true')
})

test('the browser’s own bubble is kept from opening', async () => {
  openConsole({ at: '/sign-in', language: 'en' })
  await readHead()

  // A bubble opens unless somebody says that the event is dealt with.
  const opens = fireEvent(
    screen.getByLabelText('E-mail'),
    new Event('invalid', { cancelable: true }),
  )

  expect(opens).toBe(false)
})

/** What is told of a field beside it. */
function said(field: HTMLElement): string | undefined {
  const id = field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? ''
  return document.getElementById(id)?.textContent
}
