import type { TokenWish } from '@phieu/office'
import { daysLater, localDate, sha256 } from '@phieu/survey'
import { ProblemError } from '../problem.ts'
import type { Services } from '../services.ts'
import type { ApiToken } from '../store/tokens/token-store.ts'

/** By which people and programs that look for lost secrets know one. */
const PREFIX = 'phieu_'

/**
 * Makes a token; its text is told here and nowhere else.
 *
 * @param madeBy - an account's id
 * @throws ProblemError `not-found` for a round that isn't there
 */
export async function makeToken(
  { store, now, randomBytes, config }: Services,
  { name, subjects, rounds, days }: TokenWish,
  madeBy: string,
): Promise<{ text: string; token: ApiToken }> {
  const known = new Set((await store.listRounds()).map(({ id }) => id))
  const lost = rounds?.find((round) => !known.has(round))
  if (lost !== undefined) throw new ProblemError('not-found', `There is no round ${lost}.`)

  const randomText = (bytes: number) => Buffer.from(randomBytes(bytes)).toString('base64url')
  const text = `${PREFIX}${randomText(32)}`
  const today = localDate(now(), config.timeZone)
  const token = {
    id: randomText(12),
    name,
    subjects: [...new Set(subjects)],
    rounds: rounds && [...new Set(rounds)],
    madeBy,
    madeOn: today,
    // Today is the first of its days.
    expiresOn: daysLater(today, days - 1),
    lastUsedOn: null,
    revokedOn: null,
  }
  await store.addToken(token, await sha256(text))
  return { text, token }
}
