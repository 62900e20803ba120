// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { enrol } from '../device/fieldwork/enrol.ts'
import { listInterviewDrafts } from '../device/drafts.ts'
import { made, openEnvelopes, openMemory, sealInterview } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { briefing, night } from '../testing/samples.ts'

test('a phone that is not enrolled is led to the enrolment', async () => {
  openScreen('/interview')

  expect(await screen.findByRole('heading', { name: 'Đăng ký thiết bị này' })).toBeTruthy()
})

test('pasting the enrolment link enrols, and the next screen says item by item what is here', async () => {
  const office = openOffice({ briefing })
  openScreen('/enrol', { office })

  await type('Mã đăng ký', 'http://localhost:8787/enrol#enrol-1')
  await tap('Đăng ký thiết bị này')

  await screen.findByRole('heading', { name: 'Thiết bị đã sẵn sàng chưa?' })
  expect(screen.getByText('Hệ thống biết thiết bị này là của Trần Văn A.')).toBeTruthy()
  expect(screen.getAllByText(/^3\/3 trên thiết bị này/)).toHaveLength(2)
  // Nothing pretends: this test's browser has not stored the app.
  expect(screen.getByText(/Còn việc cần làm/)).toBeTruthy()
})

test('the code of an enrolment link fills the field and leaves the address', async () => {
  const { router } = openScreen('/enrol#enrol-1', { office: openOffice({ briefing }) })

  await expect
    .poll(() => screen.getByLabelText<HTMLInputElement>('Mã đăng ký').value)
    .toBe('enrol-1')
  await expect.poll(() => router.state.location).toMatchObject({ pathname: '/enrol', hash: '' })
})

test.each([
  ['none', 'enrol-1', /mã vẫn còn dùng được/],
  ['good', 'wrong', /không đúng hoặc đã hết hạn/],
  ['good', '', /Nhập mã/],
] as const)('enrolling says what is wrong (%s, “%s”)', async (connection, code, said) => {
  const office = openOffice({ briefing })
  office.connection = connection
  openScreen('/enrol', { office })

  if (code) await type('Mã đăng ký', code)
  await tap('Đăng ký thiết bị này')

  expect((await screen.findByRole('alert')).textContent).toMatch(said)
})

test('units are found without accents, and unit and group stay chosen for the next ballots', async () => {
  const { db } = await openDay()

  await follow('Chọn cơ quan')
  await type('Tìm cơ quan', 'ung hoa')
  expect(screen.queryByRole('button', { name: /Đống Đa/ })).toBeNull()
  await tap(/Xã Ứng Hòa/)
  await tap(/Người dân/)

  await screen.findByRole('heading', { name: 'Ngày phỏng vấn' })
  expect(screen.getByText('Xã Ứng Hòa')).toBeTruthy()
  expect(await db.selections.get('current')).toEqual({
    is: 'current',
    unit: 'B02',
    group: 'citizen',
  })
})

test('a group is asked for again only where the new unit’s block doesn’t ask it', async () => {
  const { db } = await openDay()
  await db.selections.put({ is: 'current', unit: 'B01', group: 'citizen' })

  await follow('Chọn cơ quan')
  await tap(/Phường Đống Đa/)
  await screen.findByRole('heading', { name: 'Ngày phỏng vấn' })

  await follow('Đổi cơ quan')
  await tap(/Sở Nội vụ/)
  expect(await screen.findByRole('heading', { name: 'Chọn nhóm đối tượng' })).toBeTruthy()
})

test('a whole interview without network: read out, agree, answer by keys, finish, still on this phone', async () => {
  const { db, office } = await openDay({ chosen: true })
  office.connection = 'none'

  await follow('Bắt đầu phiếu mới')
  expect(
    (
      await screen.findByText(
        /ngôn ngữ, ngày, hình thức phỏng vấn, thời gian xem các câu hỏi và mã điều tra viên của tôi/,
      )
    ).tagName,
  ).toBe('BLOCKQUOTE')
  expect(await db.drafts.count()).toBe(0)
  await tap('Người trả lời đồng ý, bắt đầu')
  await screen.findByText('Thái độ phục vụ')
  await userEvent.keyboard('5')
  await screen.findByText('Thời gian giải quyết')
  await userEvent.keyboard('9')
  await tap('Hoàn thành phiếu')

  await follow('Về ngày phỏng vấn')
  await countReads('Trên thiết bị này', '1')
  expect(await db.outbox.toArray()).toMatchObject([{ slip: { sender: { device: made.device } } }])
  expect(await openEnvelopes(db)).toMatchObject([
    {
      mode: 'interview',
      interviewer: 'tran-van-a',
      unit: 'B01',
      answers: { courtesy: 5, speed: 9 },
    },
  ])
})

test('an unfinished ballot is there to go on with after a restart, and is deleted on a second tap only', async () => {
  const { db } = await openDay({ chosen: true })
  await follow('Bắt đầu phiếu mới')
  await tap('Người trả lời đồng ý, bắt đầu')
  await screen.findByText('Thái độ phục vụ')
  await userEvent.keyboard('5')
  await screen.findByText('Thời gian giải quyết')

  openScreen('/interview', { db })
  expect((await screen.findAllByText(/^1\/2 câu/)).length).toBeGreaterThan(0)
  expect(await listInterviewDrafts(db, briefing.interviewer.id)).toHaveLength(1)

  await userEvent.click(screen.getAllByText('Xóa phiếu này')[0]!)
  expect(await db.drafts.count()).toBe(1)
  await userEvent.click(screen.getAllByRole('button', { name: 'Xóa hẳn' })[0]!)
  await expect.poll(() => db.drafts.count()).toBe(0)
})

test('who has the phone next sees nothing that the interviewer before has begun', async () => {
  const { db } = await openDay({ chosen: true })
  await follow('Bắt đầu phiếu mới')
  await tap('Người trả lời đồng ý, bắt đầu')
  await screen.findByText('Thái độ phục vụ')
  await userEvent.keyboard('5')
  await screen.findByText('Thời gian giải quyết')
  const next = { ...briefing, interviewer: { id: 'le-thi-b', name: 'Lê Thị B' } }
  await db.briefings.update('current', { briefing: next })
  const office = openOffice({ briefing: next })
  office.connection = 'none'

  for (const [address, heading] of [
    ['/interview', 'Ngày phỏng vấn'],
    ['/', 'Phiếu khảo sát ý kiến'],
  ] as const) {
    cleanup()
    openScreen(address, { db, office })
    await screen.findByRole('heading', { name: heading })
    expect(screen.queryByText(/1\/2 câu/)).toBeNull()
  }
  expect(await db.drafts.count()).toBe(1)
})

test('“send now” answers in words, with and without a network', async () => {
  const { db, office } = await openDay()
  office.connection = 'none'
  await sealInterview(db, made.device)
  await countReads('Trên thiết bị này', '1')

  await tap('Gửi ngay')
  expect(await screen.findByText(/^Chưa gửi được: không có mạng/)).toBeTruthy()

  office.connection = 'good'
  await tap('Gửi ngay')
  expect(await screen.findByText('Đã gửi hết. Mọi phiếu đã gửi thành công.')).toBeTruthy()
  await countReads('Đã gửi thành công', '1')
})

test('a phone that the office no longer knows says so, and keeps its ballots', async () => {
  const { db, office } = await openDay()
  office.devices.clear()
  await sealInterview(db, made.device)

  await tap('Gửi ngay')

  expect(await screen.findByText(/^Chưa gửi được: thiết bị này cần đăng ký lại/)).toBeTruthy()
  expect(await screen.findByRole('link', { name: 'Đăng ký lại thiết bị' })).toBeTruthy()
  expect(await db.outbox.count()).toBe(1)
})

test('a revoked phone begins no new ballot, and says why', async () => {
  const { office, router } = await openDay({ chosen: true })
  await screen.findByRole('link', { name: 'Bắt đầu phiếu mới' })
  const known = office.devices.get(made.device)
  if (known) known.revoked = true

  await follow('Thiết bị chưa sẵn sàng khi mất mạng')
  await tap('Tải lại từ hệ thống')
  expect((await screen.findByRole('alert')).textContent).toMatch(/đã bị dừng sử dụng/)

  await router.navigate('/interview/start')
  await screen.findByRole('heading', { name: 'Ngày phỏng vấn' })
  expect(screen.getByRole('alert').textContent).toMatch(/không bắt đầu được phiếu mới/)
  expect(screen.queryByRole('link', { name: 'Bắt đầu phiếu mới' })).toBeNull()
})

test('a refused ballot stands in its list with its reason, and goes once the reason is mended', async () => {
  const { db, office } = await openDay()
  const id = await sealInterview(db, made.device)
  office.refusals.set(id, 'closed-round')
  await tap('Gửi ngay')
  await countReads('Không được nhận', '1')

  await follow('Xem phiếu không được nhận')
  expect(await screen.findByText(/Đợt khảo sát đã kết thúc/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Xuất ra tệp' })).toBeTruthy()

  office.refusals.clear()
  await tap(`Gửi lại phiếu ${id.slice(0, 8)}`)
  expect(await screen.findByText('Không có phiếu nào bị từ chối.')).toBeTruthy()
  expect(office.counted.get(id)).toBe(1)
})

/** The day of an interviewer whose phone was enrolled with a network. */
async function openDay({ chosen = false } = {}) {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', made, night)
  if (chosen) await db.selections.put({ is: 'current', unit: 'B01', group: 'citizen' })
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

async function type(label: string, text: string) {
  await userEvent.type(await screen.findByLabelText(label), text)
}

async function countReads(name: string, count: string) {
  await expect
    .poll(() => within(screen.getByText(name).closest('div')!).getByRole('definition').textContent)
    .toBe(count)
}
