// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Alert } from './alert.tsx'

test('an alert goes away as it came where browsers answer scrolling with a promise', () => {
  const promising: () => unknown = () => Promise.resolve()
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(promising)

  const { unmount } = render(<Alert>gone in a moment</Alert>)
  expect(screen.getByRole('alert').textContent).toBe('gone in a moment')
  unmount()

  expect(screen.queryByRole('alert')).toBeNull()
  expect(scrolled).toHaveBeenCalledOnce()
})
