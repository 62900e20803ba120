// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
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
