import { hashOfEntry, LOG_BEGINNING, LogEntry, type LogHead } from '@phieu/office'
import type { LogStore } from '../store/log/log-store.ts'

/**
 * What is wrong at a place of the log. `missing`: there is no such entry, but later ones; `cut`: the
 * log once was longer; `changed`: the entry is not what its hash was made of; `unchained`: it names
 * another entry before it than stands there; `unreadable`: it is no entry at all; `end`: the last
 * entry is another one than the log noted as its last.
 */
export type LogFault = 'missing' | 'cut' | 'changed' | 'unchained' | 'unreadable' | 'end'

/** The whole log is as it was written, or the first place where it isn't. */
export type LogVerdict =
  | { unbroken: true; head: LogHead }
  | { unbroken: false; place: number; fault: LogFault }

/** How many entries are read at once. */
const PORTION = 1000

/**
 * Reads the whole log and checks every link of its chain.
 *
 * Somebody who may write the whole database can make a new chain from the first entry on. Only a
 * head that was noted elsewhere tells that: its place still has its hash, or the log was rewritten.
 */
export async function verifyLog(store: LogStore): Promise<LogVerdict> {
  const noted = await store.findLogHead()
  let head: LogHead = { place: 0, hash: LOG_BEGINNING }
  while (head.place < noted.place) {
    const rows = await store.readLogAfter(head.place, PORTION)
    if (rows.length === 0) return { unbroken: false, place: head.place + 1, fault: 'cut' }
    for (const row of rows) {
      const next = await followChain(head, row)
      if (typeof next === 'string') return { unbroken: false, place: head.place + 1, fault: next }
      head = next
      if (head.place === noted.place) break
    }
  }
  if (head.hash !== noted.hash) return { unbroken: false, place: head.place, fault: 'end' }
  return { unbroken: true, head }
}

/** The head after a row, or what is wrong with the row. */
async function followChain(head: LogHead, row: unknown): Promise<LogHead | LogFault> {
  const read = LogEntry.safeParse(row)
  if (!read.success) return 'unreadable'

  const entry = read.data
  if (entry.place !== head.place + 1) return 'missing'
  if (entry.previous !== head.hash) return 'unchained'
  return (await hashOfEntry(entry)) === entry.hash
    ? { place: entry.place, hash: entry.hash }
    : 'changed'
}
