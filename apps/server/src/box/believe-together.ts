import type { SignedTogether } from '@phieu/survey'
import { slipsText } from '@phieu/survey/envelope'
import type { ReceivedEnvelope } from './arrival.ts'
import type { Grounds } from './judge.ts'

/**
 * A phone that sends fifty signs them once more together: that is looked at in place of fifty signatures. Where
 * it doesn't hold, as when somebody has put another's slip between them, each is looked at by itself.
 *
 * @param read - what a request carries, in its order
 */
export async function believeTogether(
  grounds: Grounds,
  read: readonly (ReceivedEnvelope | undefined)[],
  together: SignedTogether | undefined,
): Promise<Grounds> {
  const device = together && (await grounds.findDevice(together.device))
  if (!device) return grounds
  const own = read.flatMap((each) => {
    const isOwn = each?.slip.sender.by === 'device' && each.slip.sender.device === together.device
    return isOwn ? [{ digest: each.digest, sealingDay: each.slip.sealingDay }] : []
  })
  const text = slipsText(together.device, own)
  const isSigned = grounds.isSigned({ ...together, text, publicKey: device.publicKey })
  return isSigned ? { ...grounds, signedTogether: together.device } : grounds
}
