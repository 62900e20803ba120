import { admin, readers, type Act } from './act.ts'
import type { Role } from '../../api/answers.ts'

const everybody: readonly Role[] = ['admin', 'supervisor', 'council', 'interviewer', 'unit']

/** What is done at the office, for no round in particular. */
export const officeActs: readonly Act[] = [
  {
    name: { vi: 'Lập đợt mới', en: 'Create a round' },
    also: { vi: 'tạo thêm đợt, sao chép đợt trước', en: 'new, add, clone, copy' },
    to: '/rounds/new',
    roles: admin,
  },
  {
    name: { vi: 'Mời người dùng', en: 'Invite somebody' },
    also: { vi: 'thêm, tạo tài khoản, phân quyền', en: 'add user, account, role' },
    to: '/people/invite',
    roles: admin,
  },
  {
    name: { vi: 'Tạo mã truy cập API', en: 'Create an API token' },
    also: { vi: 'thêm, kết nối phần mềm', en: 'new, connect, key' },
    to: '/tokens/new',
    roles: admin,
  },
  {
    name: { vi: 'Nhập danh sách đơn vị', en: 'Import a registry' },
    also: { vi: 'tải lên, cơ quan', en: 'units, upload' },
    to: '/catalogue/import/registry',
    roles: admin,
  },
  {
    name: { vi: 'Nhập bộ chỉ số từ tệp', en: 'Import a definition from a file' },
    also: { vi: 'tải lên, tiêu chí', en: 'upload, items' },
    to: '/catalogue/import/definition',
    roles: admin,
  },
  {
    name: { vi: 'Nhập kết quả đã công bố trước đây', en: 'Enter a result published before' },
    also: { vi: 'kết quả năm trước, kỳ trước', en: 'earlier, previous, last year' },
    to: '/earlier/new',
    roles: admin,
  },
  {
    name: { vi: 'So sánh với các đợt trước', en: 'Compare with earlier results' },
    also: { vi: 'kết quả năm trước, xu hướng', en: 'previous, trend' },
    to: '/earlier',
    roles: readers,
  },
  {
    name: { vi: 'Sao lưu ngay', en: 'Back up now' },
    also: { vi: 'bản sao lưu, khôi phục', en: 'backup, restore' },
    to: '/keeping',
    roles: admin,
  },
  {
    name: { vi: 'Xóa dữ liệu cá nhân hết hạn lưu', en: 'Delete personal data that is due' },
    also: { vi: 'lưu trữ, thời hạn', en: 'retention, privacy' },
    to: '/keeping/personal-data',
    roles: admin,
  },
  {
    name: { vi: 'Kiểm tra nhật ký', en: 'Verify the log' },
    also: { vi: 'toàn vẹn, sửa đổi', en: 'audit, integrity, check' },
    to: '/log',
    roles: admin,
  },
  {
    name: { vi: 'Xem phiếu bị từ chối', en: 'See ballots that were refused' },
    also: { vi: 'không tiếp nhận, không hợp lệ', en: 'invalid, rejected' },
    to: '/refused',
    roles: admin,
  },
  {
    name: { vi: 'Đổi mật khẩu', en: 'Change the password' },
    also: { vi: 'tài khoản, đăng nhập', en: 'account, sign in' },
    to: '/account',
    roles: everybody,
  },
  {
    name: { vi: 'Thiết lập xác thực hai bước', en: 'Set up the second factor' },
    also: { vi: 'mã dự phòng, bảo mật', en: 'two-factor, backup codes, security' },
    to: '/account',
    roles: everybody,
  },
  {
    name: { vi: 'Gửi kiến nghị về kết quả', en: 'Object to the result' },
    also: { vi: 'phản hồi, khiếu nại', en: 'reply, objection' },
    to: '/mine/unit',
    roles: ['unit'],
  },
  {
    name: { vi: 'Tra thuật ngữ', en: 'Look up a word' },
    also: { vi: 'giải thích, nghĩa', en: 'glossary, meaning' },
    to: '/help/glossary',
    roles: everybody,
  },
]
