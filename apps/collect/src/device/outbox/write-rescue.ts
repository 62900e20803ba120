import type { RescueFile } from '@phieu/survey'
import type { KeptEnvelope } from '../database.ts'

/** The file: each envelope with its slip as it would be sent; no draft, no token, no time of day. */
export function writeRescueFile(envelopes: readonly KeptEnvelope[]): string {
  const file: RescueFile = {
    kind: 'phieu-envelopes',
    version: 1,
    envelopes: envelopes.map(({ envelope, slip, receiptKey }) => ({ envelope, slip, receiptKey })),
  }
  return `${JSON.stringify(file)}\n`
}
