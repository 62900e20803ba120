// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openScreen } from '../testing/open-screen.tsx'
import { opening } from '../testing/samples.ts'

test('after each step a screen reader stands on what came, and hears that an answer is saved', async () => {
  openScreen(`/l/${opening.link}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  await standsOn(/^Câu 1\/2/)

  choose()
  await standsOn(/^Câu 2\/2/)
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Đã lưu/))
  fireEvent.click(screen.getByRole('link', { name: 'Trở lại' }))
  await standsOn(/^Câu 1\/2/)

  choose()
  await standsOn(/^Câu 2\/2/)
  choose()
  await standsOn(/^Xem lại/)
  fireEvent.click(screen.getByRole('button', { name: 'Hoàn thành và gửi phiếu' }))
  await standsOn(/^Xin cảm ơn/)
})

function choose(): void {
  fireEvent.click(screen.getByRole('radio', { name: /^Rất hài lòng/ }))
}

/** The heading that is focused is what a screen reader says. */
async function standsOn(heading: RegExp): Promise<void> {
  await waitFor(() => {
    expect(document.activeElement?.tagName).toBe('H1')
    expect(document.activeElement?.textContent).toMatch(heading)
  })
}
