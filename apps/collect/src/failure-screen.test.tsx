// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { RouteObject } from 'react-router'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { answerRoutes } from './answer/routes.ts'
import { FailureScreen } from './failure-screen.tsx'
import { OpeningScreen, RootScreen } from './root-screen.tsx'
import { fill } from './testing/fill.ts'
import { openScreen } from './testing/open-screen.tsx'
import { beginBallot, openMemory } from './testing/memory.ts'

test('where the browser gives nothing of what is saved, it is tried again and never reloaded: the page may hold an answer', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  const shut = () => {
    throw new DOMException('cookies are blocked', 'SecurityError')
  }
  db.drafts.hook('reading', shut)
  openScreen(`/answer/${id}/1`, { db })
  await screen.findByRole('heading', { name: 'Thiết bị này không cho lưu dữ liệu' })
  expect(screen.queryByRole('button', { name: 'Tải lại trang' })).toBeNull()

  db.drafts.hook('reading').unsubscribe(shut)
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }))

  expect(await screen.findByRole('heading', { name: /^Câu 1/ })).toBeTruthy()
})

describe('a screen whose file went with the version before', () => {
  test.each([
    'Failed to fetch dynamically imported module: https://phieu.example/assets/a.js',
    'error loading dynamically imported module: https://phieu.example/assets/a.js',
    'Importing a module script failed.',
  ])('is loaded anew by itself, once, where the browser says: %s', async (said) => {
    const reload = watchReload()
    const { router } = openScreen('/gone', { routes: withGone(said) })

    await screen.findByRole('heading', { name: 'Trang gặp lỗi' })
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
    await router.navigate('/answer/none')
    await screen.findByRole('heading', { name: 'Không có trang này' })
    await router.navigate('/gone')

    await screen.findByRole('button', { name: 'Tải lại trang' })
    expect(reload).toHaveBeenCalledTimes(1)
  })

  test('is never loaded anew over an answer that is in the page only', async () => {
    const reload = watchReload()
    const db = openMemory()
    const id = await beginBallot(db)
    const { router } = openScreen(`/answer/${id}/1`, {
      db,
      routes: withGone('Importing a module script failed.'),
    })
    await screen.findByRole('heading', { name: /^Câu 1/ })
    fill(db)
    fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
    await screen.findByText(/^Chưa lưu được câu trả lời này/)

    await router.navigate('/gone')

    await screen.findByRole('heading', { name: 'Trang gặp lỗi' })
    expect((await screen.findByRole('alert')).textContent).toMatch(/chỉ giữ trong trang này/)
    expect(screen.queryByRole('button', { name: 'Tải lại trang' })).toBeNull()
    expect(reload).not.toHaveBeenCalled()
    await router.navigate(`/answer/${id}/1`)
    expect(await screen.findByRole('radio', { name: 'Rất hài lòng', checked: true })).toBeTruthy()
  })

  function watchReload() {
    const { pathname } = window.location
    window.history.replaceState(undefined, '', '/gone')
    onTestFinished(() => {
      sessionStorage.clear()
      window.history.replaceState(undefined, '', pathname)
    })
    return vi.spyOn(window.location, 'reload').mockImplementation(() => {})
  }

  /** The screens of a ballot, and one whose file is not to be had. */
  function withGone(said: string): RouteObject[] {
    const gone = { path: 'gone', lazy: () => Promise.reject(new TypeError(said)) }
    const all = { ErrorBoundary: FailureScreen, children: [gone, ...answerRoutes] }
    return [{ Component: RootScreen, HydrateFallback: OpeningScreen, children: [all] }]
  }
})
