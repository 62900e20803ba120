// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { receiptCode } from '@phieu/survey'
import { expect, test, vi } from 'vitest'
import { agree, openKiosk, token } from '../testing/kiosk.ts'
import { openMemory } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { night, opening } from '../testing/samples.ts'
import { isKiosk } from './is-kiosk.ts'
import { leaveKiosk } from './kept-kiosk.ts'
import { kioskRoutes } from './kiosk-routes.tsx'

const first = { name: 'Câu 1/2 Thái độ phục vụ' }

test('one person after another answers, and no receipt stays', async () => {
  const { db, office, router } = await openKiosk()
  expect(screen.getByRole('main').textContent).toContain('Máy không giữ mã biên nhận.')
  const sealed = await answerAll()
  const [kept] = await db.outbox.toArray()
  expect(sealed).toContain(receiptCode(kept?.digest ?? ''))
  await waitFor(() => expect(office.ballots.size).toBe(1))

  fireEvent.click(screen.getByRole('button', { name: /Người tiếp theo/ }))
  await screen.findByRole('button', agree)
  await answerAll()
  await waitFor(() => expect(office.ballots.size).toBe(2))

  expect(await db.receipts.count()).toBe(0)
  expect(await db.drafts.count()).toBe(0)
  // The browser's way back leads nowhere.
  for (const id of await db.outbox.toCollection().primaryKeys()) {
    fireEvent.click(screen.getByRole('button', { name: /Người tiếp theo|Dừng lại/ }))
    await screen.findByRole('button', agree)
    for (const behind of ['done', '1', 'check', '']) {
      await router.navigate(`/answer/${id}/${behind}`)
      await waitFor(() => expect(router.state.location.pathname).toBe('/kiosk'))
    }
    await beginAndAnswerFirst()
  }
})

test('whoever goes away is forgotten after a minute, and the seconds before that are counted', async () => {
  const { db, clock, router } = await openKiosk()
  await beginAndAnswerFirst()

  await clock.forward(61)
  await screen.findByText('Ông/Bà còn đang trả lời không?')
  expect(screen.getByRole('timer').textContent).toMatch(/sau 19 giây/)
  // With the finger still down it stays, or the tap would come to the answer below.
  const stillHere = screen.getByRole('button', { name: 'Tôi đang trả lời' })
  fireEvent.pointerDown(stillHere)
  await act(async () => {})
  expect(screen.getByRole('timer').textContent).toMatch(/sau 19 giây/)
  fireEvent.click(stillHere)
  await waitFor(() => expect(screen.queryByRole('timer')).toBeNull())
  expect(await db.drafts.count()).toBe(1)

  await clock.forward(81)
  await screen.findByRole('button', agree)
  expect(router.state.location.pathname).toBe('/kiosk')
  expect(await db.drafts.count()).toBe(0)
})

test('a key that says that somebody is still there answers nothing', async () => {
  const { db, clock } = await openKiosk()
  await beginAndAnswerFirst()
  await clock.forward(61)
  await screen.findByRole('timer')

  fireEvent.keyDown(document.body, { key: '5' })
  await waitFor(() => expect(screen.queryByRole('timer')).toBeNull())

  expect(await db.drafts.toArray()).toMatchObject([{ draft: { answers: { courtesy: 5 } } }])
  expect(screen.getByRole('heading', { name: /^Câu 2\/2/ })).toBeTruthy()
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
})

test('back from the first question gives no ballot up', async () => {
  const { db } = await openKiosk()
  await beginAndAnswerFirst()

  fireEvent.click(screen.getByRole('link', { name: 'Trở lại' }))
  await screen.findByRole('heading', first)
  fireEvent.click(screen.getByRole('link', { name: 'Trở lại' }))

  await screen.findByRole('heading', { name: /^Câu 2\/2/ })
  expect(await db.drafts.toArray()).toMatchObject([{ draft: { answers: { courtesy: 5 } } }])
})

test('where the memory fails the screen of whoever went away goes nevertheless', async () => {
  const { db, clock } = await openKiosk()
  await beginAndAnswerFirst()
  vi.spyOn(db.drafts, 'filter').mockImplementation(() => {
    throw new DOMException('stuck', 'UnknownError')
  })

  await clock.forward(81)

  await waitFor(() => expect(screen.queryByRole('radio')).toBeNull())
})

test('a clock that is set back keeps nobody’s answers on the screen', async () => {
  const { clock, db } = await openKiosk()
  await beginAndAnswerFirst()
  await clock.forward(-864_000)

  await waitFor(async () => {
    await clock.forward(81)
    expect(screen.queryByRole('button', agree)).toBeTruthy()
  })
  expect(await db.drafts.count()).toBe(0)
})

test('the end stands for the seconds it says, and the next person is spoken to in Vietnamese', async () => {
  const { clock } = await openKiosk()
  fireEvent.click(screen.getByRole('button', { name: 'English' }))
  fireEvent.click(await screen.findByRole('button', { name: 'I agree, start' }))
  await screen.findByRole('heading', { name: 'Question 1/2 Courtesy' })
  await tapThrough(/^Very satisfied/, 'Finish and send')
  await screen.findByRole('button', { name: 'Next person (back in 40 s)' })

  await clock.forward(41)

  expect(await screen.findByRole('button', agree)).toBeTruthy()
})

test('without a network ballots are taken, and go when it is back', async () => {
  const office = openOffice({ opening })
  const db = openMemory()
  await openKiosk({ db, office })
  office.connection = 'none'
  await answerAll()
  fireEvent.click(screen.getByRole('button', { name: /Người tiếp theo/ }))
  await screen.findByRole('button', agree)
  expect(office.ballots.size).toBe(0)
  cleanup()

  const { device } = await openKiosk({ db, office })
  office.connection = 'good'
  await device.sync.sendNow()

  expect(office.ballots.size).toBe(1)
})

test('nothing that somebody began is left to who leaves by the PIN', async () => {
  const { db, router } = await openKiosk()
  await beginAndAnswerFirst()

  await router.navigate('/kiosk/leave') // as the browser's way back may
  await screen.findByLabelText('Mã PIN')

  expect(await db.drafts.count()).toBe(0)
})

test('only the PIN leads out; who guesses has to wait', async () => {
  const { clock, router, db } = await openKiosk()
  fireEvent.click(screen.getByRole('link', { name: 'Dành cho người quản lý máy' }))
  const leave = async (pin: string) => {
    fireEvent.change(await screen.findByLabelText('Mã PIN'), { target: { value: pin } })
    fireEvent.click(screen.getByRole('button', { name: 'Thoát chế độ tại quầy' }))
  }
  for (const wrong of [1, 2, 3]) {
    await leave(`000${wrong}`)
    await waitFor(async () => expect(await db.kiosks.toArray()).toMatchObject([{ wrong }]))
  }
  await screen.findByText(/Xin đợi 1 phút/)
  await leave('2580')
  await waitFor(() => expect(router.state.navigation.state).toBe('idle'))
  expect(isKiosk()).toBe(true)

  await clock.forward(31)
  await leave('2580')

  await screen.findByRole('heading', { name: 'Máy không còn ở chế độ tại quầy' })
  expect(isKiosk()).toBe(false)
})

test('of a clock that is set back by years, whoever guessed waits no longer', async () => {
  const { clock, db } = await openKiosk()
  const year = new Date(night.getTime() + 365 * 86_400_000)
  await db.kiosks.update('current', { wrong: 3, shutUntil: year })
  await clock.forward(1)

  expect(await leaveKiosk(db, '0000', night)).toMatchObject({ shutUntil: expect.any(Date) })
  expect(await leaveKiosk(db, '2580', night)).toMatchObject({ shutUntil: expect.any(Date) })
  expect(await leaveKiosk(db, '2580', new Date(night.getTime() + 900_001))).toBe('left')
})

test('the office hears how the kiosk is; taken back, it begins no more ballots and needs no PIN', async () => {
  const office = openOffice({ opening })
  const db = openMemory()
  await openKiosk({ office, db })
  await waitFor(() => expect(office.reports.get(token)).toMatchObject({ unsent: 0, refused: 0 }))
  cleanup()
  office.kiosks.set('kiosk-1', { token, revoked: true })

  openScreen('/kiosk', { routes: kioskRoutes, office, db })
  await waitFor(async () => expect(await db.kiosks.toArray()).toMatchObject([{ revoked: true }]))
  cleanup()
  const { router } = openScreen('/kiosk', { routes: kioskRoutes, office, db })
  await screen.findByRole('heading', { name: 'Máy này không nhận phiếu nữa' })
  await router.navigate('/kiosk/leave')
  fireEvent.click(await screen.findByRole('button', { name: 'Thoát chế độ tại quầy' }))

  await screen.findByRole('heading', { name: 'Máy không còn ở chế độ tại quầy' })
})

test('no address of the app leads out of a kiosk', async () => {
  const { router } = await openKiosk()
  for (const address of ['/', '/unsent', '/interview', `/l/${opening.link}`, '/enrol', '/phone']) {
    await router.navigate(address)
    expect(router.state.location.pathname).toBe('/kiosk')
  }
})

async function beginAndAnswerFirst() {
  fireEvent.click(await screen.findByRole('button', agree))
  await screen.findByRole('heading', first)
  fireEvent.click(screen.getByRole('radio', { name: /^Rất hài lòng/ }))
  await screen.findByRole('heading', { name: 'Câu 2/2 Thời gian giải quyết' })
}

/** Answers the whole ballot and finishes. @returns what is said at the end */
async function answerAll(): Promise<string> {
  fireEvent.click(await screen.findByRole('button', agree))
  await screen.findByRole('heading', first)
  await tapThrough(/^Rất hài lòng/, 'Hoàn thành và gửi phiếu')
  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })
  return screen.getByRole('main').textContent
}

async function tapThrough(option: RegExp, finish: string) {
  fireEvent.click(screen.getByRole('radio', { name: option }))
  await screen.findByRole('heading', { name: /2\/2/ })
  fireEvent.click(screen.getByRole('radio', { name: option }))
  fireEvent.click(await screen.findByRole('button', { name: finish }))
}
