import { endpoints, everyRole } from '@phieu/office'
import type { Act } from './act.ts'

/** What is done at the office, for no round in particular. */
export const officeActs: readonly Act[] = [
  {
    name: { vi: 'Lập đợt mới', en: 'Create a round' },
    also: { vi: 'tạo thêm đợt, sao chép đợt trước', en: 'new, add, clone, copy' },
    to: '/rounds/new',
    roles: endpoints.makeRound.who,
  },
  {
    name: { vi: 'Mời người dùng', en: 'Invite a user' },
    also: { vi: 'thêm, tạo tài khoản, phân quyền', en: 'add person, account, role' },
    to: '/people/invite',
    roles: endpoints.invitePerson.who,
  },
  {
    name: { vi: 'Tạo mã truy cập API', en: 'Create an API token' },
    also: { vi: 'thêm, kết nối phần mềm', en: 'new, connect, key' },
    to: '/tokens/new',
    roles: endpoints.makeToken.who,
  },
  {
    name: { vi: 'Nhập danh sách đơn vị', en: 'Import a registry' },
    also: { vi: 'tải lên, cơ quan', en: 'units, upload' },
    to: '/catalogue/import/registry',
    roles: endpoints.importRegistry.who,
  },
  {
    name: { vi: 'Nhập bộ chỉ số từ tệp', en: 'Import a definition from a file' },
    also: { vi: 'tải lên, tiêu chí', en: 'upload, items' },
    to: '/catalogue/import/definition',
    roles: endpoints.importDefinition.who,
  },
  {
    name: { vi: 'Nhập kết quả đã công bố trước đây', en: 'Enter a result published before' },
    also: { vi: 'kết quả năm trước, kỳ trước', en: 'earlier, previous, last year' },
    to: '/earlier/new',
    roles: endpoints.addPreviousResult.who,
  },
  {
    name: { vi: 'Xem kết quả các năm trước', en: 'See results of earlier years' },
    also: { vi: 'so sánh, kỳ trước, xu hướng', en: 'compare, previous, trend' },
    to: '/earlier',
    roles: endpoints.listPreviousResults.who,
  },
  {
    name: { vi: 'Sao lưu ngay', en: 'Back up now' },
    also: { vi: 'bản sao lưu, khôi phục', en: 'backup, restore' },
    to: '/keeping',
    roles: endpoints.makeBackup.who,
  },
  {
    name: {
      vi: 'Xem dữ liệu cá nhân và thời hạn lưu',
      en: 'See personal data and how long it is kept',
    },
    also: { vi: 'xóa, lưu trữ, bảo vệ', en: 'deletion, retention, privacy' },
    to: '/keeping/personal-data',
    roles: endpoints.getPersonalData.who,
  },
  {
    name: { vi: 'Kiểm tra nhật ký', en: 'Verify the log' },
    also: { vi: 'toàn vẹn, sửa đổi', en: 'audit, integrity, check' },
    to: '/log',
    roles: endpoints.verifyLog.who,
  },
  {
    name: { vi: 'Xem phiếu bị từ chối', en: 'See ballots that were refused' },
    also: { vi: 'không tiếp nhận, không hợp lệ', en: 'invalid, rejected' },
    to: '/refused',
    roles: endpoints.listRefused.who,
  },
  {
    name: { vi: 'Đổi mật khẩu', en: 'Change password' },
    also: { vi: 'tài khoản, đăng nhập', en: 'account, sign in' },
    to: '/account',
    roles: endpoints.changeOwnPassword.who,
  },
  {
    name: { vi: 'Bật xác thực hai bước', en: 'Turn on two-step verification' },
    also: { vi: 'mã dự phòng, bảo mật', en: 'second factor, backup codes, security' },
    to: '/account',
    roles: endpoints.beginSecondFactor.who,
  },
  {
    name: { vi: 'Gửi kiến nghị về kết quả', en: 'Object to the result' },
    also: { vi: 'phản hồi, khiếu nại', en: 'reply, objection' },
    to: '/mine/unit',
    roles: endpoints.objectToResult.who,
  },
  {
    name: { vi: 'Tra thuật ngữ', en: 'Look up a word' },
    also: { vi: 'giải thích, nghĩa', en: 'glossary, meaning' },
    to: '/help/glossary',
    roles: everyRole,
  },
]
