// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { InvitationOpening } from '@phieu/survey'
import { expect, test } from 'vitest'
import { listRefused } from '../device/outbox/ballot-status.ts'
import { openEnvelopes } from '../testing/memory.ts'
import { openOffice, type Office } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { opening } from '../testing/samples.ts'

const code = 'ab12cd34ef56gh78jk90'
const names = ['Sở Nội vụ', 'Sở Tài chính', 'Thanh tra Thành phố']
const agree = { name: 'Tôi đồng ý, bắt đầu' }

test('the first page says who asks, how many units there are and about how long it takes', async () => {
  openScreen(`/i#${code}`, { office: insiderOffice() })

  await screen.findByRole('button', agree)

  const said = screen.getByRole('main').textContent
  expect(said).toContain('trân trọng mời Ông/Bà đánh giá 3 cơ quan, đơn vị')
  expect(said).toContain('tất cả 6 câu, khoảng 2 phút')
  expect(said).toContain('Sở Tài chính')
})

test('one unit is asked after the other, each a ballot of its own under one random number', async () => {
  const office = insiderOffice()
  const { db } = openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))

  await answerUnit('Sở Nội vụ')
  expect(await screen.findByRole('heading', { name: 'Đã xong 1/3 đơn vị' })).toBeTruthy()
  await goOnWith('Đơn vị tiếp theo: Sở Tài chính')
  await answerUnit('Sở Tài chính')
  await goOnWith('Đơn vị tiếp theo: Thanh tra Thành phố')
  await answerUnit('Thanh tra Thành phố')

  await screen.findByRole('heading', { name: 'Ông/Bà đã đánh giá đủ 3 đơn vị' })
  await expect.poll(() => office.counted.size, { timeout: 20_000 }).toBe(3)
  await expect.poll(() => db.receipts.count(), { timeout: 20_000 }).toBe(3)
  // Which envelope an invitation was used for is forgotten; the number is inside.
  expect(await db.outbox.filter(({ invitation }) => invitation !== undefined).count()).toBe(0)
  const raters = (await openEnvelopes(db)).map((ballot) => ballot?.rater)
  const [kept] = await db.invitations.toArray()
  expect(kept?.rater).toMatch(/^[0-9a-f-]{36}$/)
  expect(raters).toEqual([kept?.rater, kept?.rater, kept?.rater])
  expect(kept?.opening.units.every(({ spent }) => spent)).toBe(true)
})

test('a break may be made anywhere, also without a network; what is done stays done', async () => {
  const office = insiderOffice()
  const { db } = openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))
  office.connection = 'none'
  await answerUnit('Sở Nội vụ')
  await goOnWith('Đơn vị tiếp theo: Sở Tài chính')
  fireEvent.click(await screen.findByRole('radio', { name: 'Rất hài lòng' }))
  await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })
  cleanup()

  openScreen(`/i#${code}`, { office, db })

  await screen.findByRole('heading', { name: 'Đã xong 1/3 đơn vị' })
  expect(states()).toEqual(['Xong, chờ gửi', 'Đang làm: 1/2 câu', 'Chưa làm'])
  expect(screen.getByText(/1 phiếu đang ở trên thiết bị này/)).toBeTruthy()
  await goOnWith('Làm tiếp: Sở Tài chính')
  expect(await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })).toBeTruthy()
})

test('what waits is sent from the list, and the list says so', async () => {
  const office = insiderOffice()
  openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))
  office.connection = 'none'
  await answerUnit('Sở Nội vụ')
  await screen.findByText('Xong, chờ gửi')

  office.connection = 'good'
  fireEvent.click(screen.getByRole('button', { name: 'Gửi ngay' }))

  expect(await screen.findByText('Xong, đã gửi')).toBeTruthy()
  expect(office.counted.size).toBe(1)
})

test('what was done on another phone is done here', async () => {
  const office = insiderOffice()
  const [first] = office.invitations.get(code)?.units ?? []
  if (first) first.spent = true

  openScreen(`/i#${code}`, { office })

  await screen.findByRole('heading', { name: 'Đã xong 1/3 đơn vị' })
  expect(states()).toEqual(['Xong, đã gửi', 'Chưa làm', 'Chưa làm'])
  expect(screen.queryByRole('button', { name: /^Sở Nội vụ/ })).toBeNull()
})

test('units may be taken in another order, never several at once', async () => {
  const office = insiderOffice()
  const { db } = openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))
  await answerUnit('Sở Nội vụ')

  fireEvent.click(await screen.findByRole('button', { name: /^Thanh tra Thành phố/ }))
  await screen.findByRole('heading', { name: 'Câu 1/2 Thái độ phục vụ' })

  expect((await db.drafts.toArray()).map(({ draft }) => draft.unit)).toEqual(['A03'])
})

test('a unit that another phone was quicker with is told apart and stops no other', async () => {
  const office = insiderOffice()
  const { db, device } = openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))
  office.connection = 'none'
  await answerUnit('Sở Nội vụ')
  await goOnWith('Đơn vị tiếp theo: Sở Tài chính')
  await answerUnit('Sở Tài chính')
  await screen.findByRole('heading', { name: 'Đã xong 2/3 đơn vị' })
  const [first] = office.invitations.get(code)?.units ?? []
  if (first) first.spent = true
  office.connection = 'good'

  await device.sync.sendNow()

  expect(await screen.findByText('Chưa được nhận')).toBeTruthy()
  expect(await screen.findByText('Xong, đã gửi')).toBeTruthy()
  expect(await listRefused(db)).toMatchObject([{ refusal: 'spent-invitation' }])
})

test('a link that was taken back opens no further unit; what was begun can be finished', async () => {
  const office = insiderOffice()
  const { db } = openScreen(`/i#${code}`, { office })
  fireEvent.click(await screen.findByRole('button', agree))
  await screen.findByRole('heading', { name: 'Câu 1/2 Thái độ phục vụ' })
  cleanup()
  office.invitations.delete(code)

  openScreen(`/i/${(await db.invitations.toArray())[0]?.id}/units`, { office, db })

  await screen.findByText(/không còn mở được đơn vị mới/)
  expect(screen.queryByRole('button', { name: /^Sở Tài chính/ })).toBeNull()
  expect(screen.getByRole('button', { name: 'Làm tiếp: Sở Nội vụ' })).toBeTruthy()
})

/** Answers both items of the unit on the screen, and finishes its ballot. */
async function answerUnit(name: string) {
  for (const item of ['Câu 1/2 Thái độ phục vụ', 'Câu 2/2 Thời gian giải quyết']) {
    await screen.findByRole('heading', { name: item })
    expect(screen.getByRole('main').textContent).toContain(name)
    // Not knowing enough is an answer, everywhere.
    expect(screen.getByRole('radio', { name: 'Không có ý kiến' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'Rất hài lòng' }))
  }
  fireEvent.click(await screen.findByRole('button', { name: /^Gửi phiếu|^Hoàn thành/ }))
}

async function goOnWith(name: string) {
  fireEvent.click(await screen.findByRole('button', { name }))
}

function states(): (string | null)[] {
  const rows = within(screen.getByRole('list')).getAllByRole('listitem')
  return rows.map((row) => row.querySelector('.insider-state')?.textContent ?? null)
}

/** An office that asks one insider about three departments. */
function insiderOffice(): Office {
  const office = openOffice()
  const questionnaire = { ...opening.questionnaire, id: 'hanoi.A.HDND', block: 'A', group: 'HDND' }
  const units = names.map((name, at) => ({
    unit: { id: `A0${at + 1}`, block: 'A', name },
    questionnaire,
    spent: false,
  }))
  const asked = { round: opening.round, group: 'HDND', units }
  office.invitations.set(code, InvitationOpening.parse(asked))
  return office
}
