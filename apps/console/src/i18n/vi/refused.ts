/** Ballots that could not be taken, and why. */
import { n } from './common/numbers.ts'

export const refused = {
  headline: (ballots: number) => `${n(ballots)} phiếu không hợp lệ được giữ nguyên văn`,
  none: 'Chưa có phiếu không hợp lệ nào',
  noneWhy:
    'Phiếu nào máy chủ không nhận được (không đọc được, đợt đã đóng, trùng mã nhưng khác nội dung…) đều được giữ lại ở đây cùng lý do, để không mất ý kiến nào.',
  lead: 'Của mọi đợt, kể cả phiếu không đọc được thuộc đợt nào, và cả phiếu đã nhận vào hòm mà khi kiểm không mở được hoặc thấy sai; không phiếu nào được tính vào điểm. Mở từng phiếu để xem nguyên văn nội dung thiết bị đã gửi.',
  table: 'Phiếu không kiểm được, rồi phiếu không hợp lệ, mới nhất trước',
  date: 'Ngày nhận',
  noDay: 'khi kiểm phiếu, không ghi ngày',
  reason: 'Lý do',
  ballot: 'Mã phiếu',
  noBallotId: 'không đọc được mã',
  one: 'Phiếu không hợp lệ',
  raw: 'Nguyên văn đã nhận',
  back: 'Mọi phiếu không hợp lệ',
  take: (ballots: number) => `Nhận ${n(ballots)} phiếu vào hòm…`,
  reasons: {
    unreadable: 'Nội dung gửi đến không phải là một phiếu niêm phong mà máy chủ biết.',
    'wrong-key': 'Phiếu được niêm phong bằng chìa khóa không phải của đợt này.',
    'other-key': 'Khi kiểm phiếu: không mở được, vì phiếu được niêm phong bằng chìa khóa khác.',
    altered: 'Khi kiểm phiếu: niêm phong không còn nguyên, nội dung đã bị thay đổi.',
    malformed: 'Khi kiểm phiếu: mở được nhưng bên trong không phải là một phiếu.',
    'unknown-round': 'Không có đợt đánh giá này.',
    'closed-round': 'Đợt đánh giá không mở vào lúc phiếu đến.',
    'unknown-link': 'Liên kết mà phiếu nêu không tồn tại.',
    'unknown-invitation': 'Thư mời không có hoặc không còn hiệu lực.',
    'spent-invitation': 'Thư mời đã được dùng cho một phiếu khác.',
    unworked: 'Phiếu không có bước chống gửi tự động mà liên kết yêu cầu.',
    'wrong-link': 'Phiếu không thuộc đơn vị hoặc nhóm của liên kết đã dùng.',
    'unknown-device': 'Thiết bị gửi phiếu chưa được đăng ký.',
    'revoked-device': 'Thiết bị gửi phiếu đã bị thu hồi.',
    'unknown-unit': 'Đợt đánh giá không có đơn vị này.',
    'unknown-questionnaire': 'Không có mẫu phiếu này hoặc phiên bản này.',
    faulty: 'Khi kiểm phiếu: phiếu thiếu câu trả lời hoặc có câu trả lời ngoài mẫu.',
    conflicting: 'Đã có phiếu khác nội dung mang cùng mã; cả hai được giữ để xem xét.',
  },
  afterRestore:
    'Nếu dữ liệu đã được khôi phục từ một bản sao lưu: đợt, liên kết, thư mời hoặc thiết bị này có thể được lập sau bản sao lưu ấy. Phiếu vẫn còn trên thiết bị của người gửi, và tự gửi lại khi có bản sao lưu mới hơn được khôi phục.',
  otherReason: (why: string) => `Lý do khác: ${why}.`,
}
