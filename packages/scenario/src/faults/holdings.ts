import { findBallot } from '@phieu/collect/device/outbox/ballot-status.ts'
import type { Page } from './pages.ts'
import type { Holdings } from './phone.ts'

/** What lies on a phone, as its app reads it. @param page - that which is open */
export function holdingsOf(page: () => Page): Holdings {
  const db = () => page().db
  const filed = async () => new Set(await page().storage.files?.list())
  return {
    async whereIs(id) {
      // At a tablet it is nowhere else, once the next person has come.
      if (page().recall.leftBehind?.some((each) => each.id === id)) return 'hand'
      const found = await findBallot(db(), id)
      if (found) return found.where
      // A kiosk has no receipt of what it still keeps.
      if (await db().outbox.get(id)) return 'office'
      // A database that was lost gets it back from there, before it is sent.
      if ((await filed()).has(id)) return 'here'
      if (await db().drafts.get(id)) return 'draft'
      return page().recall.atOfficeOnly?.some((each) => each.id === id) ? 'hand' : 'nowhere'
    },
    hasLetGo: async (id) =>
      !(await db().outbox.get(id)) && !(await db().drafts.get(id)) && !(await filed()).has(id),
    answersOf: async (id) => (await db().drafts.get(id))?.draft.answers,
    async told() {
      // A kiosk keeps no receipt.
      const [receipts, kept] = await Promise.all([
        db().receipts.toCollection().primaryKeys(),
        db().outbox.where({ state: 'kept' }).primaryKeys(),
      ])
      return [...new Set([...receipts, ...kept])]
    },
    async unsent() {
      const all = await db()
        .outbox.filter(({ state }) => state !== 'kept')
        .toArray()
      const contacts = await db()
        .contacts.filter(({ state }) => state !== 'kept')
        .toArray()
      return [...all, ...contacts].map(({ id, state, refusal = '' }) => ({
        id,
        said: `${state} ${refusal}`.trim(),
      }))
    },
    async waiting() {
      const all = await db().outbox.where({ state: 'waiting' }).toArray()
      return new Map(
        all.map(({ id, envelope, slip }) => [id, JSON.stringify({ envelope, slip }).length]),
      )
    },
    async inFilesOnly() {
      const known = [db().outbox, db().receipts].map((table) => table.toCollection().primaryKeys())
      const others = new Set((await Promise.all(known)).flat())
      return [...(await filed())].filter((id) => !others.has(id)).length
    },
    receipts: () => db().receipts.toCollection().primaryKeys(),
    tablet: () => db().kiosks.get('current'),
    heldVisits: () => db().contacts.toCollection().primaryKeys(),
    async uncopied() {
      const files = await filed()
      const rows = await db().outbox.toArray()
      // The file of a kiosk's goes as soon as the office has it.
      const owed = rows.filter(({ kiosk, state }) => !(kiosk && state === 'kept'))
      return owed.map(({ id }) => id).filter((id) => !files.has(id))
    },
    async isUnknown() {
      const lost = await db()
        .enrolments.filter(({ state }) => state === 'lost')
        .count()
      return lost > 0
    },
  }
}
