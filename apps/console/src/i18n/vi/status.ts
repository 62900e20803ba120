/** The way of a round from its draft to its publication. */
import type { RoundState } from '@phieu/survey'
import { n } from './common/numbers.ts'

type Move = 'open' | 'close' | 'reopen' | 'approve' | 'disapprove' | 'publish'

export const status = {
  title: 'Quy trình của đợt',
  see: 'Xem đợt đang ở bước nào',
  headline: {
    draft: 'Đợt đang chuẩn bị: chưa nhận phiếu',
    open: 'Đợt đang mở: đang nhận phiếu',
    closed: 'Đợt đã đóng: không nhận phiếu nữa, điểm thẩm định còn sửa được',
    approved: 'Đợt đã duyệt: mọi số liệu đã khóa, có thể công bố',
    published: 'Đợt đã công bố: kết quả không thay đổi nữa',
  } satisfies Record<RoundState, string>,
  practice: 'Đây là đợt thử nghiệm nên không bao giờ được công bố.',
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
    closed: 'Không nhận phiếu mới. Điểm thẩm định vẫn sửa được.',
    approved: 'Phiếu và điểm thẩm định đều khóa.',
    published: 'Kết quả ở trang công khai, ai cũng tải về tính lại được. Không quay lại được nữa.',
  } satisfies Record<RoundState, string>,
  here: 'đang ở bước này',
  next: 'Bước tiếp theo',
  nothing: 'Tài khoản này không có bước nào để chuyển đợt vào lúc này.',
  finished: 'Đợt đã hoàn tất.',
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
      'Từ lúc này không nhận phiếu mới, và máy chủ kiểm các phiếu còn trong hòm; phiếu của người được mời chờ tờ chìa khóa, nếu chìa khóa nằm trên giấy. Phiếu hoàn thành đúng hạn mà đến muộn được giữ riêng và quyết định lúc duyệt; phiếu khác bị từ chối, giữ nguyên văn. Cùng lúc, mọi thư mời một lần và danh sách nội bộ của đợt bị xóa vĩnh viễn: mở lại đợt cũng không lấy lại được, các mã đã phát không dùng được nữa. Điểm thẩm định vẫn sửa được. Có thể mở lại, phải ghi lý do.',
    reopen:
      'Đợt nhận phiếu trở lại, nên kết quả đã xem có thể thay đổi. Thư mời và danh sách nội bộ đã xóa lúc đóng không trở lại: cần thì tạo mới. Lý do được giữ trong lịch sử.',
    approve:
      'Khóa phiếu, điểm thẩm định, điểm thưởng, điểm trừ: không ai sửa được khi đợt đã duyệt. Có thể bỏ duyệt, phải ghi lý do.',
    disapprove:
      'Đợt trở về trạng thái đã đóng: điểm thẩm định sửa được trở lại. Lý do được giữ trong lịch sử.',
    publish:
      'Máy chủ đối chiếu từng phiếu với số đã đếm, tính kết quả từ đầu rồi ghi thành một gói không thay đổi. Có một chỗ không khớp thì dừng, không công bố gì. Sau khi công bố, kết quả hiện ở trang công khai và không thể rút lại hay sửa.',
  } satisfies Record<Move, string>,
  tooEarly: (day: string) =>
    `Chưa hết thời gian chờ: phiếu hoàn thành đúng hạn mà chưa gửi được vẫn có thể đến, đến hết ngày ${day}. Đóng bây giờ thì những phiếu ấy được giữ riêng, quyết định lúc duyệt.`,
  check: {
    before: {
      draft: 'Trước khi mở đợt',
      open: 'Trước khi đóng đợt',
      closed: 'Trước khi duyệt',
      approved: 'Trước khi công bố',
      published: 'Đã công bố',
    } satisfies Record<RoundState, string>,
    thinUnits: (units: number) =>
      units === 0
        ? 'Đơn vị nào cũng có đủ phiếu.'
        : `${n(units)} đơn vị có ít phiếu: chưa được một nửa chỉ tiêu, hoặc dưới 10 phiếu.`,
    undecided: (ballots: number) =>
      ballots === 0
        ? 'Mọi phiếu có dấu hiệu bất thường đều đã được quyết định.'
        : `${n(ballots)} phiếu có dấu hiệu bất thường chưa ai quyết định giữ hay loại.`,
    missingPoints: (units: number) =>
      units === 0
        ? 'Đơn vị nào cũng có đủ điểm thẩm định.'
        : `${n(units)} đơn vị thiếu điểm thẩm định nên không có chỉ số.`,
    byOne: (name: string, moves: number) =>
      `Cả ${n(moves)} bước từ trước đến nay đều do một người làm: ${name}.`,
    samePerson: (name: string) =>
      `${name} đã duyệt nên không tự công bố được: một người khác công bố.`,
    sameName: (name: string) =>
      `Tài khoản này mang cùng tên với người đã duyệt hoặc đề nghị (${name}): hai việc phải do hai người khác nhau làm.`,
    awards: (decided: boolean, granted: number) =>
      decided
        ? `Đã quyết định khen thưởng: ${n(granted)} tập thể.`
        : 'Hội đồng chưa quyết định khen thưởng.',
    noReplyPeriod: 'Chưa lấy ý kiến đơn vị về kết quả tạm thời.',
    replyPeriod: (day: string, lasts: boolean) =>
      lasts
        ? `Đơn vị còn được kiến nghị đến hết ngày ${day}.`
        : `Đã hết thời gian đơn vị kiến nghị (đến hết ngày ${day}).`,
    openObjections: (objections: number) =>
      objections === 0
        ? 'Không có kiến nghị nào chưa trả lời.'
        : `${n(objections)} kiến nghị của đơn vị chưa được trả lời.`,
    upheldObjections: (objections: number) =>
      `${n(objections)} kiến nghị đã được chấp nhận nhưng số liệu chưa sửa: bỏ duyệt để sửa.`,
    explained: (reason: string) => `Ông/Bà đã ghi lý do ở bước trước: “${reason}”.`,
    look: 'Xem',
    redNeedsReason:
      'Còn mục đỏ (▲) thì vẫn chuyển được, nhưng phải ghi lý do; lý do được giữ trong nhật ký.',
    keySheets: 'Chìa khóa hòm phiếu nằm trên hai tờ giấy, đã đọc lại đúng một tờ.',
    keyServer: 'Chìa khóa hòm phiếu nằm ở máy chủ; lời đồng ý nói rõ điều đó.',
    keyNone: 'Chưa có chìa khóa hòm phiếu: chưa mở đợt được.',
    keyUnread: 'Chưa đọc lại tờ chìa khóa nào: chưa mở đợt được.',
    makeKey: 'Tạo chìa khóa hòm phiếu',
    counted: (ballots: number) => `Đã kiểm hết phiếu mở được: ${n(ballots)} phiếu.`,
    counting: (done: number, total: number) =>
      `Đang kiểm phiếu (${n(done)}/${n(total)}): hãy đợi kiểm xong.`,
    lying: (ballots: number) => `Còn ${n(ballots)} phiếu trong hòm chưa kiểm.`,
    named: (ballots: number) =>
      `${n(ballots)} phiếu của người được mời chưa mở: cần một tờ chìa khóa.`,
    openBox: 'Mở hòm phiếu',
    held: (ballots: number) =>
      `${n(ballots)} phiếu đến muộn được giữ riêng: chọn ở bước duyệt, mở cùng lúc hay để lại.`,
    heldNamed: (ballots: number) =>
      `${n(ballots)} phiếu trong đó là của người được mời: muốn mở thì lúc duyệt cần một tờ chìa khóa.`,
    heldFew: (ballots: number) =>
      `${n(ballots)} phiếu trong đó để lại dù chọn cách nào: cùng đơn vị và nhóm có dưới năm phiếu đến muộn, so kết quả trước và sau thì biết các phiếu ấy trả lời gì.`,
    noneHeld: 'Không có phiếu đến muộn nào được giữ riêng.',
    revoked: (ballots: number) =>
      `${n(ballots)} phiếu gửi bằng thư mời hoặc liên kết đã thu hồi: nhận trước khi mở hòm, nếu không thì để lại, không mở, và phải ghi lý do.`,
    seeBox: 'Xem hòm phiếu',
    refused: 'Chưa chuyển được: còn việc phải làm trong danh sách ở trên. Đợt vẫn như cũ.',
    level: {
      done: 'xong',
      todo: 'còn phải làm',
      look: 'nên xem lại',
      red: 'phải ghi lý do',
      stop: 'chưa làm được',
    },
  },
  late: {
    legend: (ballots: number) => `${n(ballots)} phiếu đến muộn`,
    take: 'Mở cùng lúc và tính vào kết quả',
    leave: 'Để lại, không mở',
    why: 'Chọn cách nào cũng phải ghi lý do.',
    sheet: (ballots: number) =>
      `${n(ballots)} phiếu trong đó là của người được mời. Máy chủ không giữ chìa khóa sau khi mở hòm: hãy đọc lại một tờ để mở cùng lúc.`,
    sheetRead:
      'Tờ chìa khóa đúng. Chìa khóa được gửi khi duyệt, chỉ nằm trong bộ nhớ khi đang kiểm rồi bỏ đi; không ghi ở đâu.',
  },
  unopened: (ballots: number) =>
    `Không còn tờ chìa khóa nào: để lại ${n(ballots)} phiếu của người được mời, không mở. Phải ghi lý do.`,
  unreadable: (ballots: number) =>
    `Máy chủ không còn chìa khóa của đợt này: để lại ${n(ballots)} phiếu, không mở. Phải ghi lý do.`,
  second: {
    needed: 'Bước này cần hai người: Ông/Bà đề nghị, một người khác có quyền xác nhận.',
    propose: {
      open: 'Đề nghị mở đợt',
      close: 'Đề nghị đóng đợt',
      reopen: 'Đề nghị mở lại đợt',
      approve: 'Đề nghị duyệt kết quả',
      disapprove: 'Đề nghị bỏ duyệt',
      publish: 'Đề nghị công bố',
    } satisfies Record<Move, string>,
    confirm: {
      open: 'Xác nhận mở đợt',
      close: 'Xác nhận đóng đợt',
      reopen: 'Xác nhận mở lại đợt',
      approve: 'Xác nhận duyệt kết quả',
      disapprove: 'Xác nhận bỏ duyệt',
      publish: 'Xác nhận công bố',
    } satisfies Record<Move, string>,
    mine: (move: string, moment: string) =>
      `Ông/Bà đã đề nghị lúc ${moment}: ${move}. Đang chờ một người khác có quyền xác nhận; đợt vẫn như cũ.`,
    others: (name: string, move: string, moment: string) =>
      `${name} đề nghị lúc ${moment}: ${move}. Nếu đồng ý, hãy xác nhận ở dưới.`,
    why: (reason: string) => `Lý do: ${reason}`,
    leaves: (ballots: number) => `Để lại ${n(ballots)} phiếu không có chìa khóa để mở.`,
    late: {
      take: 'Phiếu đến muộn: mở cùng lúc và tính vào kết quả.',
      leave: 'Phiếu đến muộn: để lại, không mở.',
    },
    withdraw: 'Rút lại đề nghị',
    withdrawn: 'Đề nghị này đã được rút lại hoặc xác nhận trước đó.',
  },
  reason: 'Lý do',
  reasonForRed: 'Lý do vẫn chuyển dù còn mục đỏ',
  reasonOptional: 'Lý do (không bắt buộc)',
  understood: {
    close: 'Tôi hiểu: từ lúc này không nhận phiếu nữa, thư mời và danh sách nội bộ bị xóa.',
    approve: 'Tôi đã xem kết quả và duyệt.',
    publish: 'Tôi hiểu: công bố rồi thì không rút lại hay sửa được.',
  } satisfies Partial<Record<Move, string>>,
  seeResult: 'Xem kết quả trước',
  moving: 'Đang chuyển…',
  publishing: 'Đang đối chiếu và tính…',
  progress: (done: number, total: number) =>
    `Đã lặp lại ${n(done)}/${n(total)} lần để tính khoảng thứ hạng.`,
  refused: 'Không công bố được; đợt vẫn như cũ.',
  conflict: 'Chưa chuyển được: có người vừa chuyển đợt này, hoặc bước này không còn đi được.',
  history: 'Lịch sử',
  noHistory: 'Đợt chưa chuyển bước lần nào.',
  when: 'Lúc',
  who: 'Người chuyển',
  what: 'Chuyển',
  why: 'Lý do',
  noReason: 'không ghi',
  deleted: (invitations: number, insiders: number) =>
    `Đã xóa ${n(invitations)} thư mời và ${n(insiders)} người trong danh sách nội bộ.`,
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
  erratum: {
    title: 'Đính chính',
    add: 'Đăng đính chính',
    lead: 'Đính chính hiện trên mọi trang công khai của kết quả này, bằng tiếng Việt và tiếng Anh. Gói dữ liệu đã công bố giữ nguyên, ai cũng vẫn tải và kiểm tra được. Đính chính đã đăng thì không sửa và không gỡ được; cần thì đăng thêm.',
    vi: 'Nội dung tiếng Việt',
    en: 'Nội dung tiếng Anh',
    understood: 'Tôi hiểu: đăng rồi thì không sửa và không gỡ được.',
    publish: 'Đăng đính chính',
  },
  damaged:
    'Gói dữ liệu công khai trên máy chủ không còn nguyên như khi công bố nên các trang công khai không nêu số liệu. Hãy đưa gói trở lại ở mục bên dưới.',
  putBack: {
    title: 'Đưa gói dữ liệu trở lại',
    lead: 'Khi gói dữ liệu trong cơ sở dữ liệu bị hỏng, có thể đưa gói trở lại từ bất kỳ bản sao nào: bản đã tải về hoặc bản sao lưu. Chỉ nhận tệp có đúng mã SHA-256 đã công bố; không thay đổi gì khác.',
    file: 'Gói dữ liệu (ZIP)',
    send: 'Đưa gói trở lại',
    done: 'Gói dữ liệu đã đúng như khi công bố.',
  },
  digest: 'SHA-256',
  verify: 'Kiểm tra gói: npx pnpm verify <tệp> --lang vi',
}
