// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { LinkOpening, type ExtraQuestion } from '@phieu/survey'
import { expect, test } from 'vitest'
import { addAnsweringTime } from '../device/answering-time.ts'
import { openEnvelopes } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { opening } from '../testing/samples.ts'

const extra: ExtraQuestion[] = [
  {
    id: 'visited',
    kind: 'single',
    place: 'before',
    required: true,
    text: { vi: 'Ông/Bà đã đến cơ quan này chưa?', en: 'Have you been to this office?' },
    options: [
      { code: 1, vi: 'Đã đến', en: 'Yes' },
      { code: 2, vi: 'Chưa đến', en: 'No' },
    ],
  },
  {
    id: 'times',
    kind: 'number',
    place: 'before',
    text: { vi: 'Bao nhiêu lần?', en: 'How often?' },
    min: 1,
    max: 50,
    decimals: 0,
    unit: { vi: 'lần', en: 'times' },
    askIf: { is: 'equals', question: 'visited', value: 1 },
  },
  {
    id: 'matters',
    kind: 'multiple',
    place: 'after',
    text: { vi: 'Về việc gì?', en: 'About what?' },
    options: [
      { code: 1, vi: 'Đất đai', en: 'Land' },
      { code: 2, vi: 'Hộ tịch', en: 'Civil status' },
      { code: 9, vi: 'Không muốn nói', en: 'Prefer not to say', exclusive: true },
    ],
  },
  {
    id: 'why',
    kind: 'text',
    place: 'after',
    text: { vi: 'Điều gì chưa tốt?', en: 'What was not good?' },
    maxLength: 100,
    askIf: { is: 'equals', question: 'courtesy', value: 1 },
  },
]

const asking = LinkOpening.parse({ ...opening, extra })
const welcome = `/l/${opening.link}`

test('extra questions come before and after the items, and are sealed with the ballot', async () => {
  const { db, office } = open()
  await agree()
  await choose('Đã đến')
  fireEvent.input(await findField('Câu 2/5 Bao nhiêu lần?'), { target: { value: '7' } })
  fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }))
  await choose('Rất không hài lòng')
  await findQuestion('Câu 4/6 Thời gian giải quyết')
  await choose('Rất hài lòng')

  await findQuestion('Câu 5/6 Về việc gì?')
  tick('Đất đai')
  tick('Hộ tịch')
  await saved(db, { matters: [1, 2] })
  fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }))
  fireEvent.input(await findField('Câu 6/6 Điều gì chưa tốt?'), { target: { value: 'Chờ lâu' } })
  await saved(db, { why: 'Chờ lâu' })
  fireEvent.click(screen.getByRole('button', { name: 'Xem lại' }))

  await screen.findByRole('heading', { name: 'Xem lại các câu trả lời' })
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent)
  expect(rows[1]).toContain('7 lần')
  expect(rows[4]).toContain('Đất đai, Hộ tịch')
  office.connection = 'none'
  fireEvent.click(screen.getByRole('button', { name: 'Hoàn thành và gửi phiếu' }))
  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })
  expect(await openEnvelopes(db)).toMatchObject([
    { extra: { visited: 1, times: 7, matters: [1, 2], why: 'Chờ lâu' } },
  ])
})

test('an answer that is changed skips what depended on it, and what was said there is not sealed', async () => {
  const { db, office } = open()
  await agree()
  await choose('Đã đến')
  fireEvent.input(await findField('Câu 2/5 Bao nhiêu lần?'), { target: { value: '7' } })
  await saved(db, { times: 7 })

  fireEvent.click(screen.getByRole('link', { name: 'Trở lại' }))
  await findQuestion('Câu 1/5 Ông/Bà đã đến cơ quan này chưa?')
  await choose('Chưa đến')
  await findQuestion('Câu 2/4 Thái độ phục vụ')
  await choose('Rất hài lòng')
  await findQuestion('Câu 3/4 Thời gian giải quyết')
  await choose('Không có ý kiến')
  await findQuestion('Câu 4/4 Về việc gì?')
  fireEvent.click(screen.getByRole('button', { name: 'Xem lại' }))
  office.connection = 'none'
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))

  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })
  const [ballot] = await openEnvelopes(db)
  expect(ballot?.extra).toEqual({ visited: 2 })
})

test('a number out of range says what can be typed, not that it is saved, and stays to be mended', async () => {
  const { db } = open()
  await agree()
  await choose('Đã đến')
  const field = await findField('Câu 2/5 Bao nhiêu lần?')

  fireEvent.input(field, { target: { value: '51' } })
  fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }))

  expect((await screen.findByRole('alert')).textContent).toContain('từ 1 đến 50')
  expect(screen.queryByText(/^Đã lưu trên thiết bị này/)).toBeNull()
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('51')
  expect((await db.drafts.toArray())[0]?.draft.extra).toEqual({ visited: 1 })

  fireEvent.input(field, { target: { value: '5' } })
  fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }))
  await findQuestion('Câu 3/5 Thái độ phục vụ')
})

test('"prefer not to say" stands alone among several', async () => {
  const { db } = open()
  await agree()
  await choose('Chưa đến')
  await choose('Rất hài lòng')
  await findQuestion('Câu 3/4 Thời gian giải quyết')
  await choose('Rất hài lòng')
  await findQuestion('Câu 4/4 Về việc gì?')

  tick('Đất đai')
  tick('Không muốn nói')
  await saved(db, { matters: [9] })
  tick('Hộ tịch')
  await saved(db, { matters: [2] })

  expect(box('Không muốn nói').checked).toBe(false)
})

test('a phone that was killed goes on at the question where it stopped', async () => {
  const { db, office } = open()
  await agree()
  await choose('Đã đến')
  await findQuestion('Câu 2/5 Bao nhiêu lần?')
  cleanup()

  openScreen(welcome, { db, office })
  expect(await findQuestion('Câu 2/5 Bao nhiêu lần?')).toBeTruthy()
})

test('what must be answered and was passed over is asked for before the ballot is sealed', async () => {
  const { db } = open()
  await agree()
  fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }))
  await findQuestion('Câu 2/4 Thái độ phục vụ')
  await choose('Rất hài lòng')
  await findQuestion('Câu 3/4 Thời gian giải quyết')
  await choose('Rất hài lòng')
  await findQuestion('Câu 4/4 Về việc gì?')
  fireEvent.click(screen.getByRole('button', { name: 'Xem lại' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))

  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('còn 1 câu chưa trả lời')
  expect(await db.outbox.count()).toBe(0)
  fireEvent.click(within(alert).getByRole('link', { name: 'Đến câu 1' }))
  await findQuestion('Câu 1/4 Ông/Bà đã đến cơ quan này chưa?')
  await choose('Đã đến')

  await screen.findByRole('heading', { name: 'Xem lại các câu trả lời' })
  expect(screen.getAllByRole('listitem')[1]?.textContent).toContain('Bao nhiêu lần?')
})

test('a ballot tells how long its questions were in sight, in tens of seconds', async () => {
  const { db, office } = open()
  await agree()
  const [begun] = await db.drafts.toArray()
  await addAnsweringTime(db, begun!.id, 41_000)
  await addAnsweringTime(db, begun!.id, 1_000)
  await choose('Chưa đến')
  await choose('Rất hài lòng')
  await findQuestion('Câu 3/4 Thời gian giải quyết')
  await choose('Rất hài lòng')
  await findQuestion('Câu 4/4 Về việc gì?')
  fireEvent.click(screen.getByRole('button', { name: 'Xem lại' }))
  office.connection = 'none'
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))

  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })
  expect(await openEnvelopes(db)).toMatchObject([{ seconds: 50 }])
})

function open() {
  return openScreen(welcome, { office: openOffice({ opening: asking }) })
}

async function agree() {
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  await screen.findByRole('group', { name: /^Câu / })
}

async function choose(name: string) {
  fireEvent.click(await screen.findByRole('radio', { name }))
}

function box(name: string) {
  return screen.getByRole<HTMLInputElement>('checkbox', { name })
}

function tick(name: string) {
  fireEvent.click(box(name))
}

function findQuestion(name: string) {
  return screen.findByRole('heading', { name })
}

function findField(name: string) {
  return screen.findByRole('textbox', { name })
}

async function saved(db: ReturnType<typeof open>['db'], extra: object) {
  await waitFor(async () => expect(await db.drafts.toArray()).toMatchObject([{ draft: { extra } }]))
}
