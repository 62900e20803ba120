/** What an entry of the log was about, in words: on its page, and where it leaves as a list. */
import type { Bilingual, Language } from '@phieu/survey'
import { actors } from './actors.ts'

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
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([part, inside]) => `${wordOf(keys, part, language)} ${valueOf(inside, language, part)}`)
      .join(', ')
  }
  const text = String(value)
  if (key === 'role') return wordOf(actors, text, language)
  return key === 'why' ? wordOf(whys, text, language) : text
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

const whys: Readonly<Record<string, Bilingual>> = {
  'wrong-password': { vi: 'sai mật khẩu', en: 'wrong password' },
  'wrong-code': { vi: 'sai mã xác thực', en: 'wrong code' },
  disabled: { vi: 'tài khoản đã bị khóa', en: 'the account is disabled' },
}

const keys: Readonly<Record<string, Bilingual>> = {
  account: { vi: 'tài khoản', en: 'account' },
  added: { vi: 'số thêm', en: 'added' },
  assignments: { vi: 'chỉ tiêu đã giao', en: 'assignments' },
  ballot: { vi: 'mã phiếu', en: 'ballot' },
  ballots: { vi: 'số phiếu', en: 'ballots' },
  batch: { vi: 'lô', en: 'batch' },
  before: { vi: 'trước đó', en: 'before' },
  by: { vi: 'cách chọn', en: 'by' },
  change: { vi: 'thay đổi', en: 'change' },
  changed: { vi: 'số đã đổi', en: 'changed' },
  changes: { vi: 'số thay đổi', en: 'changes' },
  channel: { vi: 'kênh', en: 'channel' },
  channels: { vi: 'kênh', en: 'channels' },
  codes: { vi: 'mã', en: 'codes' },
  copy: { vi: 'bản nháp', en: 'working copy' },
  days: { vi: 'số ngày', en: 'days' },
  decision: { vi: 'quyết định', en: 'decision' },
  definition: { vi: 'bộ chỉ số', en: 'definition' },
  deleted: { vi: 'đã xóa', en: 'deleted' },
  device: { vi: 'thiết bị', en: 'device' },
  digest: { vi: 'SHA-256', en: 'SHA-256' },
  discarded: { vi: 'đã bỏ', en: 'discarded' },
  draw: { vi: 'lần chọn', en: 'draw' },
  drawn: { vi: 'đơn vị được chọn', en: 'units drawn' },
  entries: { vi: 'số mục', en: 'entries' },
  equal: { vi: 'khớp', en: 'equal' },
  expiresOn: { vi: 'ngày hết hạn', en: 'last day' },
  file: { vi: 'tệp', en: 'file' },
  filters: { vi: 'bộ lọc', en: 'filters' },
  form: { vi: 'mẫu in', en: 'form' },
  format: { vi: 'dạng tệp', en: 'format' },
  from: { vi: 'từ', en: 'from' },
  group: { vi: 'nhóm', en: 'group' },
  groups: { vi: 'nhóm', en: 'groups' },
  id: { vi: 'mã', en: 'id' },
  insiders: { vi: 'người trong danh sách nội bộ', en: 'insiders' },
  interviewer: { vi: 'điều tra viên', en: 'interviewer' },
  interviewers: { vi: 'điều tra viên', en: 'interviewers' },
  invitations: { vi: 'mã mời', en: 'invitations' },
  issued: { vi: 'số phát ra', en: 'issued' },
  kind: { vi: 'loại', en: 'kind' },
  label: { vi: 'nhãn', en: 'label' },
  language: { vi: 'ngôn ngữ', en: 'language' },
  limits: { vi: 'ngưỡng', en: 'limits' },
  links: { vi: 'liên kết', en: 'links' },
  made: { vi: 'số đã tạo', en: 'made' },
  name: { vi: 'tên', en: 'name' },
  outcome: { vi: 'kết quả', en: 'outcome' },
  people: { vi: 'số người', en: 'people' },
  points: { vi: 'điểm', en: 'points' },
  publication: { vi: 'công bố', en: 'publication' },
  reason: { vi: 'lý do', en: 'reason' },
  registry: { vi: 'danh sách đơn vị', en: 'registry' },
  removed: { vi: 'số bớt', en: 'removed' },
  replicates: { vi: 'số lần mô phỏng', en: 'replicates' },
  revision: { vi: 'bản lưu', en: 'revision' },
  role: { vi: 'vai trò', en: 'role' },
  rounds: { vi: 'các đợt', en: 'rounds' },
  rows: { vi: 'số dòng', en: 'rows' },
  scope: { vi: 'phạm vi', en: 'scope' },
  seed: { vi: 'mã khởi tạo', en: 'seed' },
  sessions: { vi: 'số phiên', en: 'sessions' },
  share: { vi: 'số đơn vị mỗi người', en: 'units per person' },
  size: { vi: 'cỡ (byte)', en: 'size (bytes)' },
  subjects: { vi: 'nội dung', en: 'subjects' },
  table: { vi: 'bảng', en: 'table' },
  to: { vi: 'đến', en: 'to' },
  unit: { vi: 'đơn vị', en: 'unit' },
  units: { vi: 'đơn vị', en: 'units' },
  version: { vi: 'phiên bản', en: 'version' },
  why: { vi: 'lý do', en: 'why' },
}
