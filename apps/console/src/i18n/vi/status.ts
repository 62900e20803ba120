/** The way of a round from its draft to its publication. */
import type { RoundState } from '@phieu/survey'
import { n } from './numbers.ts'

type Move = 'open' | 'close' | 'reopen' | 'approve' | 'disapprove' | 'publish'

export const course = {
  title: 'Tiến trình của đợt',
  headline: {
    draft: 'Đợt đang chuẩn bị: chưa nhận phiếu',
    open: 'Đợt đang mở: đang nhận phiếu',
    closed: 'Đợt đã đóng: không nhận phiếu nữa, điểm nhập còn sửa được',
    approved: 'Đợt đã duyệt: mọi số liệu đã khóa, có thể công bố',
    published: 'Đợt đã công bố: kết quả không thay đổi nữa',
  } satisfies Record<RoundState, string>,
  practice: 'Đây là đợt thực hành nên không bao giờ được công bố.',
  steps: 'Các bước',
  step: {
    draft: 'Chuẩn bị',
    open: 'Mở',
    closed: 'Đóng',
    approved: 'Duyệt',
    published: 'Công bố',
  } satisfies Record<RoundState, string>,
  means: {
    draft: 'Chưa nhận phiếu. Mọi thiết lập còn sửa được.',
    open: 'Nhận phiếu. Điểm thẩm định, điểm thưởng và điểm trừ nhập được.',
    closed: 'Không nhận phiếu mới. Điểm nhập vẫn sửa được.',
    approved: 'Phiếu và điểm nhập đều khóa.',
    published: 'Kết quả ở trang công khai, ai cũng tải về tính lại được. Không quay lại được nữa.',
  } satisfies Record<RoundState, string>,
  here: 'đang ở bước này',
  next: 'Bước tiếp theo',
  nothing: 'Tài khoản này không có bước nào để chuyển đợt vào lúc này.',
  finished: 'Đợt đã đi hết các bước.',
  move: {
    open: 'Mở đợt',
    close: 'Đóng đợt',
    reopen: 'Mở lại đợt',
    approve: 'Duyệt kết quả',
    disapprove: 'Bỏ duyệt',
    publish: 'Công bố kết quả',
  } satisfies Record<Move, string>,
  effect: {
    open: 'Từ lúc này đợt nhận phiếu. Không quay lại bước chuẩn bị được nữa.',
    close:
      'Từ lúc này phiếu gửi đến đều bị từ chối, kể cả phiếu đã hoàn thành trên điện thoại mà chưa gửi; phiếu bị từ chối được giữ nguyên văn. Cùng lúc, mọi mã mời một lần và danh sách nội bộ của đợt bị xóa vĩnh viễn: mở lại đợt cũng không lấy lại được, các mã đã phát không dùng được nữa. Điểm nhập vẫn sửa được. Có thể mở lại, phải ghi lý do.',
    reopen:
      'Đợt nhận phiếu trở lại, nên kết quả đã xem có thể thay đổi. Mã mời và danh sách nội bộ đã xóa lúc đóng không trở lại: cần thì tạo mới. Lý do được giữ trong lịch sử.',
    approve:
      'Khóa phiếu, điểm thẩm định, điểm thưởng, điểm trừ: không ai sửa được khi đợt đã duyệt. Có thể bỏ duyệt, phải ghi lý do.',
    disapprove:
      'Đợt trở về trạng thái đã đóng: điểm nhập sửa được trở lại. Lý do được giữ trong lịch sử.',
    publish:
      'Máy chủ đếm lại từng phiếu, so với số đã đếm, tính lại kết quả từ đầu rồi ghi thành một gói không thay đổi. Có một chỗ không khớp thì dừng, không công bố gì. Sau khi công bố, kết quả hiện ở trang công khai và không thể rút lại hay sửa.',
  } satisfies Record<Move, string>,
  tooEarly: (day: string) =>
    `Chưa hết thời gian chờ: phiếu hoàn thành đúng hạn mà chưa gửi được vẫn có thể đến, đến hết ngày ${day}. Đóng bây giờ thì những phiếu ấy không được tính.`,
  reason: 'Lý do',
  reasonOptional: 'Lý do (không bắt buộc)',
  understood: {
    close: 'Tôi hiểu: từ lúc này không nhận phiếu nữa, mã mời và danh sách nội bộ bị xóa.',
    approve: 'Tôi đã xem kết quả và duyệt.',
    publish: 'Tôi hiểu: công bố rồi thì không rút lại hay sửa được.',
  } satisfies Partial<Record<Move, string>>,
  seeResult: 'Xem kết quả trước',
  moving: 'Đang chuyển…',
  publishing: 'Đang đếm lại và tính…',
  progress: (done: number, total: number) =>
    `Đã lặp lại ${n(done)}/${n(total)} lần để tính khoảng thứ hạng.`,
  refused: 'Không công bố được; đợt vẫn như cũ.',
  conflict: 'Chưa chuyển được: có người vừa chuyển đợt này, hoặc bước này không còn đi được.',
  history: 'Lịch sử',
  noHistory: 'Đợt chưa được chuyển lần nào.',
  when: 'Lúc',
  who: 'Người chuyển',
  what: 'Chuyển',
  why: 'Lý do',
  noReason: 'không ghi',
  deleted: (invitations: number, insiders: number) =>
    `Đã xóa ${n(invitations)} mã mời và ${n(insiders)} người trong danh sách nội bộ.`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  published: 'Kết quả đã công bố',
  publishedOn: (day: string) => `Công bố ngày ${day}.`,
  links: {
    announcement: 'Trang công bố, cùng phụ lục quyết định của từng khối',
    english: 'Trang công bố bằng tiếng Anh',
    method: 'Phương pháp và dữ liệu mở',
    press: 'Thông cáo báo chí',
    package: 'Gói dữ liệu công khai (ZIP, ô nhỏ đã giấu)',
    office: 'Gói dữ liệu đầy đủ cho nội bộ (ZIP)',
  },
  digest: 'SHA-256',
  verify: 'Kiểm tra gói: npx pnpm verify <tệp>',
}
