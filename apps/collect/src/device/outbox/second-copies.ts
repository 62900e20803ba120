import { z } from 'zod'
import { Envelope, ReceiptPublicKey, Slip } from '@phieu/survey'
import { envelopeDigest } from '@phieu/survey/envelope'
import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import type { EnvelopeFiles } from './envelope-files.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** What a file holds: all that is needed to send the envelope, and to believe its receipt. */
const Stored = z.object({
  envelope: Envelope,
  slip: Slip,
  receiptKey: ReceiptPublicKey,
  sealedAt: z.iso.datetime(),
  kiosk: z.literal(true).optional(),
})

/**
 * Does something between two looks at both copies, so that what is sealed is in both places before
 * it is sent, and what a backup holds is in neither afterwards.
 *
 * @param files - `undefined` where the browser has none: then there is one copy
 */
export async function withSecondCopies<T>(
  db: DeviceDatabase,
  files: EnvelopeFiles | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (files) await healCopies(db, files)
  const done = await work()
  if (files) await healCopies(db, files)
  return done
}

/**
 * Makes database and files equal: each gives back what the other one lost. A file that can't be
 * written or read is passed over; the database alone is what people are told of.
 */
export async function healCopies(db: DeviceDatabase, files: EnvelopeFiles): Promise<void> {
  const names = await files.list().catch((): string[] => [])
  const rows = await retryIfClosed(db, () => db.outbox.toArray())

  const copied = new Set(names)
  for (const row of rows) {
    const isCopied = copied.has(row.id)
    if (row.kiosk) await followKiosk(db, files, row, isCopied)
    else if (!isCopied) await write(files, row)
  }
  const known = new Set(rows.map(({ id }) => id))
  for (const id of names.filter((name) => !known.has(name))) {
    // With a receipt it was let go of on purpose: a backup holds it.
    const isAtOffice = (await retryIfClosed(db, () => db.receipts.get(id))) !== undefined
    const row = isAtOffice ? undefined : await readStored(files, id)
    if (row) await retryIfClosed(db, () => db.outbox.put(row))
    else await files.remove(id).catch(() => {})
  }
}

/**
 * A kiosk keeps no receipt, which would tell of a file whose row is gone that it was let go of: so the
 * file goes first, as soon as the office has the ballot, and the row not before it (see `isFiled`).
 */
async function followKiosk(
  db: DeviceDatabase,
  files: EnvelopeFiles,
  row: KeptEnvelope,
  isCopied: boolean,
): Promise<void> {
  const isAtOffice = row.state === 'kept'
  if (isAtOffice && isCopied) await files.remove(row.id).catch(() => {})
  else if (!isAtOffice && !isCopied) await write(files, row)
  const isFiled = !isAtOffice || isCopied || undefined
  if (isFiled !== row.isFiled) {
    await retryIfClosed(db, () => db.outbox.update(row.id, { isFiled }))
  }
}

async function write(files: EnvelopeFiles, row: KeptEnvelope): Promise<void> {
  await files.write(row.id, JSON.stringify(toStored(row))).catch(() => {})
}

function toStored({
  envelope,
  slip,
  receiptKey,
  sealedAt,
  kiosk,
}: KeptEnvelope): z.infer<typeof Stored> {
  return { envelope, slip, receiptKey, sealedAt: sealedAt.toISOString(), kiosk }
}

/** An envelope as its file has it; it is offered to the office again, which keeps it once. */
async function readStored(files: EnvelopeFiles, id: string): Promise<KeptEnvelope | undefined> {
  const text = await files.read(id).catch(() => undefined)
  const kept = await toKept(parseJson(text ?? ''))
  return kept?.id === id ? { ...kept, isFiled: kept.kiosk } : undefined
}

/** An envelope as a file has it, to be offered to the office; `undefined` for what is none. */
export async function toKept(read: unknown): Promise<KeptEnvelope | undefined> {
  const stored = Stored.safeParse(read).data
  if (!stored) return undefined
  const { envelope, slip, receiptKey, kiosk } = stored
  return {
    id: envelope.header.id,
    envelope,
    slip,
    digest: await envelopeDigest(envelope),
    receiptKey,
    state: 'waiting',
    link: slip.sender.by === 'link' ? slip.sender.link : undefined,
    kiosk,
    sealedAt: new Date(stored.sealedAt),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // cut off by a power cut
  }
}
