import type { Transaction } from 'kysely'
import { addFlag } from './add-flag.ts'
import type { JudgedBallot } from './ballot-store.ts'
import type { DatabaseKind } from '../../database/database.ts'
import { findBusyDays, findBusyLinks } from './find-bursts.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { FreshBallot } from './fresh-ballot.ts'
import type { Tables } from '../../database/tables.ts'

/**
 * Compares new ballots with those that stand, inside the transaction that keeps them, and flags
 * whom it concerns, old ones too: which of two equal ballots came first tells nothing. Nothing is
 * held or excluded by it.
 */
export async function flagByHistory(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  written: readonly JudgedBallot[],
): Promise<void> {
  const fresh = written.flatMap((each): FreshBallot[] =>
    each.history ? [{ ...each, history: each.history }] : [],
  )
  const byRound = Map.groupBy(fresh, ({ ballot }) => ballot.round)
  for (const round of [...byRound.keys()].sort()) {
    const own = byRound.get(round) ?? []
    const [first] = own
    if (!first) continue
    const { questionnaireFor } = first.history
    const duplicates = await findDuplicates(trx, own)
    const bursts = [...(await findBusyLinks(trx, own)), ...(await findBusyDays(trx, own))]
    await addFlag(trx, kind, { round, flag: 'duplicate', ballots: duplicates, questionnaireFor })
    await addFlag(trx, kind, { round, flag: 'burst', ballots: bursts, questionnaireFor })
  }
}
