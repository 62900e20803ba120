/** The right of reply: what units are shown before publication, what they object, what is answered. */
import type { ReplyVerdict } from '@phieu/office'
import { n } from './common/numbers.ts'

export const replies = {
  title: 'Kiến nghị của đơn vị',
  notYet:
    'Khi kết quả đã duyệt và trước khi công bố, mỗi đơn vị được xem kết quả tạm thời của mình trong một số ngày và được kiến nghị một lần.',
  headline: {
    notAskable: 'Chưa đến lúc lấy ý kiến đơn vị',
    notAsked: 'Chưa lấy ý kiến đơn vị về kết quả tạm thời',
    open: (objections: number) =>
      objections === 0
        ? 'Không có kiến nghị nào đang chờ trả lời'
        : `${n(objections)} kiến nghị đang chờ trả lời`,
  },
  period: 'Thời hạn lấy ý kiến',
  lasts: (day: string, zone: string) => `Đơn vị gửi kiến nghị được đến hết ngày ${day} (${zone}).`,
  over: (day: string) => `Đã hết hạn từ cuối ngày ${day}: không nhận thêm kiến nghị.`,
  openedBy: (name: string, moment: string) => `${name} bắt đầu lấy ý kiến lúc ${moment}.`,
  accounts: (withAccount: number, units: number) =>
    withAccount === units
      ? `Cả ${n(units)} đơn vị đều có tài khoản để xem.`
      : `Mới có ${n(withAccount)}/${n(units)} đơn vị có tài khoản để xem kết quả tạm thời của mình.`,
  invite: 'Mời tài khoản đơn vị',
  until: 'Ngày cuối cùng nhận kiến nghị',
  what: 'Đơn vị chỉ thấy điểm, chỉ số và số phiếu của chính mình: không có thứ hạng, không có đơn vị khác. Số liệu được chốt khi bắt đầu lấy ý kiến; bỏ duyệt thì thời hạn này chấm dứt.',
  start: 'Cho đơn vị xem kết quả tạm thời',
  change: 'Đổi ngày cuối',
  set: 'Đã ghi ngày cuối nhận kiến nghị.',
  computing: 'Đang tính kết quả tạm thời…',
  none: 'Chưa có kiến nghị nào',
  noneLead: 'Kiến nghị của đơn vị sẽ hiện ở đây, cùng tệp gửi kèm.',
  list: 'Các kiến nghị',
  earlier: 'về số liệu của lần duyệt trước',
  sent: (name: string, moment: string) => `${name} gửi lúc ${moment}`,
  file: (name: string, size: string) => `${name} (${size})`,
  fileGone: (name: string) => `${name} (đã xóa khi hết hạn lưu)`,
  answer: 'Trả lời',
  verdict: {
    upheld: 'Chấp nhận: số liệu sẽ được sửa',
    dismissed: 'Không chấp nhận: giữ nguyên số liệu',
  } satisfies Record<ReplyVerdict, string>,
  verdictLegend: 'Kết luận',
  upheldNext:
    'Chấp nhận thì tiếp theo phải bỏ duyệt, sửa số liệu rồi duyệt lại; đơn vị được xem và kiến nghị về số liệu mới.',
  answerText: 'Nội dung trả lời',
  answerDo: 'Gửi trả lời',
  answerOnce: 'Trả lời gửi rồi thì không sửa được.',
  answered: (name: string, moment: string) => `${name} trả lời lúc ${moment}`,
  answeredBefore: 'Đã có người trả lời kiến nghị này.',
  own: {
    headline: 'Kết quả tạm thời, chưa công bố',
    lead: 'Số liệu đã duyệt của đơn vị, chưa công bố. Thứ hạng chỉ có khi công bố; chỗ nào có quá ít người trả lời thì để trống, như khi công bố.',
    until: (day: string, zone: string) =>
      `Nếu thấy chưa đúng, đơn vị gửi kiến nghị một lần, đến hết ngày ${day} (${zone}).`,
    over: 'Đã hết thời gian gửi kiến nghị, hoặc số liệu này đang được sửa.',
    figures: 'Điểm theo lĩnh vực',
    area: 'Lĩnh vực',
    assessed: 'Điểm thẩm định',
    survey: 'Điểm điều tra xã hội học',
    adjustments: 'Điểm thưởng, điểm trừ',
    of: (points: string, max: string) => `${points}/${max}`,
    outOf: (max: string) => `tối đa ${max}`,
    object: 'Gửi kiến nghị',
    text: 'Nội dung kiến nghị',
    textHint: 'Nêu rõ tiêu chí nào, số liệu nào, vì sao và căn cứ ở văn bản nào.',
    fileLabel: 'Tệp kèm theo (không bắt buộc): PDF, JPEG hoặc PNG, tối đa 5 MB',
    send: 'Gửi kiến nghị',
    once: 'Kiến nghị chỉ gửi được một lần và không sửa được sau khi gửi.',
    understood: 'Tôi gửi kiến nghị này thay mặt đơn vị.',
    mine: 'Kiến nghị của đơn vị',
    addFile: 'Gửi tệp kèm theo',
    waiting: 'Đang chờ trả lời.',
    asked: 'Kết quả tạm thời đã lấy ý kiến',
  },
}
