import { LinkCode, LinkOpening, readCode, type LinkShut, type LocalDate } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
import { recallLink } from './link-memory.ts'
import { readJson, readProblem, type Push } from './outbox/push.ts'
import { cacheQuestionnaires } from './questionnaire-cache.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** What came of following a citizen's link. */
export type Opened =
  | { outcome: 'open'; opening: LinkOpening }
  | { outcome: NotOpened; day?: LocalDate | undefined }

/** Why a link opens nothing now. */
export type NotOpened = LinkShut | 'offline' | 'unavailable' | 'other-key'

/** How long the server may take when the phone has an answer of its own, in ms. */
const PATIENCE = 2_500

/**
 * Follows citizens' links. Who follows one that is being followed gets the same answer, so a screen
 * may show what is known, and an act on it wait for the server's word.
 *
 * @param door - what lies in the page that the server has sent
 */
export function followLinks(
  db: DeviceDatabase,
  push: Push,
  door?: LinkOpening,
): (code: string) => Promise<Opened> {
  const underWay = new Map<string, Promise<Opened>>()
  return (code) => {
    const link = readCode(code)
    const before = underWay.get(link)
    if (before) return before

    const opened = openLink(db, push, link, door?.link === link ? door : undefined)
    underWay.set(link, opened)
    const forget = () => underWay.delete(link)
    opened.then(forget, forget)
    return opened
  }
}

/**
 * Follows a citizen's link: what the server says now, else what the phone has kept of it. So
 * nobody answers in vain for a round that has closed, and a link that was opened once works with
 * the network gone.
 *
 * @param door - what the server has said of it with the page: kept at once, before it is asked anew
 */
export async function openLink(
  db: DeviceDatabase,
  push: Push,
  code: string,
  door?: LinkOpening,
): Promise<Opened> {
  const link = LinkCode.safeParse(readCode(code))
  if (!link.success) return { outcome: 'unknown-link' }

  const { opening: kept } = await recallLink(db, link.data)
  const brought = !kept && door ? await keepOpening(db, door) : undefined
  const known = kept ? { outcome: 'open' as const, opening: kept } : brought
  if (!known) return fetchOpening(db, push, link.data, {})
  if (known.outcome !== 'open') return known

  const asked = kept ? `${link.data}?again=yes` : link.data
  const opened = await fetchOpening(db, push, asked, { signal: AbortSignal.timeout(PATIENCE) })
  const silent = opened.outcome === 'offline' || opened.outcome === 'unavailable'
  return silent ? known : opened
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

/** Keeps an opening with all that drafts will refer to, at once. */
function keepOpening(db: DeviceDatabase, opening: LinkOpening): Promise<Opened> {
  const { round, unit, questionnaire, extra } = opening
  const about = { round, units: [unit], questionnaires: [questionnaire], extra }
  return retryIfClosed(db, () =>
    db.transaction('rw', db.openings, db.rounds, db.units, db.questionnaires, async () => {
      if ((await cacheQuestionnaires(db, about)) === 'other-key') return { outcome: 'other-key' }
      await db.openings.put(opening)
      return { outcome: 'open', opening }
    }),
  )
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
