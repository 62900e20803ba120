// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { DoorProvider } from '../i18n/door.tsx'
import { wordsOf } from '../testing/words.ts'
import { ErrorScreen } from './error-screen.tsx'

afterEach(cleanup)

test.each([
  new TypeError('Failed to fetch dynamically imported module: /x.js'),
  new Error('Unable to preload CSS for /x.css'),
])('a page of which a file did not arrive is loaded anew as a whole: %s', async (error) => {
  const reload = vi.spyOn(window.location, 'reload').mockReturnValue()
  const lazy = vi.fn<() => Promise<never>>().mockRejectedValue(error)
  open({ lazy })
  expect((await screen.findByRole('alert')).textContent).toContain('Không kết nối được máy chủ')

  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }))

  expect(reload).toHaveBeenCalledOnce()
  expect(lazy).toHaveBeenCalledOnce()
})

test('without a network, what is on the screen stays', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const reload = vi.spyOn(window.location, 'reload').mockReturnValue()
  const loader = vi.fn<() => Promise<never>>().mockRejectedValue(new TypeError('Failed to fetch'))
  open({ loader })
  await screen.findByRole('alert')

  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }))

  await expect.poll(() => loader.mock.calls.length).toBe(2)
  expect(reload).not.toHaveBeenCalled()
})

function open(page: { lazy: () => Promise<never> } | { loader: () => Promise<never> }) {
  const router = createMemoryRouter([
    {
      path: '/',
      element: 'a page',
      HydrateFallback: () => 'opening',
      ErrorBoundary: ErrorScreen,
      ...page,
    },
  ])
  render(
    <MantineProvider>
      <DoorProvider words={wordsOf('vi')}>
        <RouterProvider router={router} />
      </DoorProvider>
    </MantineProvider>,
  )
}
