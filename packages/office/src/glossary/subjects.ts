import type { Term } from './term.ts'

/** The office’s subjects, by the names of their folders on server and console. */
export const subjects = {
  account: {
    word: { vi: 'tài khoản', en: 'account' },
    meaning: {
      vi: 'nơi đăng nhập và những gì của riêng mình: tên, mật khẩu, xác thực hai bước, các phiên đăng nhập',
      en: "the way in, and what is one's own: name, password, second factor, sessions",
    },
  },
  people: {
    word: { vi: 'người dùng', en: 'people' },
    meaning: {
      vi: 'ai được vào hệ thống và với vai trò nào',
      en: 'who may come into the office, as what',
    },
  },
  tokens: {
    word: { vi: 'mã truy cập API', en: 'tokens' },
    meaning: {
      vi: 'mã để chương trình khác đọc số liệu tổng hợp, trong một phạm vi và đến một ngày nhất định',
      en: 'by what other programs read aggregates, within a scope and until a day',
    },
  },
  log: {
    word: { vi: 'nhật ký', en: 'log' },
    meaning: {
      vi: 'ai đã thay đổi hoặc lấy ra nội dung gì, nối thành chuỗi nên ai sửa đều bị phát hiện',
      en: 'who changed or took out what, in a chain that shows whoever alters it',
    },
  },
  catalogue: {
    word: { vi: 'danh mục', en: 'catalogue' },
    meaning: { vi: 'danh sách đơn vị và bộ chỉ số', en: 'registries and definitions' },
  },
  rounds: {
    word: { vi: 'đợt đánh giá', en: 'rounds' },
    meaning: { vi: 'lập và chuẩn bị các đợt đánh giá', en: 'making and planning rounds' },
  },
  status: {
    word: { vi: 'quy trình', en: 'status' },
    meaning: {
      vi: 'các trạng thái của đợt và việc chuyển trạng thái: chuẩn bị, đang mở, đã đóng, đã phê duyệt, đã công bố',
      en: "a round's states and moves: draft, open, closed, approved, published",
    },
  },
  distribution: {
    word: { vi: 'phân phát phiếu', en: 'distribution' },
    meaning: {
      vi: 'liên kết mở và thư mời: phiếu đến với người trả lời bằng cách nào',
      en: 'open links and invitations: how ballots reach people',
    },
  },
  mailing: {
    word: { vi: 'gửi thư', en: 'mailing' },
    meaning: {
      vi: 'thư điện tử: thư mời và thư nhắc, gửi dần, người nhận có thể ngừng bằng một liên kết',
      en: 'letters by e-mail: invitations and reminders, at a pace, stopped by a link',
    },
  },
  insiders: {
    word: { vi: 'người nội bộ', en: 'insiders' },
    meaning: {
      vi: 'danh sách người nội bộ, việc chọn, liên kết cá nhân và nhắc trả lời',
      en: 'their lists, draw, personal links and reminders',
    },
  },
  fieldwork: {
    word: { vi: 'điều tra thực địa', en: 'fieldwork' },
    meaning: {
      vi: 'điều tra viên, thiết bị, các lần tiếp xúc, tiến độ',
      en: 'interviewers, phones, contacts, progress',
    },
  },
  assignments: {
    word: { vi: 'giao việc', en: 'assignments' },
    meaning: { vi: 'ai thu bao nhiêu phiếu ở đâu', en: 'who collects how many ballots where' },
  },
  box: {
    word: { vi: 'hòm phiếu', en: 'box' },
    meaning: {
      vi: 'nơi các phong bì nằm, chưa mở: nơi tiếp nhận, biên nhận, ai giữ chìa khóa',
      en: 'where envelopes lie unopened: the door, receipts, who holds the keys',
    },
  },
  count: {
    word: { vi: 'kiểm phiếu', en: 'count' },
    meaning: {
      vi: 'hòm được mở: phong bì trở thành phiếu và được trộn lẫn',
      en: 'the box is opened: envelopes become ballots, mixed',
    },
  },
  keys: {
    word: { vi: 'chìa khóa', en: 'keys' },
    meaning: {
      vi: 'chìa khóa chính và chìa khóa của từng đợt',
      en: 'the master key, and the keys of each round',
    },
  },
  ballots: {
    word: { vi: 'phiếu', en: 'ballots' },
    meaning: {
      vi: 'các phiếu đã kiểm, bản kiểm phiếu và dấu hiệu của phiếu',
      en: 'ballots that were counted, their tallies and flags',
    },
  },
  refused: {
    word: { vi: 'phiếu không hợp lệ', en: 'refused ballots' },
    meaning: { vi: 'những phiếu không tiếp nhận được', en: 'what could not be taken' },
  },
  review: {
    word: { vi: 'duyệt phiếu', en: 'review' },
    meaning: {
      vi: 'phiếu có dấu hiệu bất thường, quyết định về các phiếu đó, so sánh các điều tra viên',
      en: 'doubtful ballots, decisions about them, interviewers beside each other',
    },
  },
  assessed: {
    word: { vi: 'điểm thẩm định', en: 'assessed points' },
    meaning: { vi: 'điểm của hội đồng thẩm định', en: 'points of the appraisal council' },
  },
  external: {
    word: { vi: 'kết quả đo lường riêng', en: 'external scores' },
    meaning: {
      vi: 'kết quả lấy từ một cuộc đo lường khác',
      en: 'taken over from another measurement',
    },
  },
  'previous-results': {
    word: { vi: 'kết quả đợt trước', en: 'previous results' },
    meaning: { vi: 'kết quả của các đợt trước', en: 'what earlier rounds came to' },
  },
  adjustments: {
    word: { vi: 'điểm thưởng, điểm trừ', en: 'adjustments' },
    meaning: { vi: 'điểm thưởng và điểm trừ', en: 'bonus and penalty' },
  },
  imports: {
    word: { vi: 'nhập dữ liệu', en: 'imports' },
    meaning: {
      vi: 'đường vào của một tệp: xem trước rồi mới ghi',
      en: "a file's way in, looked at before it is taken",
    },
  },
  results: {
    word: { vi: 'kết quả', en: 'results' },
    meaning: {
      vi: 'tổng quan, đơn vị, chỉ số: các câu trả lời cho ra kết quả gì',
      en: 'overview, unit, index: what the answers come to',
    },
  },
  awards: {
    word: { vi: 'khen thưởng', en: 'awards' },
    meaning: {
      vi: 'khen thưởng: quy tắc đề xuất, hội đồng quyết định',
      en: 'commendations: proposed by rule, decided by the council',
    },
  },
  replies: {
    word: { vi: 'kiến nghị của đơn vị', en: 'replies' },
    meaning: {
      vi: 'quyền có ý kiến: đơn vị xem kết quả tạm thời trước khi công bố và được kiến nghị một lần',
      en: 'the right of reply: a unit sees its provisional result before publication and may object once',
    },
  },
  publication: {
    word: { vi: 'công bố', en: 'publication' },
    meaning: {
      vi: 'gói dữ liệu không bao giờ thay đổi, và những gì được công khai từ đó',
      en: 'the package that never changes, and what is shown of it',
    },
  },
  exports: {
    word: { vi: 'xuất số liệu', en: 'exports' },
    meaning: { vi: 'những gì được lấy ra thành tệp', en: 'what is taken out as files' },
  },
  'backup-retention': {
    word: { vi: 'sao lưu và lưu trữ', en: 'backup and retention' },
    meaning: {
      vi: 'bản sao của toàn bộ dữ liệu; thông tin về con người được giữ đến khi nào',
      en: 'copies of everything; until when what is kept of people',
    },
  },
  metrics: {
    word: { vi: 'số đo vận hành', en: 'metrics' },
    meaning: {
      vi: 'những gì biết được từ bên ngoài về máy chủ đang chạy, không có gì về phiếu',
      en: 'what can be known of a running server from outside, and nothing of a ballot',
    },
  },
  help: {
    word: { vi: 'trợ giúp', en: 'help' },
    meaning: {
      vi: 'ý nghĩa của các số liệu, bảng thuật ngữ, hướng dẫn cho từng vai trò',
      en: 'what figures mean, the glossary, a manual for each role',
    },
  },
  'my-unit': {
    word: { vi: 'đơn vị của tôi', en: 'my unit' },
    meaning: {
      vi: 'những gì đơn vị được đánh giá xem được về chính mình',
      en: 'what a rated unit sees of itself',
    },
  },
  papers: {
    word: { vi: 'văn bản', en: 'papers' },
    meaning: {
      vi: 'trang, văn bản và bảng được đọc bên ngoài chương trình',
      en: 'pages, documents and sheets: what is read outside of the apps',
    },
  },
} satisfies Record<string, Term>
