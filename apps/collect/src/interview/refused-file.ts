import type { KeptEnvelope } from '../device/database.ts'

/** Gives refused ballots to the interviewer as a file; they stay on the phone. */
export function saveRefused(refused: readonly KeptEnvelope[], now: Date): void {
  const address = URL.createObjectURL(
    new Blob([writeRefused(refused)], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = `phieu-${now.toISOString().slice(0, 10)}.json`
  link.click()
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The file: each envelope with its slip as it was sent, and the reason; no token, no time of day. */
export function writeRefused(refused: readonly KeptEnvelope[]): string {
  const envelopes = refused.map(({ envelope, slip, refusal }) => ({ refusal, envelope, slip }))
  return `${JSON.stringify({ kind: 'phieu-envelopes', version: 1, envelopes }, null, 2)}\n`
}
