/** What the log holds as a code, in words: first by what is said of it, then by the code. */
import type { Bilingual } from '@phieu/survey'
import { actors } from './actors.ts'

type Words = Readonly<Record<string, Bilingual>>

const say = (vi: string, en: string): Bilingual => ({ vi, en })

/** Where a round stands; and what a decision made of ballots. */
const states: Words = {
  draft: say('chuẩn bị', 'preparation'),
  open: say('đang nhận phiếu', 'taking ballots'),
  closed: say('đã đóng', 'closed'),
  approved: say('đã duyệt', 'approved'),
  published: say('đã công bố', 'published'),
  counted: say('được tính', 'counted'),
  held: say('chờ quyết định', 'waiting for a decision'),
  excluded: say('bị loại', 'excluded'),
}

const channels: Words = {
  web: say('trang web', 'website'),
  desk: say('tại quầy của cơ quan', 'at the office’s own counter'),
  post: say('thư, giấy in', 'letter, print'),
  email: say('thư điện tử', 'e-mail'),
  interview: say('phỏng vấn', 'interview'),
  paper: say('phiếu giấy', 'paper'),
  other: say('khác', 'other'),
  zalo: say('Zalo', 'Zalo'),
  sms: say('SMS', 'SMS'),
}

const linkStates: Words = {
  active: say('đang mở', 'open'),
  paused: say('tạm dừng', 'paused'),
  revoked: say('đã thu hồi', 'revoked'),
}

const languages: Words = {
  vi: say('tiếng Việt', 'Vietnamese'),
  en: say('tiếng Anh', 'English'),
  both: say('tiếng Việt và tiếng Anh', 'Vietnamese and English'),
}

const parts: Words = {
  results: say('kết quả', 'results'),
  progress: say('tiến độ', 'progress'),
  registry: say('danh sách đơn vị', 'registry'),
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
  difficulty: {
    off: say('không', 'none'),
    light: say('nhẹ', 'light'),
    strong: say('mạnh', 'strong'),
  },
  subjects: parts,
  late: {
    take: say('nhận, tính cùng đợt', 'taken and counted with the round'),
    leave: say('để lại, không tính', 'left out'),
  },
  unopened: { leave: say('để lại, không mở', 'left unopened') },
  holder: {
    sheets: say('hai tờ giấy in', 'two printed sheets'),
    server: say('máy chủ', 'the server'),
  },
  verdict: {
    upheld: say('chấp nhận', 'upheld'),
    dismissed: say('không chấp nhận', 'dismissed'),
  },
  kind: {
    first: say('đứng đầu xếp hạng', 'first of the ranking'),
    rise: say('tăng nhiều nhất', 'largest rise'),
    other: say('khác', 'other'),
    bonus: say('điểm thưởng', 'bonus'),
    penalty: say('điểm trừ', 'penalty'),
  },
  table: {
    items: say('tiêu chí thành phần', 'items'),
    areas: say('lĩnh vực', 'areas'),
    ballots: say('từng phiếu', 'ballots'),
    texts: say('ý kiến bằng lời', 'written comments'),
    contacts: say('lượt tiếp xúc', 'contacts'),
    log: say('nhật ký', 'log'),
  },
  format: {
    xlsx: say('Excel (XLSX)', 'Excel (XLSX)'),
    csv: say('CSV', 'CSV'),
    sav: say('SPSS (SAV)', 'SPSS (SAV)'),
    json: say('JSON', 'JSON'),
  },
  form: {
    poster: say('áp phích A4', 'A4 poster'),
    cards: say('thẻ đặt quầy A6, bốn thẻ một tờ A4', 'A6 counter cards, four on an A4 sheet'),
    'cards-a6': say('thẻ đặt quầy A6', 'A6 counter cards'),
    receipts: say('giấy biên nhận', 'receipts'),
  },
  package: {
    office: say('của cơ quan', 'the office’s'),
    public: say('công khai', 'public'),
  },
  by: {
    interviewer: say('theo điều tra viên', 'by interviewer'),
    unit: say('theo đơn vị', 'by unit'),
  },
  outcome: {
    revoked: say('đã thu hồi', 'revoked'),
    spent: say('đã dùng từ trước', 'used before'),
    already: say('đã thu hồi từ trước', 'revoked before'),
    unknown: say('không có mã này', 'no such code'),
    confirmed: say('đúng như phiếu', 'as on the ballot'),
    differs: say('khác với phiếu', 'differs from the ballot'),
    'not-reached': say('không liên lạc được', 'not reached'),
    'did-not-happen': say('không có cuộc phỏng vấn', 'there was no interview'),
  },
  red: {
    'no-box-key': say('chưa có chìa khóa hòm phiếu', 'no box key'),
    'no-way': say('chưa có cách nào để trả lời', 'no way to answer'),
    'units-without-way': say('đơn vị chưa có cách trả lời', 'units without a way to answer'),
    'no-quota': say('nhóm chưa có chỉ tiêu', 'groups without a quota'),
    'quota-above-size': say('chỉ tiêu lớn hơn số người', 'quotas above the number of people'),
    'quota-above-invitations': say('chỉ tiêu lớn hơn số lời mời', 'quotas above the invitations'),
    'no-days': say('chưa có ngày nhận phiếu', 'no days for ballots'),
    'days-over': say('đã quá ngày nhận phiếu', 'the days for ballots are over'),
    'begins-later': say('chưa đến ngày nhận phiếu', 'the days for ballots begin later'),
    'texts-alike': say('nội dung hai ngôn ngữ giống nhau', 'texts alike in both languages'),
    'thin-units': say('đơn vị có quá ít phiếu', 'units with too few ballots'),
    'undecided-ballots': say('phiếu chưa quyết định', 'undecided ballots'),
    'missing-points': say('điểm thẩm định còn thiếu', 'assessed points missing'),
    'by-one-person': say('một người làm mọi bước', 'every step by one person'),
    'same-person': say('cùng một người đã duyệt', 'approved by the same person'),
    'no-reply-period': say('chưa lấy ý kiến đơn vị', 'units were not asked for replies'),
    'reply-period': say('chưa hết hạn kiến nghị', 'time for replies not over'),
    'open-objections': say('kiến nghị chưa trả lời', 'objections without an answer'),
    'upheld-objections': say('kiến nghị đã chấp nhận', 'objections upheld'),
    awards: say('khen thưởng chưa quyết định', 'undecided commendations'),
  },
  why: {
    'wrong-password': say('sai mật khẩu', 'wrong password'),
    'wrong-code': say('sai mã xác thực', 'wrong code'),
    disabled: say('tài khoản đã bị khóa', 'the account is disabled'),
    unreadable: say('không phải phiếu niêm phong', 'not a sealed ballot'),
    'unknown-round': say('không có đợt này', 'no such round'),
    'closed-round': say('đợt đã đóng', 'the round was closed'),
    'wrong-key': say('chìa khóa không phải của đợt này', 'another round’s key'),
    'unknown-link': say('không có liên kết này', 'no such link'),
    'wrong-link': say('liên kết của đơn vị hoặc nhóm khác', 'a link of another unit or group'),
    'unknown-invitation': say('không có thư mời này', 'no such invitation'),
    'spent-invitation': say('thư mời đã dùng', 'the invitation was used'),
    unworked: say('thiếu bước chống gửi tự động', 'without its proof of work'),
    'unknown-device': say('thiết bị chưa đăng ký', 'an unknown device'),
    'revoked-device': say('thiết bị đã thu hồi', 'a revoked device'),
    'unknown-unit': say('không có đơn vị này', 'no such unit'),
    'unknown-questionnaire': say('không có mẫu phiếu này', 'no such questionnaire'),
    conflicting: say('đã có phiếu khác cùng mã', 'another ballot has this id'),
  },
}
