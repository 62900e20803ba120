import { Contact, type ContactRefusal, type ContactsReply } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { KeptContact } from '../store/fieldwork/fieldwork-store.ts'
import type { Store } from '../store/store.ts'

/** So many contacts a phone may send in a day: those of a fortnight without a network, and again as many. */
export const CONTACTS_OF_DAY = 2000

/**
 * So much may come in a day of a phone that was revoked, contacts and ballots together: it has what was finished
 * before, and whoever holds it now fills no table and no queue of review.
 */
export const REVOKED_OF_DAY = 500

/**
 * Keeps contacts that a phone sent, each judged on its own. Also those of a closed round and of a
 * revoked phone: they happened before, and a rate without its refusals would flatter.
 */
export async function receiveContacts(
  store: Store,
  plan: RoundPlan,
  interviewer: string,
  received: readonly unknown[],
): Promise<ContactsReply> {
  const judged = received.map((each) => judgeContact(plan, each))
  const fit = judged.filter((each) => typeof each !== 'string')
  await store.keepContacts(
    fit.map((contact): KeptContact => ({ ...contact, round: plan.round.id, interviewer })),
  )
  const { epoch } = await store.backupState()
  return {
    // Read after they were kept: a backup of a later period holds them.
    inBox: { epoch, period: await store.runningPeriod() },
    kept: fit.map(({ id }) => id),
    refused: judged.flatMap((each, at) => (typeof each === 'string' ? [{ at, why: each }] : [])),
  }
}

function judgeContact(plan: RoundPlan, received: unknown): Contact | ContactRefusal {
  const read = Contact.safeParse(received)
  if (!read.success) return 'unreadable'
  const unit = plan.units.get(read.data.unit)
  if (!unit) return 'unknown-unit'
  return plan.questionnaireFor(unit.block, read.data.group) ? read.data : 'unknown-group'
}
