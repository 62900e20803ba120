import type { KeptEnvelope } from '../device/database.ts'
import { writeRescueFile } from '../device/outbox/write-rescue.ts'

/** Gives sealed ballots to whoever holds the phone, as a file; they stay on the phone. */
export function saveRescueFile(envelopes: readonly KeptEnvelope[], now: Date): void {
  const address = URL.createObjectURL(
    new Blob([writeRescueFile(envelopes)], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = `phieu-${now.toISOString().slice(0, 10)}.json`
  link.click()
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
