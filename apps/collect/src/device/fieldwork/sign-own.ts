import type { SignedTogether } from '@phieu/survey'
import { signTogether } from '@phieu/survey/envelope'
import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import { findEnrolment } from './enrolment.ts'

/**
 * Signs once more together what this phone has sealed under the enrolment that it has now.
 *
 * @param signed - by an enrolled phone each, in the order in which they are sent
 * @returns `undefined` where that is one or none
 */
export async function signAll(
  db: DeviceDatabase,
  signed: readonly KeptEnvelope[],
): Promise<SignedTogether | undefined> {
  const enrolment = await findEnrolment(db)
  const own = signed.flatMap(({ digest, slip: { sealingDay, sender } }) =>
    sender.by === 'device' && sender.device === enrolment?.device ? [{ digest, sealingDay }] : [],
  )
  if (!enrolment || own.length < 2) return undefined
  return signTogether(enrolment.device, own, enrolment.key.privateKey)
}
