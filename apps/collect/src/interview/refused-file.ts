import type { Outgoing } from '../device/database.ts'

/** Gives refused ballots to the interviewer as a file; they stay on the phone. */
export function saveRefused(refused: readonly Outgoing[], now: Date): void {
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

/** The file: each ballot as it was sent, with the reason; no token, no link, no time of day. */
export function writeRefused(refused: readonly Outgoing[]): string {
  const ballots = refused.map(({ ballot, refusal }) => ({ refusal, ballot }))
  return `${JSON.stringify({ kind: 'phieu-refused-ballots', version: 1, ballots }, null, 2)}\n`
}
