import type { LogEntry } from '@phieu/office'
import { actors, deeds, detailsOf } from '@phieu/office/deeds'
import type { Bilingual, Language } from '@phieu/survey'
import { afterOthers, type Column, type Row, type TableStream } from '../exports/table.ts'
import type { LogFilter, LogStore } from '../store/log/log-store.ts'

const PORTION = 500

/**
 * The entries that a filter lets through, from the first on, as a table to be taken out: those that
 * stood when it was asked for.
 */
export async function logTable(
  store: LogStore,
  filter: LogFilter,
  language: Language,
): Promise<TableStream> {
  const { place: upTo } = await store.findLogHead()
  const standing = { ...filter, upTo }
  return {
    language,
    columns,
    total: await store.countLog(standing),
    portions: readPortions(store, standing, language),
  }
}

async function* readPortions(
  store: LogStore,
  filter: LogFilter,
  language: Language,
): AsyncIterable<readonly Row[]> {
  let entries = await store.listLogAfter(filter, 0, PORTION)
  for (let last = entries.at(-1); last; last = entries.at(-1)) {
    yield entries.map((entry) => rowOf(entry, language))
    await afterOthers()
    entries = await store.listLogAfter(filter, last.place, PORTION)
  }
}

/** Words for people first; then what the hash is made of, as it stands in the log. */
function rowOf(entry: LogEntry, language: Language): Row {
  const { place, at, who, action, round, subject, previous, hash } = entry
  // A deed or a role that only an older or newer server knows stands as it is.
  const wordOf = (words: Readonly<Record<string, Bilingual>>, code: string) =>
    words[code]?.[language] ?? code
  const said = [place, at, who.name, wordOf(actors, who.role), wordOf(deeds, action), round]
  const details = detailsOf(subject, language).join('; ')
  return [...said, details, who.role, who.id, action, JSON.stringify(subject), previous, hash]
}

const columns: readonly Column[] = [
  {
    id: 'place',
    kind: 'count',
    title: { vi: 'Số thứ tự', en: 'Place' },
    meaning: { vi: 'Từ 1, không có khoảng trống', en: 'From 1, without a gap' },
  },
  {
    id: 'at',
    kind: 'text',
    title: { vi: 'Thời điểm (UTC)', en: 'Moment (UTC)' },
    meaning: { vi: 'ISO 8601, giờ quốc tế', en: 'ISO 8601, in UTC' },
  },
  {
    id: 'who_name',
    kind: 'text',
    title: { vi: 'Người thực hiện', en: 'Who' },
    meaning: { vi: 'Tên tài khoản vào lúc đó', en: 'The account’s name at that time' },
  },
  {
    id: 'who_as',
    kind: 'text',
    title: { vi: 'Vai trò', en: 'Role' },
    meaning: { vi: 'Vai trò vào lúc đó', en: 'The role at that time' },
  },
  {
    id: 'deed',
    kind: 'text',
    title: { vi: 'Việc đã làm', en: 'Deed' },
    meaning: { vi: 'Như trên trang Nhật ký', en: 'As the page of the log says it' },
  },
  {
    id: 'round',
    kind: 'text',
    title: { vi: 'Đợt', en: 'Round' },
    meaning: { vi: 'Mã đợt đánh giá, nếu có', en: 'The round’s id, where it is about one' },
  },
  {
    id: 'details',
    kind: 'text',
    title: { vi: 'Chi tiết', en: 'Details' },
    meaning: { vi: 'Như trên trang Nhật ký', en: 'As the page of the log says it' },
  },
  {
    id: 'who_role',
    kind: 'text',
    title: { vi: 'Mã vai trò', en: 'Role code' },
    meaning: {
      vi: 'device: một điện thoại, token: một mã truy cập API, stranger: chưa đăng nhập, system: máy chủ',
      en: 'device: a phone, token: an API token, stranger: nobody signed in, system: the server',
    },
  },
  {
    id: 'who_id',
    kind: 'text',
    title: { vi: 'Mã tài khoản', en: 'Account' },
    meaning: { vi: 'Không đổi khi tài khoản đổi tên', en: 'Stays when an account is renamed' },
  },
  {
    id: 'action',
    kind: 'text',
    title: { vi: 'Mã việc', en: 'Deed code' },
    meaning: { vi: 'Đối tượng và việc làm', en: 'Thing and deed' },
  },
  {
    id: 'subject',
    kind: 'text',
    title: { vi: 'Chi tiết (JSON)', en: 'Details (JSON)' },
    meaning: {
      vi: 'Không có mật khẩu, câu trả lời hay thông tin liên hệ',
      en: 'No secrets, answers or contact data',
    },
  },
  {
    id: 'previous',
    kind: 'text',
    title: { vi: 'Mã băm trước', en: 'Previous hash' },
    meaning: {
      vi: 'Mã băm của mục đứng trước; của mục đầu tiên là 64 số 0',
      en: 'The hash of the entry before; of the first one 64 zeros',
    },
  },
  {
    id: 'hash',
    kind: 'text',
    title: { vi: 'Mã băm', en: 'Hash' },
    meaning: {
      vi: 'SHA-256 của JSON chuẩn tắc gồm place, at, who, action, round, subject, previous',
      en: 'SHA-256 of the canonical JSON of place, at, who, action, round, subject and previous',
    },
  },
]
