import { type LogEntry } from '@phieu/office'
import type { Language } from '@phieu/survey'
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
    portions: readPortions(store, standing),
  }
}

async function* readPortions(store: LogStore, filter: LogFilter): AsyncIterable<readonly Row[]> {
  let entries = await store.listLogAfter(filter, 0, PORTION)
  for (let last = entries.at(-1); last; last = entries.at(-1)) {
    yield entries.map(rowOf)
    await afterOthers()
    entries = await store.listLogAfter(filter, last.place, PORTION)
  }
}

function rowOf({ place, at, who, action, round, subject, previous, hash }: LogEntry): Row {
  const written = JSON.stringify(subject)
  return [place, at, who.name, who.role, who.id, action, round, written, previous, hash]
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
    id: 'who_role',
    kind: 'text',
    title: { vi: 'Vai trò', en: 'Role' },
    meaning: {
      vi: 'Vai trò vào lúc đó; device: một điện thoại, stranger: chưa đăng nhập, system: máy chủ',
      en: 'The role at that time; device: a phone, stranger: nobody signed in, system: the server',
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
    title: { vi: 'Việc đã làm', en: 'Deed' },
    meaning: { vi: 'Đối tượng và việc làm', en: 'Thing and deed' },
  },
  {
    id: 'round',
    kind: 'text',
    title: { vi: 'Đợt', en: 'Round' },
    meaning: { vi: 'Mã đợt đánh giá, nếu có', en: 'The round’s id, where it is about one' },
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
