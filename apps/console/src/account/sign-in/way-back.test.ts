import { expect, test } from 'vitest'
import { signInPath, wayBack } from './way-back.ts'

test('the sign-in leads back to the very address, filters and all', () => {
  const here = new URL('https://example.vn/console/rounds/h2-2026?block=B&q=%C4%91%E1%BB%91ng')

  const path = signInPath(here)

  expect(wayBack(`https://example.vn/console${path}`)).toBe(
    '/rounds/h2-2026?block=B&q=%C4%91%E1%BB%91ng',
  )
})

test('the first page needs no way back', () => {
  expect(signInPath({ pathname: '/console', search: '' })).toBe('/sign-in')
  expect(signInPath({ pathname: '/', search: '' })).toBe('/sign-in')
})

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
  'the sign-in never leads to %s',
  (to) => {
    const path = `/sign-in?${new URLSearchParams({ to })}`

    expect(wayBack(`https://example.vn/console${path}`)).toBe('/')
  },
)
