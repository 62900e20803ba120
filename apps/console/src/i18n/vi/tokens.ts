/** Tokens by which other programs read what the office has. */
import { n } from './common/numbers.ts'

export const tokens = {
  headline: (usable: number) =>
    usable === 0 ? 'Không có mã nào đang dùng được' : `${n(usable)} mã đang dùng được`,
  lead: 'Mỗi mã cho một phần mềm (Excel, R, Python…) đọc số liệu tổng hợp trong phạm vi đã chọn. Mã chỉ đọc, không sửa được gì, không đọc được phiếu hay thông tin cá nhân. Số liệu đã công bố không cần mã.',
  examples: 'Ví dụ cho Excel, R và Python',
  make: 'Tạo mã',
  table: 'Mã truy cập',
  name: 'Tên',
  subjects: 'Nội dung',
  subject: {
    results: 'Kết quả',
    progress: 'Tiến độ',
    registry: 'Danh sách đơn vị',
  },
  subjectMeans: {
    results:
      'Kết quả: điểm, chỉ số, thứ hạng và số liệu tổng hợp, kể cả khi chưa công bố; ô quá ít người đã ẩn',
    progress: 'Tiến độ thu phiếu và tỷ lệ trả lời; không theo từng điều tra viên',
    registry: 'Danh sách đơn vị',
  },
  rounds: 'Đợt',
  everyRound: 'Mọi đợt',
  madeBy: 'Người tạo',
  expires: 'Hết hạn',
  lastUsed: 'Dùng gần nhất',
  never: 'Chưa lần nào',
  state: 'Tình trạng',
  states: {
    usable: 'Đang dùng được',
    expired: 'Đã hết hạn',
    revoked: 'Đã thu hồi',
    ownerless: 'Ngừng: người tạo không còn là quản trị viên',
  },
  actions: 'Thao tác',
  revoke: 'Thu hồi…',
  revokeEffect: (name: string) =>
    `Phần mềm dùng mã “${name}” không đọc được nữa, ngay từ bây giờ. Không khôi phục được mã; cần thì tạo mã mới.`,
  revokeDo: 'Thu hồi mã',
  none: 'Chưa có mã nào',
  noneWhy: 'Chỉ tạo mã khi có phần mềm khác cần đọc số liệu chưa công bố.',

  newTitle: 'Tạo mã truy cập API',
  newLead: 'Ai có mã thì đọc được như phần mềm đó. Chọn phạm vi hẹp nhất mà vẫn đủ dùng.',
  nameHint: 'Phần mềm nào, của ai: để sau này biết thu hồi mã nào.',
  chooseSubjects: 'Mã đọc được gì',
  chooseRounds: 'Của những đợt nào',
  everyRoundToCome: 'Mọi đợt, kể cả đợt lập sau này',
  days: 'Dùng được trong',
  dayChoices: { 7: '7 ngày', 30: '30 ngày', 90: '90 ngày', 365: '1 năm' },
  makeDo: 'Tạo mã',
  malformed: 'Hãy đặt tên và chọn ít nhất một nội dung, một đợt.',
  ready: (name: string) => `Đã tạo mã cho ${name}`,
  token: 'Mã truy cập',
  once: (day: string) =>
    `Chỉ hiện lần này: hệ thống không giữ mã, chỉ giữ mã băm. Dùng được đến hết ngày ${day}.`,
  another: 'Tạo mã khác',
  back: 'Tất cả mã truy cập',
}
