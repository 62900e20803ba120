import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import type { Recall } from '../recall.ts'
import { toEntries } from './entries.ts'
import { exchange } from './exchange.ts'
import type { Work } from './proof-of-work.ts'
import type { Push } from './push.ts'
import { storeSealed } from './seal-draft.ts'
import { believe, settle } from './settle.ts'

/**
 * Sends a ballot that is sealed in an open page and saved nowhere.
 *
 * @returns `kept` only with a receipt that the office has signed for it
 */
export async function sendUnsaved(
  { db, push, now, recall }: { db: DeviceDatabase; push: Push; now: () => Date; recall: Recall },
  work: Work,
  kept: KeptEnvelope,
): Promise<'kept' | 'not-sent'> {
  const entries = await toEntries(db, work, [kept]).catch(() => [
    { envelope: kept.envelope, slip: kept.slip },
  ])
  for (const packed of [true, false]) {
    const reply = await exchange(push, entries, packed)
    if (typeof reply === 'string' || !('verdicts' in reply)) continue
    const [believed] = await believe([kept], reply.verdicts, reply.epoch)
    if (believed?.verdict.outcome !== 'kept') return 'not-sent'
    recall.sent = kept.id
    recall.atOfficeOnly = [...(recall.atOfficeOnly ?? []), kept]
    // What of it can be written down is; the ballot is at the office without it.
    await storeSent(db, recall)
    await settle(db, [kept], reply, now()).catch(() => undefined)
    return 'kept'
  }
  return 'not-sent'
}

/**
 * Stores what was sent from a page, where there is room by now. Like all that is at the office it stays
 * until a backup holds it; as a phone without room notes no receipt, it is offered once more, and kept once.
 */
export async function storeSent(db: DeviceDatabase, recall: Recall): Promise<void> {
  for (const kept of recall.atOfficeOnly ?? []) {
    try {
      await storeSealed(db, kept)
      recall.atOfficeOnly = recall.atOfficeOnly?.filter((each) => each !== kept)
    } catch {
      return // no room yet
    }
  }
}
