import type { Dialect } from 'kysely'
import { dialectOf, type Answerers } from './sqlite-driver.ts'
import { openReader, type SqliteWriter } from './sqlite-writer.ts'

/** So many threads at most read whole rounds at one moment each; who comes then waits. */
const SNAPSHOTS = 2

/**
 * Reads a file in threads: a page that looks at much is waited for by whoever asked for it, and not by the
 * phones whose requests are answered in this one. Threads start with the first question.
 */
export function sqliteReaders(file: string): Dialect {
  return dialectOf(() => readersOf(file))
}

/** Whoever reads a round at rest holds a thread; single statements of pages share one of their own. */
function readersOf(file: string): Answerers {
  let shared: SqliteWriter | undefined
  const snapshots: SqliteWriter[] = []
  let turn = 0

  return {
    begin: 'begin',
    async answer(sql, parameters, own) {
      const { query, release } = own ?? (await (shared ??= openReader(file)).hold())
      try {
        return await query(sql, parameters)
      } finally {
        if (!own) release()
      }
    },
    /** The threads take turns, so that the first is not waited for while the second is idle. */
    hold() {
      const at = turn % SNAPSHOTS
      turn += 1
      return (snapshots[at] ??= openReader(file)).hold()
    },
    async close() {
      for (const each of [shared, ...snapshots]) await each?.close()
    },
  }
}
