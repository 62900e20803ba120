// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { randomUUID } from 'node:crypto'
import { locks } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { countContacts, keepContact } from '../device/fieldwork/contacts.ts'
import { enrol } from '../device/fieldwork/enrol.ts'
import { made, openMemory, sealInterview } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { briefing, night } from '../testing/samples.ts'

test('the day’s list says what is done, sent or not, and a tap chooses where to go', async () => {
  const { db, office } = await openDay()
  office.connection = 'none'
  await sealInterview(db, made.device)

  await follow('Việc được giao: 3/7 phiếu')
  await screen.findByRole('heading', { name: 'Việc được giao' })
  const lines = (await screen.findAllByRole('button', { name: /phiếu/ })).map(
    ({ textContent }) => textContent,
  )
  expect(lines).toEqual([
    'Xã Ứng HòaNgười dân0/4 phiếu · còn 4 phiếumỗi ngày 1 phiếu để kịp hạn 28/11/2026',
    'Phường Đống ĐaNgười dân3/3 phiếu · đã đủ1 phiếu chưa gửi',
  ])
  expect(screen.getByText(/Ngoài việc được giao: 2 phiếu/)).toBeTruthy()

  await tap(/Xã Ứng Hòa/)
  await screen.findByRole('heading', { name: 'Ngày phỏng vấn' })
  expect(screen.getByText('0/4 phiếu')).toBeTruthy()
  expect(screen.getByText(/mỗi ngày 1 phiếu để kịp hạn/)).toBeTruthy()
  expect(await db.selections.get('current')).toMatchObject({ unit: 'B02', group: 'citizen' })
})

test('where the chosen place has all its ballots, one tap leads to the most urgent of the others', async () => {
  const { db, office } = await openDay()
  office.connection = 'none'
  await db.selections.put({ is: 'current', unit: 'B01', group: 'citizen' })
  await sealInterview(db, made.device)
  cleanup()
  openScreen('/interview', { db, office })

  await tap(/^Nơi nên đến tiếp theo Xã Ứng Hòa Người dân 0\/4 phiếu · còn 4 phiếu/)

  await expect
    .poll(() => db.selections.get('current'))
    .toMatchObject({ unit: 'B02', group: 'citizen' })
  await waitFor(() => {
    expect(screen.getByText(/mỗi ngày 1 phiếu/)).toBeTruthy()
    expect(screen.queryByText('Nơi nên đến tiếp theo')).toBeNull()
  })
})

test('a refusal is told in two taps, without a network, and can be taken back', async () => {
  const { db, office } = await openDay()
  office.connection = 'none'
  await db.selections.put({ is: 'current', unit: 'B01', group: 'citizen' })

  cleanup()
  const { router } = openScreen('/interview', { db, office })
  await userEvent.click(
    (await screen.findAllByRole('link', { name: 'Ghi người không trả lời' }))[0]!,
  )
  await tap(/^Từ chối/)

  await screen.findByText('Đã ghi trên thiết bị: Từ chối.')
  expect(await db.contacts.toArray()).toMatchObject([
    {
      device: made.device,
      state: 'waiting',
      contact: { unit: 'B01', group: 'citizen', outcome: 'refused', attempts: 1, on: '2026-11-22' },
    },
  ])

  await tap('Ghi nhầm, bỏ đi')
  await expect.poll(() => countContacts(db)).toBe(0)
  await waitFor(() => expect(screen.queryByText(/^Đã ghi/)).toBeNull())
  await router.navigate(-1)
  await screen.findByRole('heading', { name: 'Ngày phỏng vấn' })
})

test('an address with an id that is none begins as one without', async () => {
  const { db, office } = await openDay()
  await db.selections.put({ is: 'current', unit: 'B01', group: 'citizen' })
  openScreen('/interview/contact?id=1&saved=2', { db, office })

  await tap(/^Từ chối/)

  await expect.poll(() => db.contacts.count()).toBe(1)
  expect(await db.contacts.get('1')).toBeUndefined()
})

test('how often somebody was tried is told with the outcome, and the office gets it', async () => {
  const { db, office } = await openDay()
  await db.selections.put({ is: 'current', unit: 'B01', group: 'citizen' })
  openScreen('/interview/contact', { db, office })

  await userEvent.click(await screen.findByRole('radio', { name: '3 trở lên' }))
  await tap(/^Vắng nhà/)

  await expect.poll(() => office.contacts.size).toBe(1)
  await expect.poll(() => countContacts(db)).toBe(0)
})

test('a visit of which the browser did not say that it is saved is told once, after the page was loaded anew', async () => {
  const { db, office } = await openDay()
  office.connection = 'none'
  await db.selections.put({ is: 'current', unit: 'B01', group: 'citizen' })
  const { router } = openScreen('/interview/contact', { db, office })
  await screen.findByRole('button', { name: /^Từ chối/ })
  await expect.poll(() => router.state.location.search).toContain('?id=')
  const { pathname, search } = router.state.location
  const id = new URLSearchParams(search).get('id') ?? ''
  const about = { unit: 'B01', group: 'citizen', attempts: 1, on: '2026-11-22' }
  await keepContact(db, { id, ...about, outcome: 'refused' }, made.device)
  cleanup()

  const anew = openScreen(pathname + search, { db, office })

  await screen.findByText('Đã ghi trên thiết bị: Từ chối.')
  await tap(/^Vắng nhà/)
  await screen.findByText('Đã ghi trên thiết bị: Vắng nhà.')
  expect(await db.contacts.count()).toBe(2)
  expect(await db.contacts.get(id)).toMatchObject({ contact: { outcome: 'refused' } })
  expect(anew.router.state.location.search).not.toContain(`?id=${id}`)
})

test('a tab that was duplicated tells another person, although both stand at one address', async () => {
  const { db, office } = await openDay()
  office.connection = 'none'
  await db.selections.put({ is: 'current', unit: 'B01', group: 'citizen' })
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'locks'))
  const address = `/interview/contact?id=${randomUUID()}`
  const first = openScreen(address, { db, office })
  await tap(/^Từ chối/)
  await screen.findByText('Đã ghi trên thiết bị: Từ chối.')
  const { pathname, search } = first.router.state.location
  cleanup()

  const second = openScreen(pathname + search, { db, office })
  await tap(/^Vắng nhà/)

  await screen.findByText('Đã ghi trên thiết bị: Vắng nhà.')
  const told = new URLSearchParams(second.router.state.location.search).get('saved')
  expect(told).not.toBe(new URLSearchParams(search).get('id'))
  expect(await db.contacts.count()).toBe(2)
})

test('the phone says when the office last heard of it, and what it tells', async () => {
  const { db, office } = await openDay()

  openScreen('/interview/ready', { db, office })

  expect(await screen.findByText(/Hệ thống biết tình trạng thiết bị này lần cuối/)).toBeTruthy()
  expect(screen.getByText(/Không báo vị trí/)).toBeTruthy()
})

/** The day of an interviewer with two assignments and two ballots outside of them. */
async function openDay() {
  const db = openMemory()
  const office = openOffice({
    briefing: {
      ...briefing,
      assignments: [
        { unit: 'B01', group: 'citizen', wanted: 3, done: 2 },
        { unit: 'B02', group: 'citizen', wanted: 4, done: 0, dueOn: '2026-11-28' },
      ],
      outside: 2,
    },
  })
  await enrol(db, office.push, 'enrol-1', made, night)
  const opened = openScreen('/interview', { db, office })
  await screen.findByRole('heading', { name: 'Ngày phỏng vấn' })
  return opened
}

async function tap(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }))
}

async function follow(name: string) {
  await userEvent.click(await screen.findByRole('link', { name }))
}
