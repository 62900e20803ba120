/** What an entry of the log was about, in words: on its page, and where it leaves as a list. */
import type { Bilingual, Language } from '@phieu/survey'
import { limits } from './limits.ts'
import { values } from './values.ts'

/** Key by key; what has no word of its own stands as the log has it. */
export function detailsOf(
  subject: Readonly<Record<string, unknown>>,
  language: Language,
): readonly string[] {
  return Object.entries(subject)
    .filter(([, value]) => value !== null && value !== '' && !isEmpty(value))
    .map(([key, value]) => `${wordOf(keys, key, language)}: ${valueOf(value, language, key)}`)
}

function valueOf(value: unknown, language: Language, key = ''): string {
  if (Array.isArray(value)) return value.map((each) => valueOf(each, language, key)).join(', ')
  if (key === 'limits') return limitsOf(value, language)
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(
        ([part, inside]) =>
          `${wordOf({ ...keys, ...languages }, part, language)} ${valueOf(inside, language, part)}`,
      )
      .join(', ')
  }
  const text = String(value)
  if (typeof value === 'boolean') return wordOf(yesOrNo, text, language)
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (day !== undefined) return `${day}/${month}/${year}`
  return key === 'red' ? redOf(text, language) : wordOf(values[key] ?? {}, text, language)
}

/** The limits of flags, each as a sentence with its number. */
function limitsOf(value: unknown, language: Language): string {
  const parts = Object.entries(Object(value)).map(([part, inside]) => {
    const word = wordOf(limits, part, language)
    const told = valueOf(inside, language, part)
    return word.includes('…') ? word.replace('…', told) : `${word} ${told}`
  })
  return parts.join('; ')
}

/** A red check as the log has it, its code and its number: `thin-units: 3`. */
function redOf(text: string, language: Language): string {
  const [code = '', count] = text.split(': ')
  const word = wordOf(values.red ?? {}, code, language)
  return count === undefined || count === '0' ? word : `${word} (${count})`
}

function wordOf(
  words: Readonly<Record<string, Bilingual>>,
  code: string,
  language: Language,
): string {
  return words[code]?.[language] ?? code
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** Of what stands in both languages. */
const languages: Readonly<Record<string, Bilingual>> = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
}

const yesOrNo: Readonly<Record<string, Bilingual>> = {
  true: { vi: 'có', en: 'yes' },
  false: { vi: 'không', en: 'no' },
}

const keys: Readonly<Record<string, Bilingual>> = {
  account: { vi: 'tài khoản', en: 'account' },
  added: { vi: 'số thêm', en: 'added' },
  already: { vi: 'số đã có từ trước', en: 'there before' },
  approval: { vi: 'lần duyệt', en: 'approval' },
  arrived: { vi: 'số nhận vào hòm', en: 'arrived' },
  assignments: { vi: 'chỉ tiêu đã giao', en: 'assignments' },
  ballot: { vi: 'mã phiếu', en: 'ballot' },
  ballots: { vi: 'số phiếu', en: 'ballots' },
  batch: { vi: 'lô', en: 'batch' },
  before: { vi: 'trước đó', en: 'before' },
  block: { vi: 'khối', en: 'block' },
  burden: { vi: 'số đơn vị mỗi người', en: 'units per person' },
  by: { vi: 'cách chọn', en: 'by' },
  change: { vi: 'thay đổi', en: 'change' },
  changed: { vi: 'số đã đổi', en: 'changed' },
  changes: { vi: 'số thay đổi', en: 'changes' },
  channel: { vi: 'kênh', en: 'channel' },
  channels: { vi: 'kênh', en: 'channels' },
  closesOn: { vi: 'ngày cuối', en: 'last day' },
  code: { vi: 'mã', en: 'code' },
  codes: { vi: 'mã', en: 'codes' },
  copy: { vi: 'bản nháp', en: 'working copy' },
  days: { vi: 'số ngày', en: 'days' },
  decision: { vi: 'quyết định', en: 'decision' },
  definition: { vi: 'bộ chỉ số', en: 'definition' },
  deleted: { vi: 'đã xóa', en: 'deleted' },
  device: { vi: 'thiết bị', en: 'device' },
  difficulty: { vi: 'chống gửi tự động', en: 'proof of work' },
  digest: { vi: 'SHA-256', en: 'SHA-256' },
  discarded: { vi: 'đã bỏ', en: 'discarded' },
  draw: { vi: 'lần chọn', en: 'draw' },
  drawn: { vi: 'số cuộc phỏng vấn được rút', en: 'interviews drawn' },
  entries: { vi: 'số mục', en: 'entries' },
  envelopes: { vi: 'số phong bì', en: 'envelopes' },
  epoch: { vi: 'đời cơ sở dữ liệu', en: 'epoch' },
  equal: { vi: 'khớp', en: 'equal' },
  expiresOn: { vi: 'ngày hết hạn', en: 'last day' },
  file: { vi: 'tệp', en: 'file' },
  filters: { vi: 'bộ lọc', en: 'filters' },
  form: { vi: 'mẫu in', en: 'form' },
  format: { vi: 'dạng tệp', en: 'format' },
  from: { vi: 'từ', en: 'from' },
  granted: { vi: 'được khen thưởng', en: 'granted' },
  group: { vi: 'nhóm', en: 'group' },
  groups: { vi: 'nhóm', en: 'groups' },
  held: { vi: 'số chờ quyết định', en: 'waiting for a decision' },
  holder: { vi: 'nơi giữ chìa khóa', en: 'holder' },
  id: { vi: 'mã', en: 'id' },
  insiders: { vi: 'người trong danh sách nội bộ', en: 'insiders' },
  interviewer: { vi: 'điều tra viên', en: 'interviewer' },
  interviewers: { vi: 'điều tra viên', en: 'interviewers' },
  invitations: { vi: 'thư mời', en: 'invitations' },
  issued: { vi: 'số phát ra', en: 'issued' },
  kind: { vi: 'loại', en: 'kind' },
  label: { vi: 'nhãn', en: 'label' },
  language: { vi: 'ngôn ngữ', en: 'language' },
  late: { vi: 'phiếu đến muộn', en: 'late ballots' },
  least: { vi: 'ít nhất', en: 'at least' },
  left: { vi: 'số không nhận', en: 'left' },
  letters: { vi: 'số thư', en: 'letters' },
  limits: { vi: 'ngưỡng', en: 'limits' },
  links: { vi: 'liên kết', en: 'links' },
  lost: { vi: 'số biên nhận thiếu', en: 'receipts missing' },
  made: { vi: 'số đã tạo', en: 'made' },
  madeAt: { vi: 'sao lưu lúc', en: 'backup made at' },
  most: { vi: 'nhiều nhất', en: 'at most' },
  maxBallots: { vi: 'số phiếu tối đa', en: 'most ballots' },
  moved: { vi: 'số phiếu đã chuyển', en: 'moved' },
  name: { vi: 'tên', en: 'name' },
  newcomers: { vi: 'chỉ người mới', en: 'newcomers only' },
  number: { vi: 'số cuộc', en: 'interviews' },
  onePerson: { vi: 'một người duyệt và công bố', en: 'one person approves and publishes' },
  opensOn: { vi: 'ngày đầu', en: 'first day' },
  outcome: { vi: 'kết quả', en: 'outcome' },
  package: { vi: 'gói dữ liệu', en: 'package' },
  people: { vi: 'số người', en: 'people' },
  percent: { vi: 'phần trăm', en: 'per cent' },
  perHour: { vi: 'số phiếu mỗi giờ', en: 'ballots an hour' },
  points: { vi: 'điểm', en: 'points' },
  proposed: { vi: 'đề nghị, chưa chuyển', en: 'proposed, not moved' },
  proposedBy: { vi: 'người đề nghị', en: 'proposed by' },
  publication: { vi: 'công bố', en: 'publication' },
  publicKey: { vi: 'chìa khóa công khai', en: 'public key' },
  publishedOn: { vi: 'ngày công bố', en: 'published on' },
  reason: { vi: 'lý do', en: 'reason' },
  red: { vi: 'mục đỏ', en: 'red checks' },
  registry: { vi: 'danh sách đơn vị', en: 'registry' },
  removed: { vi: 'số bớt', en: 'removed' },
  replaces: { vi: 'thay cho', en: 'replaces' },
  replicates: { vi: 'số lần mô phỏng', en: 'replicates' },
  revision: { vi: 'bản lưu', en: 'revision' },
  role: { vi: 'vai trò', en: 'role' },
  round: { vi: 'đợt', en: 'round' },
  rounds: { vi: 'các đợt', en: 'rounds' },
  rows: { vi: 'số dòng', en: 'rows' },
  scope: { vi: 'phạm vi', en: 'scope' },
  seed: { vi: 'mã khởi tạo', en: 'seed' },
  sessions: { vi: 'số phiên', en: 'sessions' },
  share: { vi: 'rút', en: 'share' },
  size: { vi: 'cỡ (byte)', en: 'size (bytes)' },
  subjects: { vi: 'nội dung', en: 'subjects' },
  table: { vi: 'bảng', en: 'table' },
  title: { vi: 'khen thưởng vì', en: 'commended for' },
  to: { vi: 'đến', en: 'to' },
  unit: { vi: 'đơn vị', en: 'unit' },
  units: { vi: 'đơn vị', en: 'units' },
  unopened: { vi: 'phong bì chưa mở', en: 'unopened envelopes' },
  until: { vi: 'đến hết ngày', en: 'until' },
  unused: { vi: 'số lời mời chưa dùng', en: 'unused invitations' },
  verdict: { vi: 'kết luận', en: 'verdict' },
  version: { vi: 'phiên bản', en: 'version' },
  why: { vi: 'lý do', en: 'why' },
}
