import { DeviceDatabase } from '@phieu/collect/device/database.ts'
import { changeDraft, startDraft } from '@phieu/collect/device/drafts.ts'
import { openLink } from '@phieu/collect/device/openings.ts'
import { pushOutbox, type PushOutcome } from '@phieu/collect/device/outbox/outbox.ts'
import { proveHere } from '@phieu/collect/device/outbox/proof-of-work.ts'
import type { Push } from '@phieu/collect/device/outbox/push.ts'
import { sealDraft } from '@phieu/collect/device/outbox/seal-draft.ts'
import type { Answers, BallotId } from '@phieu/survey'
import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { randomUUID } from 'node:crypto'

/**
 * A phone without a screen: the phone's own memory and sending, on an IndexedDB that lives in this
 * process. For stories with more phones than a machine can open browsers.
 */
export interface Pocket {
  /** Answers the whole questionnaire, every item with the same code, and finishes. */
  answer: (code: number) => Promise<BallotId>
  push: () => Promise<PushOutcome>
  /** Ballots that are finished and not known to be kept. */
  waiting: () => Promise<BallotId[]>
  /** Ballots that the server has named as kept. */
  told: () => Promise<BallotId[]>
  refused: () => Promise<BallotId[]>
  close: () => Promise<void>
}

/**
 * Opens a phone that follows a citizen's link.
 *
 * @param push - how it reaches the server; must work at first
 */
export async function openPocket(push: Push, link: string): Promise<Pocket> {
  // Dexie looks for a browser's database once, when it is loaded; a file before may have done so.
  Dexie.dependencies.indexedDB ??= new IDBFactory()
  Dexie.dependencies.IDBKeyRange ??= IDBKeyRange
  const db = new DeviceDatabase(randomUUID())
  const opened = await openLink(db, push, link)
  if (opened.outcome !== 'open') throw new Error(`the link did not open: ${opened.outcome}`)
  const { opening } = opened

  return {
    async answer(code) {
      const { round, unit, questionnaire } = opening
      const id = randomUUID()
      const answers: Answers = Object.fromEntries(
        questionnaire.items.map((item) => [item.id, code]),
      )
      await startDraft(
        db,
        {
          id,
          link: opening.link,
          round: round.id,
          unit: unit.id,
          group: questionnaire.group,
          questionnaire: { id: questionnaire.id, version: questionnaire.version },
          mode: 'online',
          language: 'vi',
        },
        new Date(),
      )
      await changeDraft(db, id, (draft) => ({ ...draft, answers }), new Date())
      const faults = await sealDraft(db, id, new Date())
      if (faults.length > 0) throw new Error(`ballot ${id} could not be sealed`)
      return id
    },
    push: () => pushOutbox(db, push, { work: proveHere, now: () => new Date() }),
    waiting: () => db.outbox.where({ state: 'waiting' }).primaryKeys(),
    told: () => db.receipts.toCollection().primaryKeys(),
    refused: () => db.outbox.where({ state: 'refused' }).primaryKeys(),
    close: () => db.delete(),
  }
}
