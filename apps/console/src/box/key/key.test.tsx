// @vitest-environment happy-dom
import { generateBallotKey, writeSheet } from '@phieu/survey/envelope'
import { screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Box } from '@phieu/office'
import type { RoundDetail, Role } from '../../api/answers.ts'
import { problem, type Answers } from '../../testing/fake-office.ts'
import { box, round } from '../../testing/office-answers.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import { fill, press, readHead, textOf } from '../../testing/page.ts'

const at = '/rounds/hn-2026/box/key'
const api = '/api/rounds/hn-2026'
const noKeys: Box['keys'] = { box: null, boxPublic: null, confirmed: false, readable: true }
const detail: RoundDetail = {
  round: { ...round, state: 'draft' },
  revision: 'r-1',
  plannable: [],
  moves: [],
  next: [],
  proposed: null,
  frozen: [],
}

function open(answers: Answers = {}, role: Role = 'admin') {
  const print = vi.fn<() => void>()
  vi.stubGlobal('print', print)
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  const desk = openDesk({
    at,
    role,
    answers: {
      [`GET ${api}`]: detail,
      [`GET ${api}/box`]: { ...box, keys: noKeys },
      [`POST ${api}/box/key`]: box,
      ...answers,
    },
  })
  return { ...desk, print }
}

test('a key is made, printed on two sheets, read back by typing, and registered by its public half', async () => {
  const desk = open()
  const lines = await printSheets()
  expect(desk.print).toHaveBeenCalledOnce()
  expect(desk.sent()).toEqual([])

  await press('Đã in xong, đọc lại một tờ')
  expect(document.querySelectorAll('article').length).toBe(0)
  type(lines)
  expect(await screen.findAllByText('✓ đúng')).toHaveLength(4)
  await press('Đọc tờ chìa khóa')
  expect(await screen.findByText('Chìa khóa hòm phiếu đã sẵn sàng')).toBeTruthy()

  expect(desk.sent()).toEqual([
    {
      ask: `POST ${api}/box/key`,
      body: {
        holder: 'sheets',
        publicKey: expect.stringMatching(/^[\w-]{87}$/),
        confirmedSheet: true,
      },
    },
  ])
  expect(screen.getByText('Đến bước mở đợt').closest('a')?.getAttribute('href')).toBe(
    '/rounds/hn-2026/course',
  )
})

test('the secret stands on the two sheets and nowhere else: no request, storage, address or field name has it', async () => {
  const desk = open()
  const lines = await printSheets()
  const secret = lines.map((line) => line.replaceAll(' ', '').slice(0, 12)).join('')
  expect(secret).toMatch(/^\d{48}$/)
  await press('Đã in xong, đọc lại một tờ')
  type(lines)
  expect(screen.getByLabelText('Dòng 1').getAttribute('name')).toBeNull()
  expect(screen.getByLabelText('Dòng 1').getAttribute('autocomplete')).toBe('off')
  await press('Đọc tờ chìa khóa')
  await screen.findByText('Chìa khóa hòm phiếu đã sẵn sàng')

  const traces = [
    JSON.stringify(desk.asked),
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    JSON.stringify(window.history.state),
    desk.address(),
    document.body.innerHTML,
  ].join('\n')
  for (const part of [secret, ...lines, ...lines.map((line) => line.replaceAll(' ', ''))]) {
    expect(traces).not.toContain(part)
  }
})

test('both sheets say what they are for, of which round, who keeps them and how; they are alike', async () => {
  open()
  await printSheets()
  const [council = '', office = ''] = [...document.querySelectorAll('article')].map(textOf)
  expect(council).toContain('Tờ của Hội đồng thẩm định')
  expect(council).toContain('Khảo sát năm 2026 (hn-2026)')
  expect(council).toContain('Mất cả hai tờ thì không ai mở được những phiếu ấy nữa.')
  expect(council.replace('Tờ của Hội đồng thẩm định', 'Tờ của cơ quan tổ chức')).toBe(office)
  expect(screen.getAllByLabelText('Mã QR của tờ chìa khóa')).toHaveLength(2)
})

test('a line that is wrong is named as soon as it is typed, and so is a sheet that is not whole', async () => {
  const desk = open()
  const [first = '', second = '', third = '', fourth = ''] = await printSheets()
  await press('Đã in xong, đọc lại một tờ')
  await press('Đọc tờ chìa khóa')
  expect(await screen.findByText(/^Chưa có số nào\./)).toBeTruthy()

  const wrong = `${first.slice(0, -1)}${(Number(first.at(-1)) + 1) % 10}`
  type([wrong, third, second.slice(0, 5), `${fourth}0`])
  expect(await screen.findByText(/^Dòng 1 có chữ số gõ sai/)).toBeTruthy()
  expect(screen.getByText('Số gõ ở dòng 2 là của dòng 3 trên tờ chìa khóa.')).toBeTruthy()
  expect(screen.getByText(/^Dòng 4 thừa chữ số/)).toBeTruthy()
  type([first, second, second.slice(0, 5), fourth])
  await press('Đọc tờ chìa khóa')
  await expect.poll(() => screen.queryAllByText('Dòng 3 còn thiếu 10 chữ số.').length).toBe(2)
  expect(desk.sent()).toEqual([])
})

test('a sheet of another key does not pass for the one that was just printed', async () => {
  const old = await generateBallotKey((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  const { lines } = await writeSheet(round.id, old)
  const desk = open()
  const printed = await printSheets()
  await press('Đã in xong, đọc lại một tờ')
  type(lines)
  await press('Đọc tờ chìa khóa')
  expect(await screen.findByText(/^Tờ này không mở được hòm phiếu này/)).toBeTruthy()
  expect(desk.sent()).toEqual([])
  await press('In lại hai tờ')
  expect(sheetLines()).toEqual(printed)
})

test('whoever leaves before the sheet is read back is asked first, and may stay', async () => {
  const desk = open()
  await printSheets()
  await desk.router.navigate('/rounds/hn-2026/box')
  expect(await screen.findByText('Rời trang này thì chìa khóa vừa tạo mất hẳn')).toBeTruthy()
  await press('Ở lại')
  expect(desk.address()).toBe(at)
  expect(leavesWith(new Event('beforeunload', { cancelable: true }))).toBe(false)
  // Chrome 109 looks at nothing else.
  const legacy = { value: '', writable: true }
  const closing = Object.defineProperty(new Event('beforeunload'), 'returnValue', legacy)
  leavesWith(closing)
  expect(closing).toHaveProperty('returnValue', true)

  await desk.router.navigate('/rounds')
  await press('Rời trang, bỏ chìa khóa này')
  await expect.poll(desk.address).toBe('/rounds')
  await expect.poll(() => leavesWith(new Event('beforeunload', { cancelable: true }))).toBe(true)
})

test('a server that does not answer loses nothing: the key is registered again', async () => {
  let answer: unknown = problem('unavailable', { status: 503 })
  const desk = open({ [`POST ${api}/box/key`]: () => answer })
  const lines = await printSheets()
  await press('Đã in xong, đọc lại một tờ')
  type(lines)
  await press('Đọc tờ chìa khóa')
  expect(
    await screen.findByText(/^Tờ chìa khóa đọc đúng, nhưng máy chủ chưa ghi nhận/),
  ).toBeTruthy()
  answer = box
  await press('Ghi nhận lại')
  expect(await screen.findByText('Chìa khóa hòm phiếu đã sẵn sàng')).toBeTruthy()
  expect(desk.sent()).toHaveLength(2)
  expect(desk.sent()[0]).toEqual(desk.sent()[1])
})

test('the key is left to the server once what that means is understood', async () => {
  const desk = open()
  await screen.findByText('Chìa khóa ở máy chủ')
  fill({
    'Tôi hiểu: bí mật của người được mời khi đó dựa vào người quản trị máy chủ.': true,
  })
  await press('Để chìa khóa ở máy chủ')
  expect(await screen.findByText('Chìa khóa nằm ở máy chủ. Không phải in tờ nào.')).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask: `POST ${api}/box/key`, body: { holder: 'server' } }])
})

test('in a practice round the server is offered first; where there are sheets, what becomes of them is said', async () => {
  const practice = { ...detail, round: { ...detail.round, practice: true } }
  open({ [`GET ${api}`]: practice, [`GET ${api}/box`]: box })
  expect(await readHead()).toBe('Tạo chìa khóa hòm phiếu')
  expect([...document.querySelectorAll('main h2')].map(textOf)).toEqual([
    'Chìa khóa ở máy chủ',
    'Chìa khóa trên hai tờ giấy',
  ])
  expect(screen.getByText(/hai tờ đã in không dùng được nữa/)).toBeTruthy()
})

test('nobody but an admin makes a key, and nobody after the opening', async () => {
  open({ [`GET ${api}`]: { ...detail, round } })
  expect(await screen.findByText(/^Đợt đã mở: chìa khóa hòm phiếu không thay đổi/)).toBeTruthy()
  expect(screen.queryByText('Tạo chìa khóa và in hai tờ')).toBeNull()
})

test('a council member is told who makes the key', async () => {
  open({}, 'council')
  expect(await screen.findByText(/do quản trị viên tạo trước khi mở đợt/)).toBeTruthy()
})

/** Makes a key and prints it. @returns the lines of the sheet */
async function printSheets(): Promise<string[]> {
  await press('Tạo chìa khóa và in hai tờ')
  await press('In hai tờ')
  return sheetLines()
}

function sheetLines(): string[] {
  const [sheet] = document.querySelectorAll('article')
  return [...(sheet?.querySelectorAll('ol code') ?? [])].map(textOf)
}

function type(lines: readonly string[]): void {
  fill(Object.fromEntries(lines.map((line, index) => [`Dòng ${index + 1}`, line])))
}

/** Whether the browser leaves the page without a word. */
function leavesWith(event: Event): boolean {
  return window.dispatchEvent(event)
}
