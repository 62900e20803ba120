import { useEffect, useRef } from 'react'
import type { ReviewRow } from './review-queries.ts'

interface Neighbours {
  readonly before?: string | undefined
  readonly next?: string | undefined
}

/**
 * Which ballots stand beside one in the list. A ballot that was just decided about leaves the list;
 * its neighbours are then those that it had.
 */
export function useNeighbours(rows: readonly ReviewRow[], ballot: string) {
  const known = useRef<Neighbours & { of?: string }>({})
  const at = rows.findIndex(({ id }) => id === ballot)
  const here = { before: rows[at - 1]?.id, next: at < 0 ? undefined : rows[at + 1]?.id }

  useEffect(() => {
    if (at >= 0) known.current = { of: ballot, before: here.before, next: here.next }
  }, [at, ballot, here.before, here.next])

  return {
    shown: here,
    /** @returns the ballot after this one, as the list last had it */
    nextNow: () => (known.current.of === ballot ? known.current.next : undefined),
  }
}
