import { LinkCode, LinkOpening, normalizeCode, type LocalDate } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
import { readJson, readProblem, type Push } from './outbox/push.ts'
import { cacheQuestionnaires } from './questionnaire-cache.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** What came of following a citizen's link. */
export type Opened =
  | { outcome: 'open'; opening: LinkOpening }
  | { outcome: NotOpened; day?: LocalDate | undefined }

/** Why a link opens nothing now. */
export type NotOpened =
  | 'offline'
  | 'unavailable'
  | 'unknown-link'
  | 'paused-link'
  | 'revoked-link'
  | 'full-link'
  | 'not-begun'
  | 'over'
  | 'closed-round'
  | 'other-key'

/** How long the server may take when the phone has an answer of its own, in ms. */
const PATIENCE = 2_500

/**
 * Follows a citizen's link: what the server says now, else what the phone has kept of it. So
 * nobody answers in vain for a round that has closed, and a link that was opened once works with
 * the network gone.
 */
export async function openLink(db: DeviceDatabase, push: Push, code: string): Promise<Opened> {
  const link = LinkCode.safeParse(normalizeCode(code))
  if (!link.success) return { outcome: 'unknown-link' }

  const kept = await findOpening(db, link.data)
  if (!kept) return fetchOpening(db, push, link.data, {})

  const again = { signal: AbortSignal.timeout(PATIENCE) }
  const opened = await fetchOpening(db, push, `${link.data}?again=yes`, again)
  const silent = opened.outcome === 'offline' || opened.outcome === 'unavailable'
  return silent ? { outcome: 'open', opening: kept } : opened
}

/** What the phone has kept of a link. */
export function findOpening(db: DeviceDatabase, link: LinkCode): Promise<LinkOpening | undefined> {
  return retryIfClosed(db, async () => {
    const kept = await db.openings.get(link)
    // What an older version of this program kept lacks what came later.
    return kept && LinkOpening.parse(kept)
  })
}

/** Asks the server what a link opens, and keeps it. */
async function fetchOpening(
  db: DeviceDatabase,
  push: Push,
  link: string,
  init: RequestInit,
): Promise<Opened> {
  const response = await push(`/api/links/${link}`, init).catch(() => undefined)
  if (!response) return { outcome: 'offline' }
  if (!response.ok) {
    const problem = await readProblem(response)
    return { outcome: nameFailure(problem?.code), day: problem?.day }
  }

  const read = LinkOpening.safeParse(await readJson(response))
  if (!read.success) return { outcome: 'offline' } // a login page, not our server

  return keepOpening(db, read.data)
}

async function keepOpening(db: DeviceDatabase, opening: LinkOpening): Promise<Opened> {
  const { round, unit, questionnaire, extra } = opening
  const about = { round, units: [unit], questionnaires: [questionnaire], extra }
  return retryIfClosed(db, async () => {
    if ((await cacheQuestionnaires(db, about)) === 'other-key') return { outcome: 'other-key' }
    await db.openings.put(opening)
    return { outcome: 'open', opening }
  })
}

const reasons = [
  'paused-link',
  'revoked-link',
  'full-link',
  'not-begun',
  'over',
  'closed-round',
] as const

function nameFailure(code: string | undefined): NotOpened {
  if (code === 'unknown-link' || code === 'not-found') return 'unknown-link'
  return reasons.find((reason) => reason === code) ?? (code ? 'unavailable' : 'offline')
}
