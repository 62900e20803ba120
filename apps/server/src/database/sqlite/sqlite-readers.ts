import type { Dialect } from 'kysely'
import { dialectOf, type Answerers } from './sqlite-driver.ts'
import { openRestingThread, type RestingThread } from './resting-thread.ts'
import { openReader } from './sqlite-writer.ts'

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
  const open = () => openRestingThread(() => openReader(file))
  const shared = open()
  const snapshots = Array.from({ length: SNAPSHOTS }, open)
  let turn = 0

  /** One that is free, lest a second one be started beside it; where none is, they take turns. */
  function next(): RestingThread {
    turn += 1
    return snapshots.find(({ isHeld }) => !isHeld()) ?? snapshots[turn % SNAPSHOTS] ?? shared
  }

  return {
    begin: 'begin',
    async answer(sql, parameters, own) {
      const { query, release } = own ?? (await shared.hold())
      try {
        return await query(sql, parameters)
      } finally {
        if (!own) release()
      }
    },
    hold: () => next().hold(),
    async close() {
      for (const each of [shared, ...snapshots]) await each.close()
    },
  }
}
