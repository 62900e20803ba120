// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { LinkOpening, Questionnaire } from '@phieu/survey'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { opening } from '../testing/samples.ts'

const agree = { name: 'Tôi đồng ý, bắt đầu' }

test('ten items take fewer than fifteen taps, from the link to the sealed ballot', async () => {
  const { questionnaire } = opening
  const [first] = questionnaire.items
  const items = Array.from({ length: 10 }, (_, at) => ({ ...first, id: `i${at + 1}` }))
  const ten = LinkOpening.parse({
    ...opening,
    questionnaire: Questionnaire.parse({ ...questionnaire, items }),
  })
  let taps = 0
  document.addEventListener('click', count, true)
  onTestFinished(() => document.removeEventListener('click', count, true))
  function count(event: Event) {
    // A label hands its tap on to its field: that is one.
    if (event instanceof MouseEvent) taps += 1
  }
  openScreen(`/l/${ten.link}`, { office: openOffice({ opening: ten }) })

  fireEvent.click(await screen.findByRole('button', agree))
  for (let at = 1; at <= 10; at += 1) {
    await screen.findByRole('heading', { name: new RegExp(`^Câu ${at}/10`) })
    fireEvent.click(screen.getByRole('radio', { name: /^Rất hài lòng/ }))
  }
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))
  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })

  expect(taps).toBe(12)
})

test('a finger that wipes to the right goes back; up, down and from the edge it does not', async () => {
  await openSecondItem()

  swipe({ x: 100, y: 300 }, { x: 250, y: 420 })
  swipe({ x: 5, y: 300 }, { x: 200, y: 300 })
  swipe({ x: 250, y: 300 }, { x: 100, y: 300 })
  expect(screen.getByRole('heading', { name: /^Câu 2\/2/ })).toBeTruthy()
  swipe({ x: 100, y: 300 }, { x: 250, y: 310 })

  await screen.findByRole('heading', { name: /^Câu 1\/2/ })
})

test('a question is read aloud with its answers by a voice of the device, never by one of a network', async () => {
  const read: string[] = []
  const voices = [{ lang: 'vi-VN', localService: false }]
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance)
  vi.stubGlobal(
    'speechSynthesis',
    Object.assign(new EventTarget(), {
      getVoices: () => voices.slice(),
      speak: ({ text }: FakeUtterance) => read.push(text),
      cancel: () => read.push('–'),
    }),
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  await openSecondItem()
  expect(screen.queryByRole('button', { name: 'Đọc to câu hỏi' })).toBeNull()

  voices.push({ lang: 'vi-VN', localService: true })
  window.speechSynthesis.dispatchEvent(new Event('voiceschanged'))
  fireEvent.click(await screen.findByRole('button', { name: 'Đọc to câu hỏi' }))

  expect(read.slice(-4)).toEqual([
    'Thời gian giải quyết',
    'Rất không hài lòng',
    'Rất hài lòng',
    'Không có ý kiến',
  ])
})

test('the look goes from the device’s own to large letters and to bright sun, and stays', async () => {
  onTestFinished(() => document.documentElement.removeAttribute('data-look'))
  openScreen(`/l/${opening.link}`)
  const worn = () => document.documentElement.dataset['look']
  fireEvent.click(await screen.findByRole('button', { name: 'Cách hiển thị: theo thiết bị' }))
  expect(worn()).toBe('large')
  fireEvent.click(await screen.findByRole('button', { name: 'Cách hiển thị: chữ to' }))
  expect(worn()).toBe('sun')
  expect(localStorage.getItem('look')).toBe('sun')
  fireEvent.click(await screen.findByRole('button', { name: 'Cách hiển thị: chữ to, ngoài nắng' }))
  await waitFor(() => expect(worn()).toBe('device'))
})

class FakeUtterance {
  text: string
  lang = ''
  voice: unknown = null
  constructor(text: string) {
    this.text = text
  }
}

async function openSecondItem() {
  openScreen(`/l/${opening.link}`)
  fireEvent.click(await screen.findByRole('button', agree))
  await screen.findByRole('heading', { name: /^Câu 1\/2/ })
  fireEvent.click(screen.getByRole('radio', { name: /^Rất hài lòng/ }))
  await screen.findByRole('heading', { name: /^Câu 2\/2/ })
  // What stands on the screen listens a moment later.
  await act(async () => {})
}

function swipe(from: { x: number; y: number }, to: { x: number; y: number }) {
  const at = ({ x, y }: { x: number; y: number }) => [{ clientX: x, clientY: y }]
  fireEvent.touchStart(document.body, { touches: at(from) })
  fireEvent.touchEnd(document.body, { changedTouches: at(to) })
}
