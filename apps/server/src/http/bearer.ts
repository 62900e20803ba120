import { ProblemError } from '../problem.ts'
import type { Device } from '../store/fieldwork/interviewer-store.ts'
import { recogniseDevice } from '../fieldwork/enrol-device.ts'
import type { Services } from '../services.ts'

/**
 * The enrolled phone that sends this `Authorization` header, also a revoked one.
 *
 * @throws ProblemError `unknown-device` when its token is nobody's: the phone must enrol again, and
 *   holds its ballots until then. `sign-in-needed` without such a header, which a proxy may have taken
 *   away: that says nothing of the phone
 */
export async function readDevice(
  services: Services,
  authorization: string | undefined,
): Promise<Device> {
  if (authorization === undefined) {
    throw new ProblemError('sign-in-needed', undefined, { 'www-authenticate': 'Bearer' })
  }
  const [scheme, token] = authorization.split(' ')
  const device =
    scheme?.toLowerCase() === 'bearer' && token ? await recogniseDevice(services, token) : undefined
  if (device) return device
  throw new ProblemError('unknown-device', undefined, { 'www-authenticate': 'Bearer' })
}
