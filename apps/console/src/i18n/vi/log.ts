/** The log: who did what when. */
import { n } from './common/numbers.ts'

export const log = {
  headline: (entries: number) => `${n(entries)} việc đã ghi`,
  lead: 'Mọi thay đổi và mọi lần lấy số liệu ra ngoài. Chỉ ghi thêm, không sửa, không xóa; mỗi mục nối với mục trước bằng mã băm.',
  table: 'Nhật ký',
  at: 'Thời điểm',
  who: 'Người thực hiện',
  action: 'Việc',
  round: 'Đợt',
  subject: 'Chi tiết',
  place: 'Số',
  from: 'Từ ngày',
  to: 'Đến ngày',
  empty: 'Chưa có gì được ghi',
  emptyWhy: 'Việc đầu tiên được ghi là lập tài khoản quản trị.',
  noneFound: 'Không có mục nào trong những ngày này',
  widen: 'Hãy nới khoảng ngày.',
  takeOut: 'Tải CSV',
  verify: 'Kiểm tra nhật ký',
  verifying: 'Đang kiểm tra từng mục…',
  unbroken: (entries: number) => `Nguyên vẹn: ${n(entries)} mục nối liền từ mục đầu đến mục cuối.`,
  head: 'Mã băm của mục cuối',
  headHint:
    'Hãy ghi mã này ra ngoài hệ thống, ví dụ vào biên bản. Lần sau, cùng số mục mà mã khác đi nghĩa là nhật ký đã bị viết lại.',
  broken: (place: number, why: string) => `Nhật ký bị đứt ở mục ${n(place)}: ${why}`,
  faults: {
    missing: 'thiếu mục này, trong khi vẫn còn các mục sau.',
    cut: 'nhật ký dừng trước mục này, dù từng dài hơn.',
    changed: 'nội dung không còn đúng với mã băm.',
    unchained: 'mục này không nối với mục đứng ngay trước.',
    unreadable: 'nội dung không đọc được.',
    end: 'đây không phải là mục đã được ghi sau cùng.',
  },
  unknownAction: (action: string) => `việc khác (${action})`,
}
