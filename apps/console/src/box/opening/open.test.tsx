// @vitest-environment happy-dom
import { generateBallotKey, writeSheet } from '@phieu/survey/envelope'
import type { Box } from '@phieu/office'
import { screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Role, RoundDetail } from '../../api/answers.ts'
import { problem, type Answers } from '../../testing/fake-office.ts'
import { box, round } from '../../testing/office-answers.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import { fill, press, readHead } from '../../testing/page.ts'

const at = '/rounds/hn-2026/box/open'
const api = '/api/rounds/hn-2026'
const key = await generateBallotKey((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
const sheet = await writeSheet(round.id, key)
const closed: Box = { ...box, keys: { ...box.keys, boxPublic: key.publicKey } }
const detail: RoundDetail = {
  round: { ...round, state: 'closed' },
  revision: 'r-1',
  plannable: [],
  moves: [],
  next: [],
  proposed: null,
  frozen: [],
}

function open(has: Partial<Box> = {}, answers: Answers = {}, role: Role = 'council') {
  return openDesk({
    at,
    role,
    answers: {
      [`GET ${api}`]: detail,
      [`GET ${api}/box`]: { ...closed, ...has },
      ...answers,
    },
  })
}

test('the box is opened with a typed sheet; only this request carries the key', async () => {
  let standing: Box = closed
  const desk = open(
    {},
    {
      [`GET ${api}/box`]: () => standing,
      [`POST ${api}/box/open`]: () => {
        standing = { ...closed, counting: { done: 2, total: 6 } }
        return standing
      },
    },
  )
  expect(await readHead()).toBe('6 phiếu của người được mời chờ mở')
  type(sheet.lines)
  await press('Đọc tờ chìa khóa')
  await expect.poll(readHead).toBe('Đang kiểm phiếu: 2/6')
  expect(desk.sent()).toEqual([{ ask: `POST ${api}/box/open`, body: { secret: key.secret } }])

  standing = { ...closed, named: 0, lying: 7, counted: 53 }
  await expect.poll(readHead).toBe('Không có phiếu nào chờ tờ chìa khóa')
  const traces = JSON.stringify([
    desk.asked.filter(({ ask }) => !ask.endsWith('/box/open')),
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    window.history.state,
    desk.address(),
    document.body.innerHTML,
  ])
  for (const secret of [key.secret, ...sheet.lines]) expect(traces).not.toContain(secret)
})

test('a sheet of another round is named so, typed or seen, and nothing is sent', async () => {
  const other = await generateBallotKey((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  const { lines } = await writeSheet('hn-2025', other)
  const desk = open()
  await readHead()
  type(lines)
  await press('Đọc tờ chìa khóa')
  expect(await screen.findByText(/^Tờ này không mở được hòm phiếu này/)).toBeTruthy()
  expect(desk.sent()).toEqual([])
})

test('the camera reads the sheet: by the browser’s own reader, where it has one', async () => {
  const seen = ['https://hanoi.example', sheet.qr]
  const stop = seeByCamera(() => seen.shift())
  const desk = open({}, { [`POST ${api}/box/open`]: closed })
  await press('Dùng camera đọc mã QR')
  expect(
    await screen.findByText('Mã QR này không phải của một tờ chìa khóa hòm phiếu.'),
  ).toBeTruthy()
  expect(await screen.findByText('Tờ chìa khóa đúng. Máy chủ đang mở và kiểm phiếu.')).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask: `POST ${api}/box/open`, body: { secret: key.secret } }])
  await press('Tắt camera')
  await expect.poll(() => stop.mock.calls.length).toBeGreaterThan(0)
})

test.each([
  ['NotAllowedError', /^Trình duyệt chưa được phép dùng camera\./],
  ['NotFoundError', /^Thiết bị này không có camera\./],
  ['NotReadableError', /^Không bật được camera/],
])('a camera that says %s leaves the typing, with its sentence', async (name, sentence) => {
  vi.stubGlobal('navigator', {
    mediaDevices: { getUserMedia: () => Promise.reject(new DOMException('', name)) },
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  open()
  await press('Dùng camera đọc mã QR')
  expect(await screen.findByText(sentence)).toBeTruthy()
})

test('a server that does not open it loses nothing: what was typed stays and is tried again', async () => {
  let answer: unknown = problem('unavailable', { status: 503 })
  const desk = open({}, { [`POST ${api}/box/open`]: () => answer })
  await readHead()
  type(sheet.lines)
  await press('Đọc tờ chìa khóa')
  expect(
    await screen.findByText('Tờ chìa khóa đọc đúng nhưng máy chủ chưa mở được hòm.'),
  ).toBeTruthy()
  expect(screen.getByText(/^Chưa có gì bị mất/)).toBeTruthy()
  answer = closed
  await press('Đọc tờ chìa khóa')
  expect(await screen.findByText('Tờ chìa khóa đúng. Máy chủ đang mở và kiểm phiếu.')).toBeTruthy()
  expect(desk.sent()).toHaveLength(2)
})

test('before the closing, with a key on the server, or with nothing named, no sheet is asked for', async () => {
  const desk = open({}, { [`GET ${api}`]: { ...detail, round } })
  expect(await readHead()).toBe('Hòm phiếu chỉ mở được sau khi đóng đợt')
  expect(screen.queryByText('Đọc tờ chìa khóa')).toBeNull()
  expect(desk.sent()).toEqual([])
})

test('once the box is opened, late ballots of invited people ask for the sheet with the approval', async () => {
  open({ named: 0, held: 3, heldNamed: 2 })
  expect(
    await screen.findByText(/2 phiếu của người được mời đến muộn, được mở khi duyệt kết quả/),
  ).toBeTruthy()
})

test('a key on the server needs no sheet', async () => {
  open({ keys: { ...closed.keys, box: 'server' } })
  expect(await readHead()).toBe('Không cần tờ chìa khóa: chìa khóa nằm ở máy chủ')
})

test('somebody who may not open it is told who does', async () => {
  open({}, {}, 'supervisor')
  expect(await screen.findByText(/do quản trị viên hoặc Hội đồng thẩm định mở/)).toBeTruthy()
})

test('with both sheets lost it is said what that means, and where the round goes on', async () => {
  open()
  expect(await screen.findByText(/^Không có tờ chìa khóa thì không ai/)).toBeTruthy()
  expect(screen.getByText('Đến bước duyệt kết quả').getAttribute('href')).toBe(
    '/rounds/hn-2026/course',
  )
})

function type(lines: readonly string[]): void {
  fill(Object.fromEntries(lines.map((line, index) => [`Dòng ${index + 1}`, line])))
}

/** A camera, and a browser that reads codes; `stop` is called when it is switched off. */
function seeByCamera(next: () => string | undefined) {
  const stop = vi.fn<() => void>()
  vi.stubGlobal('navigator', {
    mediaDevices: { getUserMedia: async () => ({ getTracks: () => [{ stop }] }) },
  })
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined)
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', { configurable: true, set() {} })
  window.BarcodeDetector = class {
    static getSupportedFormats = async () => ['qr_code']
    detect = async () => {
      const rawValue = next()
      return rawValue === undefined ? [] : [{ rawValue }]
    }
  }
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    delete window.BarcodeDetector
    Reflect.deleteProperty(HTMLMediaElement.prototype, 'srcObject')
  })
  return stop
}
