// @vitest-environment happy-dom
import type { ListFilter } from '@phieu/office'
import { fireEvent, screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { page } from '../../review/review-samples.ts'
import { done, problem, type Answers } from '../../testing/fake-office.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import { readHead } from '../../testing/page.ts'

const review = '/rounds/hn-2026/review'
const own = { id: 'f-1', name: 'Nhanh', search: 'flag=fast', sharedIn: null, by: null }
const others = {
  ...own,
  id: 'f-2',
  name: 'Trùng',
  search: 'flag=duplicate',
  sharedIn: 'hn-2026',
  by: 'Lê Văn An',
}

test('a filter is kept with the account under a name, for the list and not for its round', async () => {
  const desk = open('?flag=fast&sort=-level&page=2', [])
  await openMenu()
  await say('Tên của bộ lọc đang dùng', 'Gửi nhanh', 'Lưu bộ lọc')

  await expect.poll(desk.sent).toEqual([
    {
      ask: 'POST /api/account/filters',
      body: { list: '/rounds/review', name: 'Gửi nhanh', search: 'flag=fast&sort=-level' },
    },
  ])
  const asked = desk.asked.find(({ ask }) => ask === 'GET /api/account/filters')
  expect(asked?.query).toEqual({ list: '/rounds/review', round: 'hn-2026' })
})

test('one’s own and those of colleagues are used: the list begins at its first page', async () => {
  const desk = open('?flag=fast&page=2', [own, others])
  await openMenu()
  expect(screen.getByRole('link', { name: 'Nhanh' }).getAttribute('aria-current')).toBe('true')
  expect(screen.getByText('của Lê Văn An')).toBeTruthy()

  fireEvent.click(screen.getByRole('link', { name: 'Trùng' }))
  await expect.poll(desk.address).toBe(`${review}?flag=duplicate`)
  expect(screen.queryByRole('button', { name: 'Xóa Trùng' })).toBeNull()
})

test('a filter is shown to colleagues in the round, renamed, deleted and taken back', async () => {
  const desk = open('?flag=fast', [own])
  await openMenu()
  fireEvent.click(screen.getByRole('button', { name: 'Chia sẻ trong đợt Nhanh' }))
  await expect.poll(() => desk.sent().length).toBe(1)
  fireEvent.click(screen.getByRole('button', { name: 'Đổi tên Nhanh' }))
  await say('Tên mới của “Nhanh”', 'Quá nhanh', 'Đổi tên')
  await expect.poll(() => desk.sent().length).toBe(2)
  fireEvent.click(screen.getByRole('button', { name: 'Xóa Nhanh' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await expect.poll(() => desk.sent().length).toBe(4)

  expect(desk.sent().map(({ ask, body }) => [ask.replace('POST /api/account', ''), body])).toEqual([
    ['/filters/f-1', { sharedIn: 'hn-2026' }],
    ['/filters/f-1', { name: 'Quá nhanh' }],
    ['/filters/f-1/remove', undefined],
    ['/filters', { list: '/rounds/review', name: 'Nhanh', search: 'flag=fast' }],
  ])
})

test('the address of a filtered list is handed on where the browser copies nothing, too', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not here'))
  onTestFinished(() => void vi.restoreAllMocks())
  open('?flag=fast', [own])
  await openMenu()
  fireEvent.click(screen.getByRole('button', { name: 'Sao chép đường dẫn Nhanh' }))

  expect(await screen.findByText(/rounds\/hn-2026\/review\?flag=fast$/)).toBeTruthy()
})

test('a deleted filter comes back to those who saw it', async () => {
  const desk = open('', [{ ...own, sharedIn: 'hn-2026' }])
  await openMenu()
  expect(screen.getByText('đồng nghiệp cũng thấy trong đợt này')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Xóa Nhanh' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }))

  await expect
    .poll(() => desk.sent().at(-1)?.body)
    .toEqual({ list: '/rounds/review', name: 'Nhanh', search: 'flag=fast', sharedIn: 'hn-2026' })
})

test('where a filter is shared in another round, it is said', async () => {
  open('', [{ ...own, sharedIn: 'hn-2025' }])
  await openMenu()

  expect(screen.getByText('đang chia sẻ trong đợt khác')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Chia sẻ trong đợt Nhanh' })).toBeTruthy()
})

test('a name that another filter has is told, and can be said again', async () => {
  open('?flag=fast', [own], { 'POST /api/account/filters/f-1': problem('conflict') })
  await openMenu()
  fireEvent.click(screen.getByRole('button', { name: 'Đổi tên Nhanh' }))
  await say('Tên mới của “Nhanh”', 'Trùng', 'Đổi tên')

  expect(await screen.findByText(/Tên này đã có/)).toBeTruthy()
  expect(screen.getByLabelText('Tên mới của “Nhanh”')).toBeTruthy()
})

function open(search: string, filters: readonly ListFilter[], more: Answers = {}) {
  return openDesk({
    at: `${review}${search}`,
    answers: {
      'GET /api/rounds/hn-2026/review': page,
      'GET /api/account/filters': { filters, shareable: true },
      'POST /api/account/filters': done,
      'POST /api/account/filters/f-1': done,
      'POST /api/account/filters/f-1/remove': done,
      ...more,
    },
  })
}

async function openMenu() {
  await readHead()
  fireEvent.click(screen.getByText('Bộ lọc đã lưu'))
  await screen.findByText(/^Hãy tìm hoặc lọc|^Tên của bộ lọc/)
}

async function say(label: string, name: string, button: string) {
  fireEvent.change(await screen.findByLabelText(label), { target: { value: name } })
  fireEvent.click(screen.getByRole('button', { name: button }))
}
