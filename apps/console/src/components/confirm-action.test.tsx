// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import type { Attempt } from '../api/attempt.ts'
import { wordsOf } from '../testing/words.ts'
import { DoorProvider } from '../i18n/door.tsx'
import { I18nProvider } from '../i18n/i18n.tsx'
import { foldOnEscape } from './close-details.ts'
import { ConfirmAction } from './confirm-action.tsx'

afterEach(cleanup)

test('what is confirmed goes to the action with its fields and the reason, and the form closes', async () => {
  const { sent, finished } = open({ answer: 'done' })
  fireEvent.click(screen.getByText('Thu hồi…'))
  fireEvent.change(screen.getByLabelText('Lý do'), { target: { value: 'Thất lạc' } })
  fireEvent.click(screen.getByRole('button', { name: 'Thu hồi' }))

  await screen.findByText('Đã thu hồi.')
  expect(sent).toEqual([{ intent: 'revoke', id: '7', reason: 'Thất lạc' }])
  expect(finished()).toBe(1)
  expect(details().open).toBe(false)
})

test('when it is refused, the form stays with what was typed and says why', async () => {
  open({ trouble: 'conflict', faults: [] })
  fireEvent.click(screen.getByText('Thu hồi…'))
  fireEvent.change(screen.getByLabelText('Lý do'), { target: { value: 'Thất lạc' } })
  fireEvent.click(screen.getByRole('button', { name: 'Thu hồi' }))

  await screen.findByText('Thiết bị đã được người khác thu hồi.')
  expect(details().open).toBe(true)
  expect(screen.getByLabelText<HTMLInputElement>('Lý do').value).toBe('Thất lạc')
})

test('Escape and Cancel close it, and nothing is sent', async () => {
  const { sent } = open({ answer: 'done' })
  for (const leave of [
    () => fireEvent.keyDown(screen.getByLabelText('Lý do'), { key: 'Escape' }),
    () => fireEvent.click(screen.getByRole('button', { name: 'Hủy' })),
  ]) {
    details().open = true
    leave()
    await waitFor(() => expect(details().open).toBe(false))
  }
  expect(sent).toEqual([])
})

/** A page with the confirmation, whose action answers so. */
function open(outcome: Attempt) {
  const sent: unknown[] = []
  let finished = 0
  const element = (
    <ConfirmAction
      label="Thu hồi…"
      effect="Thiết bị sẽ không gửi được phiếu nữa."
      confirm="Thu hồi"
      destructive
      reason="required"
      fields={{ intent: 'revoke', id: '7' }}
      sentences={{ conflict: 'Thiết bị đã được người khác thu hồi.' }}
      done="Đã thu hồi."
      onDone={() => {
        finished += 1
      }}
    />
  )
  const action = async ({ request }: { request: Request }) => {
    sent.push(Object.fromEntries(await request.formData()))
    return outcome
  }
  const page = <main ref={(main) => (main ? foldOnEscape(main) : undefined)}>{element}</main>
  const router = createMemoryRouter([{ path: '/', element: page, action }])
  render(
    <MantineProvider>
      <DoorProvider words={wordsOf('vi')}>
        <I18nProvider words={wordsOf('vi')}>
          <RouterProvider router={router} />
        </I18nProvider>
      </DoorProvider>
    </MantineProvider>,
  )
  return { sent, finished: () => finished }
}

function details(): HTMLDetailsElement {
  return screen.getByText('Thu hồi…').closest('details')!
}
