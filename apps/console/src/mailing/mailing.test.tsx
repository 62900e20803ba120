// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, type Answers } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readHead, readTable } from '../testing/page.ts'
import type { MailingList, MailingRow } from './mailing-queries.ts'

const text = { subject: 'Mời về {unit}', body: 'Kính gửi Ông/Bà {name}\n{link}' }
const both = { vi: text, en: { subject: 'About {unit}', body: 'Dear {name}\n{link}' } }
const mailing: MailingRow = {
  id: '3f0f5f8e-9d0e-4b57-9d0b-0d8c6d1f8a11',
  label: 'Người nộp hồ sơ',
  group: 'ND',
  groupName: { vi: 'Người dân', en: 'Citizens' },
  state: 'ready',
  texts: { invitation: both, reminder: both },
  madeOn: '2026-11-20',
  begunOn: null,
  letters: 300,
  sent: 0,
  waiting: 300,
  bounced: 0,
  stopped: 0,
  reminders: 0,
  remindedOn: null,
  reminded: 0,
  isReminding: false,
  mayRemind: false,
}
const sent: MailingRow = {
  ...mailing,
  id: '5c1f5f8e-9d0e-4b57-9d0b-0d8c6d1f8a22',
  label: 'Doanh nghiệp',
  state: 'going',
  begunOn: '2026-11-18',
  sent: 258,
  waiting: 0,
  bounced: 40,
  stopped: 2,
  remindedOn: '2026-11-19',
  reminded: 240,
  mayRemind: true,
}
const list: MailingList = {
  sender: { from: 'khaosat@example.vn', perMinute: 60 },
  trouble: null,
  ownAddress: 'anh@example.vn',
  groups: [{ id: 'ND', vi: 'Người dân', en: 'Citizens' }],
  mailings: [mailing, sent],
}
const base = '/rounds/hn-2026/sending/mail'
const api = '/api/rounds/hn-2026/mailings'
const answers: Answers = { [`GET ${api}`]: list }

test('each mailing stands with how far it is, and never with who has answered', async () => {
  openDesk({ at: base, answers })
  expect(await readHead()).toBe('258 trên 600 thư mời đã gửi')
  const rows = await readTable('Các lượt thư')
  expect(rows.map((row) => row.split(' | ').slice(0, 7).join(' | '))).toEqual([
    'Danh sách | Tình trạng | Người nhận | Đã gửi | Đang chờ | Không gửi được | Không nhận nữa',
    'Người nộp hồ sơ Người dân · tạo ngày 20/11/2026 | chưa gửi | 300 | 0 | 300 | 0 | 0',
    'Doanh nghiệp Người dân · tạo ngày 20/11/2026 | đã gửi xong nhắc ngày 19/11/2026; lúc nửa đêm trước đó còn 240 quyền chưa dùng | 300 | 258 | 0 | 40 | 2',
  ])
  expect(screen.getByText(/^Thư gửi từ khaosat@example.vn, nhiều nhất 60 thư/)).toBeTruthy()
  expect(screen.getByText('Tải địa chỉ không gửi được').getAttribute('href')).toBe(
    `${api}/${sent.id}/bounced.csv`,
  )
})

test('where no mail server is set, or it takes nothing, the page says so', async () => {
  openDesk({
    at: base,
    language: 'en',
    answers: { [`GET ${api}`]: { ...list, trouble: 'sign-in-refused' } },
  })
  expect(await screen.findByText(/^The mail server rejects the user name/)).toBeTruthy()
})

test('without a mail server, nothing is said of a sender', async () => {
  openDesk({ at: base, answers: { [`GET ${api}`]: { ...list, sender: null, mailings: [] } } })
  expect(await readHead()).toBe('Chưa có thư nào')
  expect(screen.getByText(/SMTP_URL và MAIL_FROM/)).toBeTruthy()
})

test.each([
  ['Bắt đầu gửi', mailing, 'begin', { 'Tôi đã xem nội dung thư và gửi thử cho mình.': true }],
  ['Gửi thư nhắc', sent, 'remind', {}],
])('%s', async (does, { id }, asked, understood) => {
  const ask = `POST ${api}/${id}/${asked}`
  const desk = openDesk({ at: base, answers: { ...answers, [ask]: done } })
  await confirm(does, does, understood)
  expect(await screen.findByText('Đã làm xong.')).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask }])
})

test('where reminders were paused, going on says so, and counts no invitations', async () => {
  const paused: MailingRow = { ...sent, state: 'paused', isReminding: true, mayRemind: false }
  openDesk({ at: base, answers: { [`GET ${api}`]: { ...list, mailings: [paused] } } })
  expect(await screen.findByText('Gửi tiếp', { selector: 'summary' })).toBeTruthy()
  expect(screen.getByText('Những thư nhắc còn lại sẽ được gửi tiếp.')).toBeTruthy()
})

test('notices of failure are pasted, and the page says how many letters they were about', async () => {
  const ask = `POST ${api}/bounces`
  const desk = openDesk({ at: base, answers: { ...answers, [ask]: { changed: 2 } } })
  await readHead()
  fill({ 'Nội dung dán vào': 'dan1@example.vn: 550' })
  await press('Ghi nhận')
  expect(await screen.findByText('Đã ghi nhận 2 thư.')).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask, body: { text: 'dan1@example.vn: 550' } }])
})

test('the texts are read as somebody will get them, and saved', async () => {
  const ask = `POST ${api}/${mailing.id}/texts`
  const desk = openDesk({ at: `${base}/${mailing.id}`, answers: { ...answers, [ask]: done } })
  expect(await readHead()).toBe('Nội dung thư: Người nộp hồ sơ')
  const [subject] = await screen.findAllByLabelText<HTMLInputElement>('Tiêu đề')
  const [preview] = screen.getAllByRole('region', { name: 'Xem trước' })
  expect(preview!.textContent).toContain('Mời về UBND phường Ba Đình')
  expect(preview!.textContent).toContain('Kính gửi Ông/Bà Nguyễn Văn An')

  fill({ 'Tiêu đề': 'Thư mời {passwort}' }, subject!.closest('div')!)
  await press('Lưu nội dung thư')
  expect(await screen.findByText(/^Chưa lưu được/)).toBeTruthy()
  await press('← Gửi thư điện tử')
  await press('Ở lại trang này')
  fill({ 'Tiêu đề': 'Thư mời' }, subject!.closest('div')!)
  await press('Lưu nội dung thư')
  expect(await screen.findByText(/^Đã lưu/)).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask,
      body: {
        invitation: { vi: { ...text, subject: 'Thư mời' }, en: both.en },
        reminder: both,
      },
    },
  ])
})

test('accents that stand apart in a text, which the server joins, hold nobody back', async () => {
  const desk = openDesk({ at: `${base}/${mailing.id}`, answers })
  const [subject] = await screen.findAllByLabelText<HTMLInputElement>('Tiêu đề')
  fill({ 'Tiêu đề': text.subject.normalize('NFD') }, subject!.closest('div')!)
  await press('← Gửi thư điện tử')
  await expect.poll(desk.address).toBe(base)
})

test('a letter is tried out on whoever reads it', async () => {
  const ask = `POST ${api}/${mailing.id}/try`
  const desk = openDesk({ at: `${base}/${mailing.id}`, answers: { ...answers, [ask]: done } })
  await readHead()
  fill({ 'Thư nào': 'reminder', 'Ngôn ngữ': 'en' })
  await press('Gửi thử đến anh@example.vn')
  expect(await screen.findByText(/^Đã gửi thử/)).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask, body: { kind: 'reminder', language: 'en' } }])
})

test('a list is looked at, then invitations are made of it', async () => {
  const seen = { digest: 'a'.repeat(64), faults: [], faultCount: 0, warnings: [] }
  const desk = openDesk({
    at: `${base}/new`,
    answers: {
      ...answers,
      [`POST ${api}/preview`]: { ...seen, people: 280, known: 20 },
      [`POST ${api}`]: { id: mailing.id, letters: 280 },
    },
  })
  await readHead()
  fill({ 'Tên danh sách': 'Tháng 11' })
  fill({ '2. Chọn tệp đã điền': new File(['email;unit'], 'ds.csv') })
  expect(await screen.findByText(/^280 người sẽ được mời; 20 người đã được mời/)).toBeTruthy()
  await press('Tạo thư mời')
  expect(await screen.findByText(/^Thư mời đã tạo, chưa gửi/)).toBeTruthy()
  expect(desk.asked.find(({ ask }) => ask === `POST ${api}`)?.query).toEqual({
    group: 'ND',
    label: 'Tháng 11',
    digest: seen.digest,
  })
})
