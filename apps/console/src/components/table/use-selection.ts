import { useEffect, useState } from 'react'
import { useFetchers } from 'react-router'
import type { Clear } from './table-columns.ts'

/** The rows that are chosen; what is no longer in the list is chosen no longer. */
export interface Chosen<Row> {
  readonly rows: readonly Row[]
  readonly has: (row: Row) => boolean
  readonly set: (rows: readonly Row[], chosen: boolean) => void
  readonly clear: Clear
  /** What was done with the rows that were chosen last. */
  readonly news: string
}

/** @param found - every row that can be chosen now; one that a filter hides is never acted on */
export function useSelection<Row>(found: readonly Row[], rowId: (row: Row) => string): Chosen<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [news, setNews] = useState('')
  return {
    rows: found.filter((row) => ids.has(rowId(row))),
    has: (row) => ids.has(rowId(row)),
    set: (rows, chosen) => {
      setNews('')
      setIds((before) => {
        const changed = new Set(before)
        for (const row of rows) {
          if (chosen) changed.add(rowId(row))
          else changed.delete(rowId(row))
        }
        return changed
      })
    },
    clear: (done = '') => {
      setNews(done)
      setIds(new Set())
    },
    news,
  }
}

/**
 * The rows that are chosen, until what is being done with them is done and was told: they may leave
 * the list before, and what says so, or takes it back, would leave with them.
 */
export function useActedOn<Row>(chosen: readonly Row[]): readonly Row[] {
  const isActing = useFetchers().some(({ state }) => state !== 'idle')
  const [kept, setKept] = useState(chosen)
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- behind the effects of the buttons inside, which tell what was done
    if (!isActing) setKept(chosen)
  }, [isActing, chosen])
  return isActing || chosen.length === 0 ? kept : chosen
}
