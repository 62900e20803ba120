/** What the log holds as a code, in words: first by what is said of it, then by the code. */
import type { Bilingual } from '@phieu/survey'
import { actors } from './actors.ts'

type Words = Readonly<Record<string, Bilingual>>

/** Where a round stands; and what a decision made of ballots. */
const states: Words = {
  draft: { vi: 'chuẩn bị', en: 'preparation' },
  open: { vi: 'đang nhận phiếu', en: 'taking ballots' },
  closed: { vi: 'đã đóng', en: 'closed' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  published: { vi: 'đã công bố', en: 'published' },
  counted: { vi: 'được tính', en: 'counted' },
  held: { vi: 'chờ xem xét', en: 'held for review' },
  excluded: { vi: 'bị loại', en: 'excluded' },
}

const channels: Words = {
  web: { vi: 'trang web', en: 'website' },
  desk: { vi: 'tại quầy của đơn vị', en: 'at the unit’s own counter' },
  post: { vi: 'mã in ở nơi khác', en: 'printed code elsewhere' },
  email: { vi: 'thư điện tử', en: 'e-mail' },
  interview: { vi: 'phỏng vấn', en: 'interview' },
  paper: { vi: 'phiếu giấy', en: 'paper' },
  other: { vi: 'kênh khác', en: 'other channel' },
  zalo: { vi: 'Zalo', en: 'Zalo' },
  sms: { vi: 'tin nhắn SMS', en: 'SMS' },
}

const linkStates: Words = {
  active: { vi: 'đang mở', en: 'open' },
  paused: { vi: 'tạm dừng', en: 'paused' },
  revoked: { vi: 'đã thu hồi', en: 'revoked' },
}

const vietnamese = { vi: 'tiếng Việt', en: 'Vietnamese' }
const english = { vi: 'tiếng Anh', en: 'English' }
const bothLanguages = { vi: 'tiếng Việt và tiếng Anh', en: 'Vietnamese and English' }
const languages: Words = { vi: vietnamese, en: english, both: bothLanguages }

const parts: Words = {
  results: { vi: 'kết quả', en: 'results' },
  progress: { vi: 'tiến độ', en: 'progress' },
  registry: { vi: 'danh sách đơn vị', en: 'registry' },
}

export const values: Readonly<Record<string, Words>> = {
  role: actors,
  from: states,
  to: states,
  state: linkStates,
  channel: channels,
  channels,
  review: states,
  language: languages,
  burden: { all: { vi: 'tất cả', en: 'all' } },
  difficulty: {
    off: { vi: 'không', en: 'none' },
    light: { vi: 'nhẹ', en: 'light' },
    strong: { vi: 'mạnh', en: 'strong' },
  },
  subjects: parts,
  late: {
    take: { vi: 'nhận, tính cùng đợt', en: 'taken and counted with the round' },
    leave: { vi: 'để lại, không tính', en: 'left out' },
  },
  unopened: { leave: { vi: 'để lại, không mở', en: 'left unopened' } },
  holder: {
    sheets: { vi: 'hai tờ giấy in', en: 'two printed sheets' },
    server: { vi: 'máy chủ', en: 'the server' },
  },
  verdict: {
    upheld: { vi: 'chấp nhận', en: 'upheld' },
    dismissed: { vi: 'không chấp nhận', en: 'dismissed' },
  },
  kind: {
    first: { vi: 'đứng đầu xếp hạng', en: 'first of the ranking' },
    rise: { vi: 'tăng nhiều nhất', en: 'largest rise' },
    other: { vi: 'khác', en: 'other' },
    bonus: { vi: 'điểm thưởng', en: 'bonus' },
    penalty: { vi: 'điểm trừ', en: 'penalty' },
  },
  table: {
    items: { vi: 'tiêu chí thành phần', en: 'items' },
    areas: { vi: 'lĩnh vực', en: 'areas' },
    ballots: { vi: 'từng phiếu', en: 'ballots' },
    texts: { vi: 'ý kiến bằng lời', en: 'written comments' },
    contacts: { vi: 'lượt tiếp xúc', en: 'contacts' },
    log: { vi: 'nhật ký', en: 'log' },
  },
  format: {
    xlsx: { vi: 'Excel (XLSX)', en: 'Excel (XLSX)' },
    csv: { vi: 'CSV', en: 'CSV' },
    sav: { vi: 'SPSS (SAV)', en: 'SPSS (SAV)' },
    json: { vi: 'JSON', en: 'JSON' },
  },
  form: {
    poster: { vi: 'áp phích A4', en: 'A4 poster' },
    cards: {
      vi: 'thẻ đặt quầy A6, bốn thẻ một tờ A4',
      en: 'A6 counter cards, four on an A4 sheet',
    },
    'cards-a6': { vi: 'thẻ đặt quầy A6', en: 'A6 counter cards' },
    receipts: { vi: 'giấy biên nhận', en: 'receipts' },
  },
  package: {
    office: { vi: 'của cơ quan', en: 'the office’s' },
    public: { vi: 'công khai', en: 'public' },
  },
  by: {
    interviewer: { vi: 'theo điều tra viên', en: 'by interviewer' },
    unit: { vi: 'theo đơn vị', en: 'by unit' },
  },
  outcome: {
    revoked: { vi: 'đã thu hồi', en: 'revoked' },
    spent: { vi: 'đã dùng từ trước', en: 'used before' },
    already: { vi: 'đã thu hồi từ trước', en: 'revoked before' },
    unknown: { vi: 'không có mã này', en: 'no such code' },
    confirmed: { vi: 'đúng như phiếu', en: 'as on the ballot' },
    differs: { vi: 'khác với phiếu', en: 'differs from the ballot' },
    'not-reached': { vi: 'không liên lạc được', en: 'not reached' },
    'did-not-happen': { vi: 'không có cuộc phỏng vấn', en: 'there was no interview' },
  },
  red: {
    'no-box-key': { vi: 'chưa có chìa khóa hòm phiếu', en: 'no box key' },
    'no-way': { vi: 'chưa có cách nào để trả lời', en: 'no way to answer' },
    'units-without-way': { vi: 'đơn vị chưa có cách trả lời', en: 'units without a way to answer' },
    'no-quota': { vi: 'nhóm chưa có chỉ tiêu', en: 'groups without a quota' },
    'quota-above-size': {
      vi: 'chỉ tiêu lớn hơn số người',
      en: 'quotas above the number of people',
    },
    'quota-above-invitations': {
      vi: 'chỉ tiêu lớn hơn số lời mời',
      en: 'quotas above the invitations',
    },
    'no-days': { vi: 'chưa có ngày nhận phiếu', en: 'no days for ballots' },
    'days-over': { vi: 'đã quá ngày nhận phiếu', en: 'the days for ballots are over' },
    'begins-later': { vi: 'chưa đến ngày nhận phiếu', en: 'the days for ballots begin later' },
    'texts-alike': { vi: 'nội dung hai ngôn ngữ giống nhau', en: 'texts alike in both languages' },
    'thin-units': { vi: 'đơn vị có quá ít phiếu', en: 'units with too few ballots' },
    'undecided-ballots': { vi: 'phiếu chưa quyết định', en: 'undecided ballots' },
    'missing-points': { vi: 'điểm thẩm định còn thiếu', en: 'assessed points missing' },
    'by-one-person': { vi: 'một người làm mọi bước', en: 'every step by one person' },
    'same-name': { vi: 'người duyệt cùng tên', en: 'approved by a namesake' },
    'same-person': { vi: 'cùng một người đã duyệt', en: 'approved by the same person' },
    'no-reply-period': { vi: 'chưa lấy ý kiến đơn vị', en: 'units were not asked for replies' },
    'reply-period': { vi: 'chưa hết hạn kiến nghị', en: 'time for replies not over' },
    'open-objections': { vi: 'kiến nghị chưa trả lời', en: 'objections without an answer' },
    'upheld-objections': { vi: 'kiến nghị đã chấp nhận', en: 'objections upheld' },
    awards: { vi: 'khen thưởng chưa quyết định', en: 'undecided commendations' },
  },
  why: {
    'wrong-password': { vi: 'sai mật khẩu', en: 'wrong password' },
    'wrong-code': { vi: 'sai mã xác thực', en: 'wrong code' },
    disabled: { vi: 'tài khoản đã bị khóa', en: 'the account is disabled' },
    unreadable: { vi: 'không phải phiếu niêm phong', en: 'not a sealed ballot' },
    'unknown-round': { vi: 'không có đợt này', en: 'no such round' },
    'closed-round': { vi: 'đợt đã đóng', en: 'the round was closed' },
    'wrong-key': { vi: 'chìa khóa không phải của đợt này', en: 'another round’s key' },
    'unknown-link': { vi: 'không có liên kết này', en: 'no such link' },
    'wrong-link': {
      vi: 'liên kết của đơn vị hoặc nhóm khác',
      en: 'a link of another unit or group',
    },
    'unknown-invitation': { vi: 'không có thư mời này', en: 'no such invitation' },
    'spent-invitation': { vi: 'thư mời đã dùng', en: 'the invitation was used' },
    unworked: { vi: 'thiếu bước chống gửi tự động', en: 'without its proof of work' },
    'unknown-device': { vi: 'thiết bị chưa đăng ký', en: 'an unknown device' },
    'revoked-device': { vi: 'thiết bị đã thu hồi', en: 'a revoked device' },
    'unknown-unit': { vi: 'không có đơn vị này', en: 'no such unit' },
    'unknown-questionnaire': { vi: 'không có mẫu phiếu này', en: 'no such questionnaire' },
    conflicting: { vi: 'đã có phiếu khác cùng mã', en: 'another ballot has this id' },
  },
}
