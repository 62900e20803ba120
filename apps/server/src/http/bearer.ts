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
  const device = await recogniseDevice(services, readBearer(authorization))
  if (device) return device
  throw unknownDevice()
}

/**
 * The token in an `Authorization` header, whosever it is.
 *
 * @throws ProblemError as `readDevice`
 */
export function readBearer(authorization: string | undefined): string {
  if (authorization === undefined) {
    throw new ProblemError('sign-in-needed', undefined, { 'www-authenticate': 'Bearer' })
  }
  const token = bearerOf(authorization)
  if (token !== undefined) return token
  throw unknownDevice()
}

/** The token in an `Authorization` header; `undefined` where there is none. */
export function bearerOf(authorization: string | undefined): string | undefined {
  const [scheme, token] = authorization?.split(' ') ?? []
  return scheme?.toLowerCase() === 'bearer' && token ? token : undefined
}

function unknownDevice(): ProblemError {
  return new ProblemError('unknown-device', undefined, { 'www-authenticate': 'Bearer' })
}
