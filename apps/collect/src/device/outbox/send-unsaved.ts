import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import type { Recall } from '../recall.ts'
import { toEntries } from './entries.ts'
import { exchange } from './exchange.ts'
import type { Work } from './proof-of-work.ts'
import type { Push } from './push.ts'
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
    // What of it can be written down is; the ballot is at the office without it.
    await settle(db, [kept], reply, now())
      .then(() => db.drafts.delete(kept.id))
      .catch(() => undefined)
    return 'kept'
  }
  return 'not-sent'
}
