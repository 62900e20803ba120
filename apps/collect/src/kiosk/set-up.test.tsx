// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { beginBallot, openMemory, rememberDevice } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { opening } from '../testing/samples.ts'
import { isKiosk } from './is-kiosk.ts'

test('a tablet becomes a kiosk with the code of the office and a PIN typed twice', async () => {
  const { office, db } = openScreen('/kiosk#kiosk-1')
  const pin = await screen.findByLabelText(/Đặt mã PIN/)
  const make = screen.getByRole('button', { name: 'Cài đặt' })
  const says = async (sentence: string | RegExp) => {
    fireEvent.click(make)
    await screen.findByText(sentence)
  }
  await codeIsRead()

  fireEvent.change(pin, { target: { value: '12' } })
  await says('Mã PIN gồm 4 đến 8 chữ số.')
  fireEvent.change(pin, { target: { value: '2580' } })
  await says('Hai lần nhập mã PIN khác nhau.')
  expect(isKiosk()).toBe(false)
  fireEvent.change(screen.getByLabelText('Nhập lại mã PIN'), { target: { value: '2580' } })
  office.connection = 'loses replies'
  await says(/đang không có mạng/)
  office.connection = 'good' // asking again mends it
  await says('Đã cài đặt: Quầy 3')

  expect(isKiosk()).toBe(true)
  expect(JSON.stringify(await db.kiosks.toArray())).not.toContain('2580')
})

test('where the reply was lost the code sets this tablet up all the same, on a page anew', async () => {
  const db = openMemory()
  const office = openOffice({ opening })
  const setUp = async () => {
    openScreen('/kiosk#kiosk-1', { db, office })
    const pins = await screen.findAllByLabelText(/mã PIN/)
    await codeIsRead()
    for (const pin of pins) fireEvent.change(pin, { target: { value: '2580' } })
    fireEvent.click(screen.getByRole('button', { name: 'Cài đặt' }))
  }
  office.connection = 'loses replies'
  await setUp()
  await screen.findByText(/đang không có mạng/)
  const { token: asked } = office.kiosks.get('kiosk-1') ?? {}
  expect(asked).toBeDefined()
  expect(await db.kiosks.count()).toBe(0)
  cleanup()

  office.connection = 'good'
  await setUp()
  await screen.findByText('Đã cài đặt: Quầy 3')

  expect(await db.kiosks.toArray()).toMatchObject([{ token: asked }])
  expect(await db.askedKiosks.count()).toBe(0)
})

test('neither an interviewer’s phone nor one with a ballot that somebody began becomes a kiosk', async () => {
  for (const [name, use] of [
    ['begun', beginBallot],
    ['enrolled', rememberDevice],
  ] as const) {
    const db = openMemory(name + crypto.randomUUID())
    await use(db)
    const { office } = openScreen('/kiosk#kiosk-1', { db })
    const pins = await screen.findAllByLabelText(/mã PIN/)
    await codeIsRead()
    for (const pin of pins) fireEvent.change(pin, { target: { value: '2580' } })
    fireEvent.click(screen.getByRole('button', { name: 'Cài đặt' }))

    await screen.findByText(/đang là máy của điều tra viên/)
    expect(office.kiosks.get('kiosk-1')).toEqual({})
    cleanup()
  }
})

function codeIsRead() {
  const code = () => screen.getByLabelText<HTMLInputElement>('Mã cài đặt').value
  return waitFor(() => expect(code()).toBe('kiosk-1'))
}
