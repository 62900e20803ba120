// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { receiptCode } from '@phieu/survey'
import { beginBallot, openMemory } from '../testing/memory.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { night, opening } from '../testing/samples.ts'
import { saveAnswers } from '../testing/save-answers.ts'

const welcome = `/l/${opening.link}`

test('nothing is begun before the citizen has agreed by an act', async () => {
  const { db } = openScreen(welcome)

  const agree = await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' })
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(await db.drafts.count()).toBe(0)

  fireEvent.click(agree)
  await findItem('Câu 1/2 Thái độ phục vụ')
  expect(await db.drafts.toArray()).toMatchObject([{ link: opening.link, draft: { answers: {} } }])
})

test('an answer is on the phone before the next item comes', async () => {
  const { db, router } = openScreen(welcome)
  const saved: Promise<unknown>[] = []
  router.subscribe(({ location }) => {
    if (location.pathname.endsWith('/2')) saved.push(db.drafts.toArray())
  })

  await agree()
  await choose('Rất hài lòng')

  await findItem('Câu 2/2 Thời gian giải quyết')
  expect(await saved[0]).toMatchObject([{ draft: { answers: { courtesy: 5 } } }])
  expect(screen.getByText('Đã lưu trên thiết bị này lúc 07:15')).toBeTruthy()
})

test('Back shows the answer that was given, and tapping it once more goes on', async () => {
  openScreen(welcome)
  await agree()
  await choose('Rất hài lòng')
  await findItem('Câu 2/2 Thời gian giải quyết')

  fireEvent.click(screen.getByRole('link', { name: 'Trở lại' }))

  await findItem('Câu 1/2 Thái độ phục vụ')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Rất hài lòng' }).checked).toBe(true)
  await choose('Rất hài lòng')
  await findItem('Câu 2/2 Thời gian giải quyết')
})

test('the keys 1, 5 and 9 answer from anywhere on the screen', async () => {
  const { db } = openScreen(welcome)
  await agree()

  await userEvent.keyboard('5')
  await findItem('Câu 2/2 Thời gian giải quyết')
  await userEvent.keyboard('9')

  await screen.findByRole('heading', { name: 'Xem lại các câu trả lời' })
  expect(await db.drafts.toArray()).toMatchObject([
    { draft: { answers: { courtesy: 5, speed: 9 } } },
  ])
})

test('arrow keys choose and save without going on; Enter goes on', async () => {
  const { db } = openScreen(welcome)
  await agree()
  await findItem('Câu 1/2 Thái độ phục vụ')
  const user = userEvent.setup()
  screen.getByRole('radio', { name: 'Rất không hài lòng' }).focus()

  await user.keyboard('{ArrowDown}')
  await waitFor(async () =>
    expect((await db.drafts.toArray())[0]?.draft.answers).toEqual({ courtesy: 5 }),
  )
  expect(screen.getByRole('heading', { name: 'Câu 1/2 Thái độ phục vụ' })).toBeTruthy()

  await user.keyboard('{Enter}')
  await findItem('Câu 2/2 Thời gian giải quyết')
})

test('an answer that cannot be saved is said at once, and stays chosen until it can', async () => {
  const { db } = openScreen(welcome)
  await agree()
  await findItem('Câu 1/2 Thái độ phục vụ')
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  db.drafts.hook('updating', full)

  await choose('Rất hài lòng')

  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Chưa lưu được câu trả lời này.')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Rất hài lòng' }).checked).toBe(true)

  db.drafts.hook('updating').unsubscribe(full)
  fireEvent.click(within(alert).getByRole('button', { name: 'Lưu lại' }))
  await findItem('Câu 2/2 Thời gian giải quyết')
})

test('Finish points at what is missing and keeps the draft', async () => {
  const { db, id } = await openCheck({ courtesy: 5 })
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))

  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Chưa thể hoàn thành: còn 1 câu chưa trả lời.')
  expect(await db.drafts.count()).toBe(1)
  expect(await db.outbox.count()).toBe(0)

  fireEvent.click(within(alert).getByRole('link', { name: 'Đến câu 2' }))
  await findItem('Câu 2/2 Thời gian giải quyết')
  await choose('Không có ý kiến')
  await screen.findByRole('heading', { name: 'Xem lại các câu trả lời' })
  expect((await db.drafts.get(id))?.draft.answers).toEqual({ courtesy: 5, speed: 9 })
})

test('an answer changed from the check leads back to the check', async () => {
  await openCheck({ courtesy: 5, speed: 5 })

  fireEvent.click(await screen.findByRole('link', { name: 'Sửa câu 1' }))
  await findItem('Câu 1/2 Thái độ phục vụ')
  await choose('Rất không hài lòng')

  await screen.findByRole('heading', { name: 'Xem lại các câu trả lời' })
  const [first] = screen.getAllByRole('listitem')
  expect(first?.textContent).toContain('Rất không hài lòng')
})

test('Finish tapped twice seals and sends one ballot, and says when it has arrived', async () => {
  const { db, office } = await openCheck({ courtesy: 5, speed: 9 })
  const finish = await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' })

  fireEvent.click(finish)
  fireEvent.click(finish)

  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })
  await screen.findByText('Đã gửi thành công')
  const [receipt] = await db.receipts.toArray()
  expect(screen.getByText(receiptCode(receipt?.digest ?? ''))).toBeTruthy()
  expect([...office.counted.values()]).toEqual([1])
  expect(await db.drafts.count()).toBe(0)
})

test('a Finish that cannot be saved says so and keeps every answer', async () => {
  const { db } = await openCheck({ courtesy: 5, speed: 9 })
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  db.outbox.hook('creating', full)
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))

  expect((await screen.findByRole('alert')).textContent).toContain('Các câu trả lời vẫn còn.')
  expect(await db.drafts.count()).toBe(1)

  db.outbox.hook('creating').unsubscribe(full)
  fireEvent.click(screen.getByRole('button', { name: 'Hoàn thành và gửi phiếu' }))
  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })
  expect(await db.drafts.count()).toBe(0)
})

test('offline, the thanks say that the ballot is on this phone, and change by themselves', async () => {
  const { office, device } = await openCheck({ courtesy: 5, speed: 9 })
  office.connection = 'none'
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))
  await screen.findByText('Trên thiết bị này')

  fireEvent.click(screen.getByRole('button', { name: 'Gửi ngay' }))
  await screen.findByText('Chưa gửi được lúc này. Phiếu vẫn an toàn trên thiết bị.')

  office.connection = 'good'
  device.sync.nudge()
  expect(await screen.findByText('Đã gửi thành công')).toBeTruthy()
})

test('a refused ballot says why, in a sentence', async () => {
  const { office, id } = await openCheck({ courtesy: 5, speed: 9 })
  office.refusals.set(id, 'closed-round')

  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))

  await screen.findByText('Không được nhận')
  expect(screen.getByText(/Đợt khảo sát đã kết thúc trước khi phiếu đến nơi/)).toBeTruthy()
})

test('a ballot that a restored office does not know any more says what has happened, and what to do', async () => {
  const { db, office, device, id } = await openCheck({ courtesy: 5, speed: 9 })
  const putBack = office.backUp()
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn thành và gửi phiếu' }))
  await screen.findByText('Đã gửi thành công')
  // Its last step of a sending: after it nothing of that is written any more.
  await expect.poll(() => db.backups.count()).toBe(1)

  putBack()
  office.refusals.set(id, 'unknown-round')
  await db.backups.clear()
  await device.sync.sendNow()

  await screen.findByText('Không được nhận')
  expect(screen.getByText(/không có đợt khảo sát này\. Hệ thống đã ký nhận phiếu này/)).toBeTruthy()
})

test('the language changes everything at once, and the ballot notes it', async () => {
  const { db } = openScreen(welcome)
  await agree()
  await findItem('Câu 1/2 Thái độ phục vụ')

  fireEvent.click(screen.getByRole('button', { name: 'English' }))

  await findItem('Question 1/2 Courtesy')
  expect(document.documentElement.lang).toBe('en')
  await choose('Very satisfied')
  await findItem('Question 2/2 Speed')
  expect(await db.drafts.toArray()).toMatchObject([
    { draft: { language: 'en', answers: { courtesy: 5 } } },
  ])
  expect(localStorage.getItem('language')).toBe('en')
})

async function openCheck(answers: Record<string, number>) {
  const db = openMemory()
  const id = await beginBallot(db)
  await saveAnswers(db, id, answers, night)
  return { id, ...openScreen(`/answer/${id}/check`, { db }) }
}

async function agree() {
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  await screen.findByRole('group', { name: /^Câu / })
}

async function choose(name: string) {
  fireEvent.click(await screen.findByRole('radio', { name }))
}

function findItem(name: string) {
  return screen.findByRole('heading', { name })
}
