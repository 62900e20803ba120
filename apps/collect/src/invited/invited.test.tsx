// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { InvitationOpening } from '@phieu/survey'
import { expect, test } from 'vitest'
import { saveAnswers } from '../testing/save-answers.ts'
import { sealDraft } from '../device/outbox/seal-draft.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { answers, night, opening } from '../testing/samples.ts'

const code = 'ab12cd34ef56gh78'
const agree = { name: 'Tôi đồng ý, bắt đầu' }

test('an invitation opens what it asks, says that it is good for one ballot, and hides its code', async () => {
  const { router } = openScreen(`/i#${code}`, { office: invitingOffice() })

  await screen.findByRole('button', agree)

  expect(screen.getByRole('main').textContent).toContain('chỉ dùng được cho một phiếu')
  expect(router.state.location.pathname).toMatch(/^\/i\/[0-9a-f-]{36}$/)
  expect(router.state.location.hash).toBe('')
})

test('a code typed by hand opens it too, however it is written', async () => {
  const { router } = openScreen('/', { office: invitingOffice() })

  const field = await screen.findByRole('textbox', { name: 'Hoặc nhập mã in dưới mã QR' })
  fireEvent.change(field, { target: { value: 'AB12-CD34 EF56-GH78' } })
  fireEvent.click(screen.getByRole('button', { name: 'Mở phiếu' }))

  await screen.findByRole('button', agree)
  expect(router.state.location.pathname).toMatch(/^\/i\//)
})

test('what was begun goes on where it stopped, without a network too', async () => {
  const office = invitingOffice()
  const { db } = openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))
  fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
  await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })
  cleanup()

  office.connection = 'none'
  openScreen(`/i#${code}`, { office, db })

  expect(await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })).toBeTruthy()
  expect(await db.drafts.count()).toBe(1)
})

test('what was begun on a phone that is full by now is asked about, and goes on', async () => {
  const office = invitingOffice()
  const { db } = openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))
  fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
  await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })
  cleanup()
  await db.drafts.toCollection().modify({ savedAt: new Date(night.getTime() - 600_000) })
  db.room = { lay: async () => false, release: async () => false }

  openScreen(`/i#${code}`, { office, db })
  fireEvent.click(await screen.findByRole('button', { name: 'Làm tiếp phiếu đang dở' }))

  expect(await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })).toBeTruthy()
})

test('a ballot spends its invitation; opened again, it says so kindly and names no ballot', async () => {
  const office = invitingOffice()
  const { db, device } = openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))
  await screen.findByRole('heading', { name: 'Câu 1/2 Thái độ phục vụ' })
  const [draft] = await db.drafts.toArray()
  await saveAnswers(db, draft?.id ?? '', answers, night)
  await sealDraft(db, draft?.id ?? '', night)
  expect(await device.sync.sendNow()).toBe('empty')
  cleanup()

  openScreen(`/i#${code}`, { office, db })

  expect(await screen.findByRole('heading', { name: 'Thư mời này đã được dùng' })).toBeTruthy()
  expect(office.counted.size).toBe(1)
  expect(JSON.stringify(await db.receipts.toArray())).not.toContain(code)
})

test('finished with no network, the ballot waits under its invitation and is shown', async () => {
  const office = invitingOffice()
  const { db } = openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))
  await screen.findByRole('heading', { name: 'Câu 1/2 Thái độ phục vụ' })
  const [draft] = await db.drafts.toArray()
  office.connection = 'none'
  await saveAnswers(db, draft?.id ?? '', answers, night)
  await sealDraft(db, draft?.id ?? '', night)
  cleanup()

  openScreen(`/i#${code}`, { office, db })

  expect(await screen.findByText('Trên thiết bị này')).toBeTruthy()
})

test('a code that nobody has given out says so and can be typed anew', async () => {
  openScreen('/i#zzzzzzzzzzzzzzzz', { office: invitingOffice() })

  expect(await screen.findByRole('heading', { name: 'Không tìm thấy thư mời' })).toBeTruthy()
})

test('without a network on the first visit it says what to do, and tries again with the same code', async () => {
  const office = invitingOffice()
  office.connection = 'none'
  openScreen(`/i#${code}`, { office })
  await screen.findByRole('heading', { name: 'Thiết bị đang không có mạng' })

  office.connection = 'good'
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }))

  expect(await screen.findByRole('button', agree)).toBeTruthy()
})

test('somebody else’s second ballot with a spent invitation is refused and stays on the phone', async () => {
  const office = invitingOffice()
  const { db, device } = openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))
  await screen.findByRole('heading', { name: 'Câu 1/2 Thái độ phục vụ' })
  const [draft] = await db.drafts.toArray()
  await saveAnswers(db, draft?.id ?? '', answers, night)
  await sealDraft(db, draft?.id ?? '', night)
  const [asked] = office.invitations.get(code)?.units ?? []
  if (asked) asked.spent = true

  await device.sync.sendNow()

  expect(await db.outbox.toArray()).toMatchObject([{ refusal: 'spent-invitation' }])
})

/** An office that has given out one invitation to what the sample's link asks. */
function invitingOffice() {
  const office = openOffice({ opening })
  const { round, unit, questionnaire } = opening
  const units = [{ unit, questionnaire, spent: false }]
  office.invitations.set(code, InvitationOpening.parse({ round, group: 'citizen', units }))
  return office
}
