import type { LogEntry, LogHead, LogNote } from '@phieu/office'
/** What the store promises for the log: entries are added, each chained to the one before, and never changed. */

/** Which entries are wanted; what is left out restricts nothing. */
export interface LogFilter {
  /** An account's id. */
  who?: string | undefined
  action?: string | undefined
  round?: string | undefined
  /** From this moment on, ISO 8601 UTC. */
  from?: string | undefined
  /** Before this moment, ISO 8601 UTC. */
  until?: string | undefined
  /** Up to this place. */
  upTo?: number | undefined
}

export interface LogStore {
  /** Adds an entry at the end; of any number who add at once, one comes after the other. */
  appendLog(note: LogNote): Promise<LogEntry>
  /** Where the log ends, by what the store noted beside the entries. */
  findLogHead(): Promise<LogHead>
  /** The last one first. */
  listLog(filter: LogFilter, page: { offset: number; limit: number }): Promise<LogEntry[]>
  countLog(filter: LogFilter): Promise<number>
  /** Whoever stands in the log with an account, by name. */
  listLogActors(): Promise<{ id: string; name: string }[]>
  /** Every action that stands in the log, by name. */
  listLogActions(): Promise<string[]>
  /** The entries after a place that a filter lets through, in order. */
  listLogAfter(filter: LogFilter, place: number, limit: number): Promise<LogEntry[]>
  /**
   * The rows after a place, in order, as they stand: what somebody tampered with may fit no schema.
   *
   * @param limit - the most rows
   */
  readLogAfter(place: number, limit: number): Promise<unknown[]>
}
