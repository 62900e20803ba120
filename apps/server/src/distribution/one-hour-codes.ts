/** The codes of one bulk, while they can be taken out. */
export interface FreshCodes {
  /** The account that made them: nobody else takes them out. */
  madeBy: string
  codes: readonly { code: string; unit: string }[]
}

/**
 * Codes that were made just now. They live in the memory of this process for an hour and nowhere
 * else; afterwards there is only the SHA-256 of each, and who has lost the file makes them again.
 */
export interface FreshCodeShelf {
  put: (batch: string, fresh: FreshCodes) => void
  find: (batch: string, account: string) => FreshCodes | undefined
  /** Until when an account can take them out. */
  until: (batch: string, account: string) => Date | undefined
  forget: (batch: string) => void
}

const HOUR = 3_600_000

/** Bulks on the shelf at once; the oldest makes room. */
const MOST = 20

/** Begins with an empty shelf. */
export function openFreshCodes(now: () => Date): FreshCodeShelf {
  const shelf = new Map<string, FreshCodes & { until: Date }>()

  function find(batch: string, account: string) {
    for (const [id, { until }] of shelf) if (until <= now()) shelf.delete(id)
    const there = shelf.get(batch)
    return there?.madeBy === account ? there : undefined
  }
  return {
    put: (batch, fresh) => {
      shelf.delete(batch)
      const [oldest] = shelf.keys()
      if (shelf.size >= MOST && oldest !== undefined) shelf.delete(oldest)
      shelf.set(batch, { ...fresh, until: new Date(now().getTime() + HOUR) })
    },
    find,
    until: (batch, account) => find(batch, account)?.until,
    forget: (batch) => void shelf.delete(batch),
  }
}
