/**
 * What the worker sends with when the browser wakes it: a script of its own, so that the worker
 * starts without it (see `service-worker.ts`).
 */
import './floor/built-ins.ts'
import './floor/no-eval.ts'
import { pushContacts } from './device/fieldwork/contacts.ts'
import { DeviceDatabase } from './device/database.ts'
import { findNonce } from './device/outbox/find-nonce.ts'
import { pushOutbox } from './device/outbox/outbox.ts'
import { isCut, pushByFetch } from './device/outbox/push.ts'
import { OUTBOX } from './device/sync.ts'

Object.assign(globalThis, { pushInBackground })

/** Sends unless a tab does; fails when something still waits, and the browser tries again later. */
async function pushInBackground(): Promise<void> {
  await navigator.locks.request(OUTBOX, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const db = new DeviceDatabase()
    try {
      const outcome = await pushOutbox(db, pushByFetch, {
        work: ({ subject, bits }) => findNonce(subject, bits),
        now: () => new Date(),
      })
      const contacts = isCut(outcome) ? outcome : await pushContacts(db, pushByFetch)
      if (outcome !== 'empty' || contacts !== 'empty') throw new Error('ballots still wait')
    } finally {
      db.close()
    }
  })
}
