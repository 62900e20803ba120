/** Backups, and what is kept of people. */
import { n } from './common/numbers.ts'

export const backupRetention = {
  title: 'Sao lưu và lưu trữ',
  none: 'Chưa có bản sao lưu nào',
  newest: (moment: string) => `Bản sao lưu gần nhất: ${moment}`,
  lead: (days: number) =>
    `Mỗi bản sao lưu là một tệp có mọi thứ trong cơ sở dữ liệu tại một thời điểm, làm được khi máy chủ đang nhận phiếu. Bản cũ hơn ${n(days)} ngày tự xóa, trừ bản mới nhất. Bản nào cũng được khôi phục thử và đối chiếu số phiếu trước khi lưu. Trong tệp có dữ liệu cá nhân, không có mật khẩu đang dùng để đăng nhập hay khóa mở phiếu.`,
  recipient: (recipient: string) =>
    `Bản sao lưu được mã hóa cho ${recipient}, mỗi đêm tự tạo một bản. Chỉ người giữ khóa riêng mở được, máy chủ cũng không.`,
  noRecipient:
    'Bản sao lưu chưa được mã hóa, nên không tự tạo hằng đêm và không tải được từ trang này. Trên máy chủ, hãy chạy một lần: npx pnpm backup --new-identity, rồi cất khóa riêng được in ra ở một máy tính khác.',
  make: 'Sao lưu ngay',
  making: 'Đang sao lưu…',
  waiting: 'Đang chờ đến lượt hoặc đang đọc cơ sở dữ liệu…',
  copied: (done: number, total: number) => `Đã xong ${n(done)} trên ${n(total)} bước.`,
  failed:
    'Lần sao lưu gần nhất không xong, không có tệp nào được giữ lại. Hãy xem thông báo của máy chủ (có thể hết chỗ trên đĩa), rồi thử lại.',
  table: 'Các bản sao lưu trên máy chủ',
  emptyWhy:
    'Bấm “Sao lưu ngay”, rồi tải bản đã mã hóa về giữ ở một máy tính khác: bản nằm cùng máy chủ không cứu được khi máy chủ hỏng.',
  emptyOpen:
    'Bấm “Sao lưu ngay”, rồi sao chép tệp từ máy chủ sang một máy tính khác: bản nằm cùng máy chủ không cứu được khi máy chủ hỏng.',
  made: 'Tạo lúc',
  inside: 'Bên trong',
  contents: (rounds: number, ballots: number) => `${n(rounds)} đợt, ${n(ballots)} phiếu`,
  size: 'Dung lượng',
  checked: 'Kiểm tra',
  check: 'Kiểm tra bản này',
  checkAgain: 'Kiểm tra lại',
  checking: 'Đang khôi phục vào một nơi riêng…',
  checkingRounds: (done: number, total: number) =>
    `Đang đối chiếu số phiếu: đợt ${n(done)}/${n(total)}`,
  checkFailed: 'Không kiểm tra được: tệp hỏng, hoặc máy chủ không khôi phục thử được.',
  sound: 'Khôi phục được, mọi số khớp',
  whatWasChecked: 'Đã kiểm tra những gì',
  holds: 'khớp',
  holdsNot: 'không khớp',
  checks: {
    digest: 'mã SHA-256 của toàn bộ nội dung',
    facts: 'cấu trúc bảng, số đợt và số phiếu',
    tallies: 'đối chiếu từng phiếu được tính với số đã đếm',
    log: 'chuỗi mã băm của nhật ký',
  },
  broken: {
    digest: 'Nội dung khác với lúc tạo: tệp bị hỏng hoặc bị sửa. Đừng dùng bản này.',
    facts: 'Số đợt hoặc số phiếu không như đã ghi. Đừng dùng bản này.',
    tallies: 'Số đã đếm không khớp với các phiếu. Hãy đối chiếu số phiếu của đợt trên máy chủ.',
    log: 'Chuỗi nhật ký bị đứt. Hãy kiểm tra nhật ký trên máy chủ.',
  },
  file: 'Tệp',
  download: 'Tải xuống',
  checkedWhenMade: '✓ Đã khôi phục thử và đối chiếu số phiếu lúc tạo',
  staysHere: 'chưa mã hóa, chỉ nằm trên máy chủ',
  restores: {
    title: 'Dữ liệu đã được khôi phục',
    when: (day: string, moment: string) =>
      `Ngày ${day}, dữ liệu được khôi phục từ bản sao lưu lúc ${moment}.`,
    back: (lost: number, missing: number) =>
      missing === 0
        ? `${n(lost)} phiếu đến sau bản sao lưu ấy đã trở lại đủ.`
        : `Trong ${n(lost)} phiếu đến sau bản sao lưu ấy, còn thiếu ${n(missing)}.`,
    nobodyKnows:
      'Không có dữ liệu cũ để so sánh, nên không biết đã mất bao nhiêu phiếu và còn thiếu bao nhiêu.',
    how: 'Thiết bị giữ phiếu đã niêm phong đến khi một bản sao lưu mới hơn được kiểm tra, nhiều nhất 60 ngày, và tự gửi lại khi có mạng. Hãy nhắc điều tra viên mở ứng dụng; phiếu trên thiết bị đã mất hoặc đã xóa dữ liệu thì không trở lại.',
    unknownThere:
      'Phiếu của một đợt, liên kết, thư mời hoặc thiết bị lập sau bản sao lưu ấy thì máy chủ không nhận ra, nên từ chối và giữ nguyên văn ở trang Phiếu không hợp lệ; thiết bị vẫn giữ và tự gửi lại khi có bản sao lưu mới hơn được khôi phục.',
    begun: 'Khôi phục ngày',
    from: 'Từ bản sao lưu lúc',
    reported: 'Thiết bị đã liên lạc lại',
    laid: 'Phiếu vào hòm từ đó',
    lost: 'Phiếu bị mất',
    missing: 'Còn thiếu',
    unknown: 'không biết',
  },
  how: 'Khôi phục thế nào',
  howLead:
    'Khôi phục thay toàn bộ dữ liệu nên không làm từ trang này, mà ở máy chủ, khi phần mềm đã dừng. “Kiểm tra bản này” ở trên chỉ khôi phục thử vào một nơi riêng rồi xóa.',
  steps: [
    {
      what: 'Kiểm tra bản sao lưu; bản đã mã hóa cần tệp khóa riêng:',
      command: 'npx pnpm restore --verify <tệp> --identity <tệp khóa>',
    },
    { what: 'Dừng phần mềm (Ctrl-C ở nơi đã chạy npx pnpm start).', command: undefined },
    {
      what: 'Khôi phục. Với SQLite, cơ sở dữ liệu đang có được để sang bên cạnh, không bị xóa:',
      command: 'npx pnpm restore --replace <tệp> --identity <tệp khóa>',
    },
    { what: 'Chạy lại phần mềm:', command: 'npx pnpm start' },
  ] as readonly { what: string; command: string | undefined }[],
  personal: 'Dữ liệu cá nhân: có những gì, ai xem, giữ đến bao giờ',
}

export const personalData = {
  title: 'Dữ liệu cá nhân',
  answer: (kinds: number) => `${n(kinds)} loại dữ liệu về con người, giữ đến bao giờ`,
  lead: 'Bảng này lấy từ chính quy tắc mà máy chủ dùng để xóa, và đếm số bản ghi lúc mở trang.',
  kind: 'Loại',
  records: 'Số bản ghi',
  inside: 'Gồm',
  why: 'Để làm gì',
  seenBy: 'Ai xem được',
  until: 'Giữ đến',
  names: { named: 'có tên người', coded: 'không có tên, chỉ có mã' },
  untils: {
    closing: 'lúc đóng đợt, xóa ngay trong thao tác đóng',
    round: 'khi kết quả của đợt không còn cần kiểm tra lại',
    hand: 'khi quản trị viên gỡ bỏ',
    always: 'không xóa: thiếu một mục là nhật ký không còn chứng minh được gì',
  },
  days: (days: number, from: string) => `${n(days)} ngày sau ${from}`,
  kinds: {
    invitations: {
      name: 'Thư mời một lần',
      inside:
        'SHA-256 của mã, nhóm, kênh, đơn vị, đã dùng hay chưa; không có mã gốc, không nối được với phiếu',
      why: 'mỗi người mời trả lời một lần',
      from: '',
    },
    insiders: {
      name: 'Danh sách nội bộ',
      inside: 'tên, chức vụ, liên hệ (nếu có), các đơn vị được chia',
      why: 'gửi liên kết riêng cho người đánh giá nhiều đơn vị',
      from: '',
    },
    letters: {
      name: 'Thư điện tử',
      inside:
        'địa chỉ, tên, mã thư mời, đều được mã hóa; đã gửi, không gửi được hay không nhận nữa',
      why: 'gửi thư mời và thư nhắc',
      from: '',
    },
    ballots: {
      name: 'Phiếu',
      inside:
        'câu trả lời, đơn vị, nhóm, kênh, ngày; phiếu phỏng vấn có mã điều tra viên; không tên, giờ, địa chỉ',
      why: 'tính điểm điều tra xã hội học',
      from: '',
    },
    refused: {
      name: 'Phiếu không hợp lệ',
      inside: 'nguyên văn những gì được gửi đến',
      why: 'tìm nguyên nhân và cứu phiếu',
      from: 'ngày bị từ chối',
    },
    interviewers: {
      name: 'Điều tra viên',
      inside: 'tên, mã, tổ, việc được giao',
      why: 'phân công và theo dõi thực địa',
      from: '',
    },
    devices: {
      name: 'Thiết bị đã đăng ký',
      inside: 'SHA-256 của khóa, ngày đăng ký, ngày liên lạc cuối',
      why: 'nhận phiếu phỏng vấn',
      from: '',
    },
    deviceReports: {
      name: 'Báo cáo của thiết bị',
      inside: 'phiên bản ứng dụng, số phiếu chưa gửi, dung lượng trống',
      why: 'phát hiện phiếu còn nằm trên thiết bị',
      from: 'lần báo cáo cuối',
    },
    contacts: {
      name: 'Lần tiếp xúc',
      inside:
        'ngày, đơn vị, nhóm, kết quả (từ chối, không gặp…), mã điều tra viên; không có người được hỏi',
      why: 'tính tỷ lệ trả lời',
      from: '',
    },
    objections: {
      name: 'Kiến nghị của đơn vị',
      inside: 'ý kiến của đơn vị về kết quả tạm thời, người gửi, trả lời của Hội đồng',
      why: 'giải quyết kiến nghị trước khi công bố',
      from: '',
    },
    objectionFiles: {
      name: 'Tệp kèm kiến nghị',
      inside: 'tệp PDF hoặc ảnh mà đơn vị gửi kèm',
      why: 'giải quyết kiến nghị trước khi công bố',
      from: 'lúc gửi tệp',
    },
    accounts: {
      name: 'Tài khoản',
      inside: 'tên, thư điện tử, vai trò, lần đăng nhập cuối, mật khẩu đã băm',
      why: 'đăng nhập và phân quyền',
      from: '',
    },
    accessLinks: {
      name: 'Lời mời lập tài khoản',
      inside: 'tên, thư điện tử, vai trò, hạn dùng',
      why: 'mời người dùng, đặt lại mật khẩu',
      from: 'ngày hết hạn',
    },
    tokens: {
      name: 'Mã truy cập API',
      inside: 'SHA-256 của mã, tên đặt cho mã, người tạo, phạm vi, ngày dùng gần nhất',
      why: 'cho phần mềm khác đọc số liệu tổng hợp',
      from: 'ngày hết hạn hoặc ngày thu hồi',
    },
    enrolments: {
      name: 'Mã đăng ký thiết bị',
      inside: 'SHA-256 của mã, điều tra viên, hạn dùng',
      why: 'đăng ký thiết bị',
      from: 'ngày hết hạn',
    },
    log: {
      name: 'Nhật ký',
      inside: 'ai làm việc gì lúc nào; không có câu trả lời, mã hay liên hệ',
      why: 'truy được mọi thay đổi',
      from: '',
    },
    exports: {
      name: 'Tệp đã xuất',
      inside: 'những gì đã chọn để xuất, trên máy chủ',
      why: 'phân tích',
      from: 'lúc tạo',
    },
    backups: {
      name: 'Bản sao lưu',
      inside: 'mọi thứ có trong cơ sở dữ liệu lúc tạo, kể cả những gì đã xóa sau đó',
      why: 'khôi phục khi hỏng',
      from: 'lúc tạo (bản mới nhất được giữ)',
    },
  },
  law: 'Căn cứ',
  lawLines: [
    'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP, hiệu lực từ ngày 01/01/2026: người trả lời được báo trước và tự nguyện đồng ý; dữ liệu đã khử nhận dạng vẫn là dữ liệu cá nhân; theo dõi hành vi trên mạng là dữ liệu nhạy cảm, nên phần mềm không theo dõi.',
    'Phiếu đã gửi là phiếu ẩn danh nên không tìm lại để rút được; người trả lời được báo điều này trước khi gửi.',
    'Số ngày trong bảng là đề xuất của phần mềm; cơ quan chủ trì quyết định và ghi vào hồ sơ xử lý dữ liệu của mình.',
  ],
}
