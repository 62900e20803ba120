/** Sending, with all that it takes; it comes when there is something to send. */
import { proveInWorker } from './browser/prove-in-worker.ts'
import type { DeviceDatabase } from './device/database.ts'
import type { EnvelopeFiles } from './device/outbox/envelope-files.ts'
import { pushOutbox, type PushOutcome } from './device/outbox/outbox.ts'
import { pushAll } from './device/outbox/push-all.ts'
import { pushByFetch } from './device/outbox/push.ts'
import { withSecondCopies } from './device/outbox/second-copies.ts'
import { storeSent } from './device/outbox/send-unsaved.ts'
import type { Recall } from './device/recall.ts'
import type { ReportWorld } from './device/report.ts'

/** Sends everything that this phone owes, over the network, with both copies equal before and after. */
export async function sendAll(
  db: DeviceDatabase,
  files: EnvelopeFiles | undefined,
  world: ReportWorld,
  recall: Recall,
): Promise<PushOutcome> {
  await storeSent(db, recall)
  const ballots = () => pushOutbox(db, pushByFetch, { ...world, work: proveInWorker })
  return withSecondCopies(db, files, () => pushAll(db, pushByFetch, ballots, world))
}
