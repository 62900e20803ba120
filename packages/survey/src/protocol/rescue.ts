/** A file by which sealed ballots leave a phone that can't send them: for another phone, or the console. */
import { z } from 'zod'
import { ReceiptPublicKey } from '../envelope/envelope.ts'

/**
 * Envelopes with their slips, as they would be sent; never a draft, a token or a time of day. Each is
 * judged on its own by whoever lays it into the box, so neither part is described here.
 */
export const RescueFile = z.object({
  kind: z.literal('phieu-envelopes'),
  version: z.literal(1),
  envelopes: z.array(
    z.object({
      envelope: z.unknown(),
      slip: z.unknown(),
      /** What its receipt must be signed with: another phone believes no other. */
      receiptKey: ReceiptPublicKey.optional(),
    }),
  ),
})
export type RescueFile = z.infer<typeof RescueFile>

/** @returns `undefined` for what is no such file */
export function readRescueFile(text: string): RescueFile | undefined {
  try {
    return RescueFile.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
