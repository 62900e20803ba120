import type { LocalDate } from '../writing/local-date.ts'
import type { Digest, SignedTogether } from './envelope.ts'
import { signText } from './slip.ts'

/** What a slip of a phone is about. */
export interface SealedOnDay {
  digest: Digest
  sealingDay: LocalDate
}

/** The word of a phone for all of its slips in a request (see `PushRequest`). */
export async function signTogether(
  device: string,
  slips: readonly SealedOnDay[],
  privateKey: CryptoKey,
): Promise<SignedTogether> {
  return { device, signature: await signText(slipsText(device, slips), privateKey) }
}

/** What a phone signs of several at once, in their order. Its first line is another: neither passes for the other. */
export function slipsText(device: string, slips: readonly SealedOnDay[]): string {
  const lines = slips.map(({ digest, sealingDay }) => `${digest} ${sealingDay}`)
  return ['phieu slips 1', device, ...lines].join('\n')
}
