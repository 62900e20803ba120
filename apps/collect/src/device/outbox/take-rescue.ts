import { readRescueFile } from '@phieu/survey'
import type { DeviceDatabase } from '../database.ts'
import { retryIfClosed } from '../retry-closed-database.ts'
import { toKept } from './second-copies.ts'

/**
 * Takes in sealed ballots of another phone, to send them in its place. What is on this phone already, or
 * was sent by it, is passed over; where both phones send, the office keeps one.
 *
 * @returns how many were taken in, and how many were here; `undefined` for what is no rescue file
 * @throws where the phone has no room
 */
export async function takeRescue(
  db: DeviceDatabase,
  text: string,
  now: Date,
): Promise<{ taken: number; known: number } | undefined> {
  const file = readRescueFile(text)
  if (!file) return undefined

  const sealedAt = now.toISOString()
  const read = await Promise.all(file.envelopes.map((each) => toKept({ ...each, sealedAt })))
  const rows = read.flatMap((kept) => kept ?? [])
  const taken = await retryIfClosed(db, () =>
    db.transaction('rw', db.outbox, db.receipts, async () => {
      const ids = rows.map(({ id }) => id)
      const [here, sent] = [await db.outbox.bulkGet(ids), await db.receipts.bulkGet(ids)]
      const fresh = rows.filter((_row, at) => !here[at] && !sent[at])
      // Whose link it was, is nobody's business on this phone: nothing here was answered through it.
      await db.outbox.bulkPut(fresh.map((row) => ({ ...row, link: undefined })))
      return fresh.length
    }),
  )
  return { taken, known: rows.length - taken }
}
