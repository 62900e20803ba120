import { z } from 'zod'
import type { MasterKey } from '../keys/master-key.ts'
import type { BatchStore } from '../store/distribution/batch-store.ts'

const FreshCode = z.object({ code: z.string(), unit: z.string() })

/** The codes of one bulk, while they can be taken out. */
export interface FreshCodes {
  /** The account that made them: nobody else takes them out. */
  madeBy: string
  codes: readonly z.infer<typeof FreshCode>[]
}

/**
 * Codes that were made just now. They lie in the database for an hour, wrapped by the master key, so
 * that any server hands them out, and in no backup; afterwards there is only the SHA-256 of each, and
 * who has lost the file makes them again.
 */
export interface FreshCodeShelf {
  put: (batch: string, fresh: FreshCodes) => Promise<void>
  find: (batch: string, account: string) => Promise<FreshCodes | undefined>
  /** Until when an account can take them out. */
  until: (batch: string, account: string) => Promise<Date | undefined>
  forget: (batch: string) => Promise<void>
}

const HOUR = 3_600_000

export function openFreshCodes(
  store: BatchStore,
  master: Pick<MasterKey, 'wrap' | 'unwrap'>,
  now: () => Date,
): FreshCodeShelf {
  async function read(batch: string, account: string) {
    const there = await store.findFreshCodes(batch, now())
    return there?.madeBy === account ? there : undefined
  }
  return {
    put: (batch, { madeBy, codes }) =>
      store.putFreshCodes(
        {
          batch,
          madeBy,
          wrapped: master.wrap(JSON.stringify(codes), purpose(batch)),
          until: new Date(now().getTime() + HOUR),
        },
        now(),
      ),
    async find(batch, account) {
      const there = await read(batch, account)
      const codes = there && master.unwrap(there.wrapped, purpose(batch))
      return codes === undefined
        ? undefined
        : { madeBy: account, codes: z.array(FreshCode).parse(JSON.parse(codes)) }
    },
    until: async (batch, account) => (await read(batch, account))?.until,
    forget: (batch) => store.forgetFreshCodes(batch),
  }
}

function purpose(batch: string): string {
  return `phieu fresh codes 1\n${batch}`
}
