import type { Transaction } from 'kysely'
import { addFlag } from './add-flag.ts'
import type { DatabaseKind } from '../../database/database.ts'
import { findBusyDays } from './find-bursts.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { FlagHistory } from './flag-history.ts'
import type { Tables } from '../../database/tables.ts'
import type { OpenedBallot } from '../box/box-store.ts'

/**
 * Compares new ballots of one round with those that stand, inside the transaction that counts them,
 * and flags whom it concerns, old ones too: which of two equal ballots came first tells nothing.
 * Nothing is held or excluded by it.
 */
export async function flagByHistory(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  fresh: readonly OpenedBallot[],
  history: FlagHistory,
): Promise<void> {
  const [first] = fresh
  if (!first) return
  const { round } = first.ballot
  const { questionnaireFor } = history
  const duplicates = await findDuplicates(trx, fresh, history)
  const bursts = await findBusyDays(trx, fresh, history)
  await addFlag(trx, kind, { round, flag: 'duplicate', ballots: duplicates, questionnaireFor })
  await addFlag(trx, kind, { round, flag: 'burst', ballots: bursts, questionnaireFor })
}
