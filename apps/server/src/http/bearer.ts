import { ProblemError } from '../problem.ts'
import type { Device } from '../store/fieldwork/interviewer-store.ts'
import { recogniseDevice } from '../fieldwork/enrol-device.ts'
import type { Services } from '../services.ts'

/**
 * The enrolled phone that sends this `Authorization` header, also a revoked one.
 *
 * @returns `undefined` when there is no such header
 * @throws ProblemError `unknown-device` when its token is nobody's: the phone must enrol again,
 *   and holds its ballots until then
 */
export async function readDevice(
  services: Services,
  authorization: string | undefined,
): Promise<Device | undefined> {
  if (authorization === undefined) return undefined

  const [scheme, token] = authorization.split(' ')
  const device =
    scheme?.toLowerCase() === 'bearer' && token ? await recogniseDevice(services, token) : undefined
  if (!device) throw unknownDevice()
  return device
}

export function unknownDevice(): ProblemError {
  return new ProblemError('unknown-device', undefined, { 'www-authenticate': 'Bearer' })
}
