/** What is to be done today, and what can be tried out. */
import type { TaskCode } from '@phieu/office'
import { n } from './numbers.ts'

export const today = {
  title: 'Việc hôm nay',
  headline: (tasks: number) =>
    tasks === 0 ? 'Hôm nay không có việc nào đang chờ' : `Hôm nay có ${n(tasks)} việc`,
  lead: 'Việc cần làm trước đứng trước.',
  none: 'Không có gì cần Ông/Bà làm lúc này. Việc mới sẽ hiện ở đây.',
  task: {
    'confirm-move': () => 'Có người đề nghị chuyển đợt, đang chờ một người nữa xác nhận.',
    'open-objections': (objections) => `${n(objections)} kiến nghị của đơn vị đang chờ trả lời.`,
    'publish-round': () => 'Kết quả đã được duyệt, có thể công bố.',
    'approve-round': () => 'Đợt đã đóng: hãy xem kết quả rồi duyệt.',
    'open-box': (ballots) => `${n(ballots)} phiếu còn niêm phong trong hòm.`,
    'close-round': () => 'Đã hết ngày thu phiếu: hãy đóng đợt.',
    'undecided-ballots': (ballots) =>
      `${n(ballots)} phiếu có dấu hiệu bất thường chưa được quyết định.`,
    'missing-points': (units) => `${n(units)} đơn vị chưa đủ điểm thẩm định.`,
    'thin-units': (units) => `${n(units)} đơn vị còn ít phiếu.`,
    'finish-setup': (missing) =>
      missing === 0
        ? 'Đợt đã đủ điều kiện: hãy mở để nhận phiếu.'
        : `Đợt đang chuẩn bị, còn thiếu ${n(missing)} điều kiện để mở.`,
    'make-round': () => 'Chưa có đợt nào của cơ quan: hãy lập đợt đầu tiên từ bộ mẫu có sẵn.',
    'refused-ballots': (ballots) => `${n(ballots)} phiếu không hợp lệ đang chờ xem xét.`,
    'invite-second': () =>
      'Mới có một người được duyệt và công bố: hãy mời thêm người thứ hai (quản trị hoặc hội đồng).',
  } satisfies Record<TaskCode, (count: number) => string>,
  way: {
    'confirm-move': 'Xem đề nghị',
    'open-objections': 'Trả lời',
    'publish-round': 'Công bố',
    'approve-round': 'Xem và duyệt',
    'open-box': 'Mở hòm phiếu',
    'close-round': 'Đóng đợt',
    'undecided-ballots': 'Xem từng phiếu',
    'missing-points': 'Nhập điểm',
    'thin-units': 'Xem tiến độ',
    'finish-setup': 'Thiết lập đợt',
    'make-round': 'Lập đợt',
    'refused-ballots': 'Xem phiếu',
    'invite-second': 'Mời người',
  } satisfies Record<TaskCode, string>,
  seePoints: 'Xem chỗ còn thiếu',
  tryOut: 'Thử ngay',
  tryOutLead:
    'Quét mã bằng điện thoại rồi trả lời như một người dân. Phiếu thử không tính vào kết quả nào của cơ quan.',
  qr: 'Mã QR của phiếu thử',
  address: 'Địa chỉ của phiếu thử',
  waiting: 'Đang chờ phiếu đầu tiên từ điện thoại…',
  arrived: (ballots: number) => `Đã nhận ${n(ballots)} phiếu vừa gửi.`,
  seeRound: 'Xem đợt này',
  rounds: 'Các đợt',
}
