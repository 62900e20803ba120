import {
  InvitationCode,
  InvitationOpening,
  readCode,
  type InvitedUnit,
  type LocalDate,
  type Problem,
} from '@phieu/survey'
import type { DeviceDatabase, KeptInvitation } from './database.ts'
import { cutBy, readJson, readProblem, saysNothing, type Cut, type Push } from './outbox/push.ts'
import { cacheQuestionnaires } from './questionnaire-cache.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** Why an invitation opens nothing now; `day` where the server names one. */
export interface NotInvited {
  outcome:
    | Cut
    | 'unavailable'
    | 'unknown-invitation'
    | 'revoked-invitation'
    | 'not-begun'
    | 'over'
    | 'closed-round'
    | 'other-key'
  day?: LocalDate | undefined
}

/** What came of opening a personal invitation. */
export type Invited = { outcome: 'open'; invitation: KeptInvitation } | NotInvited

/** How long the server may take when the phone has an answer of its own, in ms. */
const PATIENCE = 2_500

/**
 * Opens the invitation that a code stands for: what the server says now, else what the phone has
 * kept of it. Opening it spends nothing, here or there.
 *
 * @param newId - for the addresses of an invitation that this phone has not seen before
 */
export async function openInvitation(
  db: DeviceDatabase,
  push: Push,
  typed: string,
  newId: () => string,
): Promise<Invited> {
  const code = InvitationCode.safeParse(readCode(typed))
  if (!code.success) return { outcome: 'unknown-invitation' }

  const kept = await retryIfClosed(db, () => db.invitations.where({ code: code.data }).first())
  return kept ? refreshInvitation(db, push, kept) : fetchInvitation(db, push, code.data, newId)
}

/** What an invitation that the phone has kept opens today; without an answer, what it opened last. */
export async function refreshInvitation(
  db: DeviceDatabase,
  push: Push,
  kept: KeptInvitation,
): Promise<Invited> {
  const signal = AbortSignal.timeout(PATIENCE)
  const opened = await fetchInvitation(db, push, kept.code, () => kept.id, signal)
  return saysNothing(opened) ? { outcome: 'open', invitation: kept } : opened
}

/** What the phone has kept of an invitation, by its id. */
export function findInvitation(
  db: DeviceDatabase,
  id: string,
): Promise<KeptInvitation | undefined> {
  return retryIfClosed(db, () => db.invitations.get(id))
}

async function fetchInvitation(
  db: DeviceDatabase,
  push: Push,
  code: InvitationCode,
  newId: () => string,
  signal?: AbortSignal,
): Promise<Invited> {
  const response = await push('/api/invitations/open', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, ...(signal && { again: true }) }),
    ...(signal && { signal }),
  }).catch(() => undefined)
  if (!response) return { outcome: 'offline' }
  if (!response.ok) return nameFailure(await readProblem(response), response)

  const read = InvitationOpening.safeParse(await readJson(response))
  if (!read.success) return nameFailure(undefined, response)
  return keepInvitation(db, code, read.data, newId)
}

/** Keeps what the server says; what this phone knows to be answered stays answered. */
function keepInvitation(
  db: DeviceDatabase,
  code: InvitationCode,
  opening: InvitationOpening,
  newId: () => string,
): Promise<Invited> {
  const { round, units, extra } = opening
  return retryIfClosed(db, async () => {
    const cached = await cacheQuestionnaires(db, {
      round,
      units: units.map(({ unit }) => unit),
      questionnaires: units.map(({ questionnaire }) => questionnaire),
      extra,
    })
    if (cached === 'other-key') return { outcome: 'other-key' }
    return db.transaction('rw', db.invitations, async () => {
      const before = await db.invitations.where({ code }).first()
      const spent = new Set(before?.opening.units.filter(isSpent).map(({ unit }) => unit.id))
      const kept: KeptInvitation = {
        id: before?.id ?? newId(),
        code,
        opening: {
          ...opening,
          units: units.map((each) => ({ ...each, spent: each.spent || spent.has(each.unit.id) })),
        },
        rater: before?.rater ?? (units.length > 1 ? newId() : undefined),
      }
      await db.invitations.put(kept)
      return { outcome: 'open', invitation: kept }
    })
  })
}

function isSpent({ spent }: InvitedUnit): boolean {
  return spent
}

const reasons = [
  'unknown-invitation',
  'revoked-invitation',
  'not-begun',
  'over',
  'closed-round',
] as const

/** Without a word of our server, somebody else has answered, or nobody. */
function nameFailure(problem: Problem | undefined, response: Response): NotInvited {
  if (!problem) return { outcome: cutBy(response) }
  const known = reasons.find((reason) => reason === problem.code)
  if (known) return { outcome: known, day: problem.day }
  if (problem.code === 'malformed') return { outcome: 'unknown-invitation' }
  return { outcome: 'unavailable' }
}
