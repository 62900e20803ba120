// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useEffect, useRef, type ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useKeys, switchKeys } from './form/use-keys.ts'
import { Message } from './message.tsx'
import { SubmitButton } from './submit-button.tsx'

afterEach(cleanup)

test('while a form is under way its button keeps the focus, says that it is busy, and sends nothing twice', () => {
  let sent = 0
  const form = (busy: boolean) => (
    <MantineProvider>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          sent += 1
        }}
      >
        <SubmitButton busy={busy}>Lưu</SubmitButton>
      </form>
    </MantineProvider>
  )
  const { rerender } = render(form(false))
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Lưu' })
  button.focus()
  fireEvent.click(button)

  rerender(form(true))
  fireEvent.click(button)
  expect(sent).toBe(1)
  expect(button.disabled).toBe(false)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(document.activeElement).toBe(button)
})

test('what answers an act comes into a region that screen readers know by then; what stands on a page is there with it', async () => {
  const page = (news?: ReactNode) => (
    <div>
      <button>Gửi</button>
      {news}
    </div>
  )
  const { rerender } = render(page(<Message tone="care">Đợt thử nghiệm</Message>))
  const isHidden = (text: string) => screen.getByText(text).getAttribute('aria-hidden')
  expect(isHidden('Đợt thử nghiệm')).toBe(null)

  screen.getByRole('button').focus()
  rerender(
    page(
      <Message key="sent" tone="good">
        Đã gửi
      </Message>,
    ),
  )
  expect(isHidden('Đã gửi')).toBe('true')
  await expect.poll(() => isHidden('Đã gửi')).toBe(null)
})

test('what takes the focus inside of a message is hidden from nobody', () => {
  function Question() {
    const stay = useRef<HTMLButtonElement>(null)
    useEffect(() => stay.current?.focus(), [])
    return (
      <Message tone="bad">
        <button ref={stay}>Ở lại</button>
      </Message>
    )
  }
  const page = (question?: ReactNode) => (
    <div>
      <button>Rời trang</button>
      {question}
    </div>
  )
  const { rerender } = render(page())
  screen.getByRole('button').focus()

  rerender(page(<Question />))
  expect(document.activeElement?.textContent).toBe('Ở lại')
  expect(document.activeElement?.closest('[aria-hidden]')).toBe(null)
})

test('single keys do nothing once somebody has switched them off', () => {
  let pressed = 0
  function Page() {
    useKeys({ j: () => (pressed += 1) })
    return <p>Phiếu</p>
  }
  render(<Page />)
  fireEvent.keyDown(document.body, { key: 'j' })
  switchKeys(false)
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(pressed).toBe(1)

  switchKeys(true)
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(pressed).toBe(2)
})
