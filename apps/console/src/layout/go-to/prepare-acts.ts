import { endpoints } from '@phieu/office'
import type { Act } from './act.ts'

/** What is prepared and handed out, and who goes into the field. */
export const prepareActs: readonly Act[] = [
  {
    name: { vi: 'Sửa thông tin đợt và thời gian', en: 'Change round details and dates' },
    also: { vi: 'tên, thông tin chung, gia hạn, ngày', en: 'title, days, period, extend' },
    to: '/setup/about',
    roles: endpoints.planRound.who,
  },
  {
    name: { vi: 'Xem và in mẫu phiếu', en: 'View and print the questionnaires' },
    also: {
      vi: 'phiếu khảo sát, phiếu giấy, câu hỏi, xem trước',
      en: 'questions, paper form, preview',
    },
    to: '/setup/questionnaires',
    roles: endpoints.printPaper.who,
  },
  {
    name: { vi: 'Thêm câu hỏi mới', en: 'Add extra questions' },
    also: {
      vi: 'câu hỏi thêm, bổ sung, thông tin người trả lời, câu mở',
      en: 'respondent, open question',
    },
    to: '/setup/extra',
    roles: endpoints.planRound.who,
  },
  {
    name: { vi: 'Đặt chỉ tiêu số phiếu', en: 'Set quotas' },
    also: { vi: 'cỡ mẫu, dân số', en: 'sample size, targets, population' },
    to: '/setup/quotas',
    roles: endpoints.planRound.who,
  },
  {
    name: { vi: 'Tạo chìa khóa hòm phiếu', en: 'Create the box key' },
    also: { vi: 'tờ chìa khóa, in', en: 'ballot box, key sheet, make, print' },
    to: '/box/key',
    roles: endpoints.makeBoxKey.who,
  },
  {
    name: { vi: 'Tạo liên kết mở', en: 'Create open links' },
    also: { vi: 'mã QR, đường dẫn, thêm', en: 'QR code, new, add' },
    to: '/sending/new',
    roles: endpoints.makeLinks.who,
  },
  {
    name: { vi: 'In mã QR', en: 'Print QR codes' },
    also: { vi: 'áp phích, tờ dán, thẻ, in liên kết', en: 'posters, cards, links' },
    to: '/sending#print',
    roles: endpoints.printLinks.who,
  },
  {
    name: { vi: 'Tạo thư mời một lần', en: 'Create one-time invitations' },
    also: { vi: 'mã mời, thêm', en: 'codes, new, add' },
    to: '/sending/invitations/new',
    roles: endpoints.makeBatch.who,
  },
  {
    name: { vi: 'In thư mời', en: 'Print invitations' },
    also: { vi: 'thẻ, mã mời', en: 'cards, codes' },
    to: '/sending/invitations',
    roles: endpoints.printBatchCodes.who,
  },
  {
    name: { vi: 'Gửi thư điện tử', en: 'Send e-mail letters' },
    also: { vi: 'email, nhắc, người nhận, danh sách', en: 'mail, remind, recipients' },
    to: '/sending/mail',
    roles: endpoints.beginMailing.who,
  },
  {
    name: { vi: 'Tải lên danh sách người nhận', en: 'Upload a list of recipients' },
    also: { vi: 'gửi thư điện tử, email', en: 'mail, people' },
    to: '/sending/mail/new',
    roles: endpoints.makeMailing.who,
  },
  {
    name: { vi: 'Nhập danh sách nội bộ', en: 'Import a list of insiders' },
    also: { vi: 'lãnh đạo, đại biểu, người đánh giá', en: 'raters, heads' },
    to: '/insiders',
    roles: endpoints.importInsiders.who,
  },
  {
    name: { vi: 'Tạo liên kết cá nhân', en: 'Create personal links' },
    also: { vi: 'nội bộ, người đánh giá', en: 'insiders, raters' },
    to: '/insiders',
    roles: endpoints.makeInsiderLinks.who,
  },
  {
    name: { vi: 'Thêm điều tra viên', en: 'Add interviewers' },
    also: { vi: 'phỏng vấn, thực địa, mã cài đặt', en: 'fieldwork, enrol, new' },
    to: '/fieldwork/interviewers/new',
    roles: endpoints.addInterviewers.who,
  },
  {
    name: { vi: 'Giao việc cho điều tra viên', en: 'Assign units to interviewers' },
    also: { vi: 'phân công, phỏng vấn', en: 'assignments' },
    to: '/fieldwork/assignments/new',
    roles: endpoints.giveAssignments.who,
  },
  {
    name: { vi: 'Dừng thiết bị của điều tra viên', en: 'Revoke an interviewer’s device' },
    also: { vi: 'thu hồi, điện thoại, mất máy', en: 'phone, lost' },
    to: '/fieldwork/devices',
    roles: endpoints.revokePhone.who,
  },
  {
    name: { vi: 'Xem tiếp xúc và tỷ lệ trả lời', en: 'See contacts and response rates' },
    also: { vi: 'từ chối, vắng nhà', en: 'refusals, not at home' },
    to: '/fieldwork/contacts',
    roles: endpoints.getResponseRates.who,
  },
]
