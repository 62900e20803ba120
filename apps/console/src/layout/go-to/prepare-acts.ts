import { admin, field, readers, type Act } from './act.ts'

/** What is prepared and handed out, and who goes into the field. */
export const prepareActs: readonly Act[] = [
  {
    name: { vi: 'Sửa thông tin chung của đợt', en: 'Change what the round is about' },
    also: { vi: 'tên, thời gian, gia hạn, ngày', en: 'title, days, period, extend' },
    to: '/setup/about',
    roles: admin,
  },
  {
    name: { vi: 'Soạn phiếu khảo sát', en: 'Write the questionnaires' },
    also: { vi: 'câu hỏi, lời dẫn, xem trước', en: 'questions, preview' },
    to: '/setup/questionnaires',
    roles: readers,
  },
  {
    name: { vi: 'Thêm câu hỏi bổ sung', en: 'Add extra questions' },
    also: { vi: 'thông tin người trả lời, câu mở', en: 'respondent, open question' },
    to: '/setup/extra',
    roles: readers,
  },
  {
    name: { vi: 'Đặt chỉ tiêu phiếu', en: 'Set quotas' },
    also: { vi: 'cỡ mẫu, số phiếu, dân số', en: 'sample size, targets, population' },
    to: '/setup/quotas',
    roles: readers,
  },
  {
    name: { vi: 'Tạo chìa khóa hòm phiếu', en: 'Make the key of the ballot box' },
    also: { vi: 'tờ chìa khóa, in', en: 'key sheet, print' },
    to: '/box/key',
    roles: admin,
  },
  {
    name: { vi: 'Tạo liên kết mở', en: 'Create open links' },
    also: { vi: 'mã QR, đường dẫn, thêm', en: 'QR code, new, add' },
    to: '/sending/new',
    roles: admin,
  },
  {
    name: { vi: 'In mã QR', en: 'Print QR codes' },
    also: { vi: 'áp phích, tờ dán, thẻ, in liên kết', en: 'posters, cards, links' },
    to: '/sending#print',
    roles: field,
  },
  {
    name: { vi: 'Tạo thư mời một lần', en: 'Create one-time invitations' },
    also: { vi: 'mã mời, thêm', en: 'codes, new, add' },
    to: '/sending/invitations/new',
    roles: admin,
  },
  {
    name: { vi: 'In thư mời', en: 'Print invitations' },
    also: { vi: 'thẻ, mã mời', en: 'cards, codes' },
    to: '/sending/invitations',
    roles: field,
  },
  {
    name: { vi: 'Gửi thư điện tử', en: 'Send e-mail letters' },
    also: { vi: 'email, nhắc, người nhận, danh sách', en: 'mail, remind, recipients' },
    to: '/sending/mail',
    roles: admin,
  },
  {
    name: { vi: 'Tải lên danh sách người nhận', en: 'Upload a list of people' },
    also: { vi: 'gửi thư điện tử, email', en: 'mail, recipients' },
    to: '/sending/mail/new',
    roles: admin,
  },
  {
    name: { vi: 'Nhập danh sách nội bộ', en: 'Import a list of insiders' },
    also: { vi: 'lãnh đạo, đại biểu, người đánh giá', en: 'raters, heads' },
    to: '/insiders',
    roles: admin,
  },
  {
    name: { vi: 'Tạo liên kết cá nhân', en: 'Create personal links' },
    also: { vi: 'nội bộ, người đánh giá', en: 'insiders, raters' },
    to: '/insiders',
    roles: admin,
  },
  {
    name: { vi: 'Thêm điều tra viên', en: 'Add interviewers' },
    also: { vi: 'phỏng vấn, thực địa, mã cài đặt', en: 'fieldwork, enrol, new' },
    to: '/fieldwork/interviewers/new',
    roles: admin,
  },
  {
    name: { vi: 'Giao việc cho điều tra viên', en: 'Assign units to interviewers' },
    also: { vi: 'phân công, phỏng vấn', en: 'assignments' },
    to: '/fieldwork/assignments/new',
    roles: field,
  },
  {
    name: { vi: 'Thu hồi điện thoại phỏng vấn', en: 'Revoke an interviewer’s device' },
    also: { vi: 'thiết bị, mất máy', en: 'phone, lost' },
    to: '/fieldwork/devices',
    roles: field,
  },
  {
    name: { vi: 'Xem tiếp xúc và tỷ lệ trả lời', en: 'See contacts and response rates' },
    also: { vi: 'từ chối, vắng nhà', en: 'refusals, not at home' },
    to: '/fieldwork/contacts',
    roles: readers,
  },
]
