// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { InvitationOpening, type BoxKeyHolder } from '@phieu/survey'
import { expect, test } from 'vitest'
import { openOffice, type Office } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { opening } from '../testing/samples.ts'

const code = 'ab12cd34ef56gh78'

test('the consent of an open link names all that is kept of a ballot', async () => {
  openScreen(`/l/${opening.link}`)

  const said = await readConsent()
  for (const kept of [
    'Câu trả lời',
    'cơ quan được đánh giá',
    'nhóm đối tượng',
    'ngôn ngữ',
    'tuần trả lời',
    'kênh nhận phiếu',
    'thời gian xem các câu hỏi (làm tròn đến 10 giây)',
    'dấu hiệu cần kiểm tra',
    'phong bì ghi ngày hoàn thành',
  ]) {
    expect(said).toContain(kept)
  }
  expect(said).not.toContain('Chìa khóa')
})

test('whoever is invited by name reads that the week of the count is kept, and not the one of the answer', async () => {
  openScreen(`/i#${code}`, { office: invitingOffice('sheets') })

  const said = await readConsent()
  expect(said).toContain('tuần kiểm phiếu (không phải tuần trả lời)')
  expect(said).toContain('kênh gửi thư mời')
})

const ways = [
  ['an invitation', 1],
  ['an insider’s link', 3],
] as const

test.each(ways)('the consent of %s says that the key is on paper', async (_way, units) => {
  openScreen(`/i#${code}`, { office: invitingOffice('sheets', units) })

  const said = await readConsent()
  expect(said).toContain('Chìa khóa in trên giấy, máy chủ không có.')
  expect(said).toContain('chỉ được mở sau khi đóng đợt')
})

test.each(ways)('the consent of %s says that the server holds the key', async (_way, units) => {
  openScreen(`/i#${code}`, { office: invitingOffice('server', units) })

  const said = await readConsent()
  expect(said).toContain('người quản trị máy chủ về kỹ thuật có thể mở sớm hơn')
  expect(said).not.toContain('chỉ được mở sau khi đóng đợt')
})

async function readConsent(): Promise<string> {
  await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu' })
  return screen.getByRole('main').textContent
}

/** An office that invites somebody to rate some units; with several, as an insider. */
function invitingOffice(boxBy: BoxKeyHolder, units = 1): Office {
  const office = openOffice()
  const { round, unit, questionnaire } = opening
  const asked = Array.from({ length: units }, (_, at) => ({
    unit: { ...unit, id: `B0${at + 1}` },
    questionnaire,
    spent: false,
  }))
  const keys = { ...round.keys, boxBy }
  const invited = { round: { ...round, keys }, group: questionnaire.group, units: asked }
  office.invitations.set(code, InvitationOpening.parse(invited))
  return office
}
