// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import { expect, onTestFinished, test, vi } from 'vitest'
import { problem } from '../../testing/fake-office.ts'
import { confirm, press, readHead, textOf } from '../../testing/page.ts'
import { discardedCopy, keepDiscarded } from '../catalogue-queries.ts'
import { api, copy, hide, open, page, working } from './editor-samples.ts'

const parts = ['about', 'areas', 'groups', 'scales', 'scoring', 'block-0', 'block-1'] as const

test('what is typed into a field is saved upon the revision that was opened', async () => {
  const desk = open('?part=about')
  await readHead()
  const note = screen.getByDisplayValue('Đề xuất')
  fireEvent.change(note, { target: { value: 'Đã sửa' } })
  hide()
  await expect.poll(() => desk.sent().length).toBe(1)

  expect(desk.sent()).toEqual([
    {
      ask: `POST ${api}`,
      body: { revision: 7, definition: JSON.parse(JSON.stringify({ ...working, note: 'Đã sửa' })) },
    },
  ])
  expect(await screen.findByText(/^Đã lưu lúc/)).toBeTruthy()
})

test('every field of every part changes what is saved', async () => {
  const desk = open('?part=about')
  await readHead()
  const silent: string[] = []
  for (const part of parts) {
    await desk.router.navigate(`${page}?part=${part}`)
    const fields = () =>
      document.querySelectorAll<HTMLInputElement>(
        'fieldset input, fieldset textarea, fieldset select',
      )
    for (let at = 0; at < fields().length; at += 1) {
      const field = fields()[at]!
      const before = desk.sent().length
      change(field)
      await Promise.resolve()
      hide()
      const isSent = await expect
        .poll(() => desk.sent().length, { interval: 2 })
        .toBeGreaterThan(before)
        .then(
          () => true,
          () => false,
        )
      if (!isSent) silent.push(`${part}: ${field.labels?.[0]?.textContent ?? field.name}`)
    }
  }
  expect(silent).toEqual([])
})

test('a removed row comes back to its place; another is added and moved', async () => {
  const desk = open('?part=areas')
  await readHead()
  const buttons = () =>
    [...document.querySelectorAll<HTMLButtonElement>('fieldset button')].filter(
      (button) => textOf(button) !== '⧉',
    )
  expect(buttons().map(textOf)).toEqual(['↓', 'Xóa', '↑', 'Xóa', '+ Thêm lĩnh vực'])
  for (const button of buttons().toReversed()) if (!button.disabled) fireEvent.click(button)
  await press('Hoàn tác')
  hide()
  await expect.poll(() => desk.sent().length).toBeGreaterThan(0)
  const body = Object(desk.sent().at(-1)?.body)
  expect(body.definition.areas).toEqual([
    {
      en: '',
      id: 3,
      vi: '',
    },
    {
      en: 'Direction',
      id: 1,
      vi: 'Chỉ đạo, điều hành',
    },
  ])
})

test('a draft without faults is fixed with a reason, or discarded', async () => {
  const desk = open('?part=check', {
    [`POST ${api}/fix`]: problem('conflict'),
    [`POST ${api}/discard`]: { discarded: true },
    'POST /api/working-copies': copy,
    'GET /api/registries': { registries: [] },
    'GET /api/definitions': { definitions: [] },
    'GET /api/working-copies': { copies: [] },
  })
  await readHead()
  const [fix, discard] = [...document.querySelectorAll('main summary')].map(textOf)
  expect([fix, discard]).toEqual(['Chốt thành phiên bản 4', 'Xóa bản nháp này'])
  const doIt = [...document.querySelectorAll('main details button[type=submit]')].map(textOf)
  const reason = document.querySelector<HTMLInputElement>('input[name=reason]')
  await confirm(fix ?? '', doIt[0] ?? '', {
    [reason?.labels?.[0]?.textContent ?? '']: 'Nghị quyết 3',
  })
  await expect.poll(() => desk.sent().length).toBe(1)
  await confirm(discard ?? '', doIt[1] ?? '')
  await expect.poll(desk.address).toBe('/catalogue')
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/working-copies/w-1/fix',
      body: {
        reason: 'Nghị quyết 3',
        revision: 7,
      },
    },
    {
      ask: 'POST /api/working-copies/w-1/discard',
    },
  ])

  await press('Hoàn tác')
  await expect.poll(desk.address).toBe('/catalogue/working/w-1')
  // In one request: where it is lost, nothing half-made is left.
  const { definition, begunFrom } = copy
  expect(desk.sent().slice(2)).toEqual([
    { ask: 'POST /api/working-copies', body: { definition, begunFrom } },
  ])
})

test('a draft that nobody has named is taken back as well', async () => {
  const nameless = { ...copy, begunFrom: null, definition: { ...working, id: '' } }
  const desk = open(
    '?part=check',
    {
      [`POST ${api}/discard`]: { discarded: true },
      'POST /api/working-copies': copy,
      'GET /api/registries': { registries: [] },
      'GET /api/definitions': { definitions: [] },
      'GET /api/working-copies': { copies: [] },
    },
    nameless,
  )
  await readHead()
  await confirm('Xóa bản nháp này', 'Xóa bản nháp')
  expect(await screen.findByText('Đã xóa bản nháp (chưa đặt mã).')).toBeTruthy()
  await press('Hoàn tác')

  await expect.poll(desk.address).toBe(page)
  expect(desk.sent().at(-1)).toMatchObject({
    ask: 'POST /api/working-copies',
    body: { definition: { id: '' }, begunFrom: null },
  })
})

test('a discarded draft is remembered as long as the page stays', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const queries = new QueryClient()

  keepDiscarded(queries, copy)
  vi.advanceTimersByTime(24 * 3_600_000)

  expect(discardedCopy(queries)).toEqual(copy)
})

test('a draft that another window saved says so; one that was fixed leads to its version', async () => {
  const desk = open('?part=about', { [`POST ${api}`]: problem('conflict') })
  await readHead()
  fireEvent.change(screen.getByDisplayValue('Đề xuất'), { target: { value: 'Đã sửa' } })
  hide()
  expect(await screen.findByText(/^Bản nháp này đã được lưu hoặc chốt/)).toBeTruthy()
  desk.router.dispose()
})

test('a fixed draft leads to its version', async () => {
  open('', {}, { fixedAs: 4 })
  expect(await screen.findByText('Mở phiên bản')).toBeTruthy()
})

/** Gives a field another value than it has. */
function change(field: HTMLInputElement) {
  if (field.type === 'checkbox' || field.type === 'radio') fireEvent.click(field)
  else if (field.tagName === 'SELECT') {
    const other = [...field.querySelectorAll('option')].find(({ value }) => value !== field.value)
    fireEvent.change(field, { target: { value: other?.value } })
  } else {
    const value = /^\d+([.,]\d+)?$/.test(field.value)
      ? `${Number(field.value) + 1}`
      : `${field.value}x`
    fireEvent.change(field, { target: { value } })
  }
}
