import { LinkCode, LinkOpening, LinkShut, readCode, type LocalDate } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
import { recallLink } from './link-memory.ts'
import { cutBy, readJson, readProblem, saysNothing, type Cut, type Push } from './outbox/push.ts'
import { cacheQuestionnaires } from './questionnaire-cache.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** What came of following a citizen's link. */
export type Opened =
  | { outcome: 'open'; opening: LinkOpening }
  | { outcome: NotOpened; day?: LocalDate | undefined }

/** Why a link opens nothing now. */
export type NotOpened = LinkShut | Cut | 'unavailable' | 'other-key'

/** How long the server may take when the phone has an answer of its own, in ms. */
const PATIENCE = 2_500

/** How long a word on a link holds, in ms (ten minutes): nobody reads a first page for longer. */
const HOLDS = 600_000

/** What a link opens, by the page that the server has sent. */
export interface Brought {
  opening: LinkOpening
  /** The page comes from the server itself just now, not from this phone's worker. */
  isFresh: boolean
}

/**
 * Follows citizens' links. Who follows one that is being followed gets the same answer, and so does
 * whoever acts on it soon: a screen may show what is known, and an act on it wait for the server's
 * word.
 */
export function followLinks(
  db: DeviceDatabase,
  push: Push,
  brought?: Brought,
): (code: string) => Promise<Opened> {
  const words = new Map<string, { opened: Promise<Opened>; since: number }>()
  return (code) => {
    const link = readCode(code)
    const before = words.get(link)
    if (before && performance.now() - before.since < HOLDS) return before.opened

    const door = words.size === 0 && brought?.opening.link === link ? brought : undefined
    const opened = openLink(db, push, link, door)
    words.set(link, { opened, since: performance.now() })
    const forget = () => words.delete(link)
    opened.then(({ outcome }) => outcome === 'open' || forget(), forget)
    return opened
  }
}

/**
 * Follows a citizen's link: what the server says now, else what the phone has kept of it. So
 * nobody answers in vain for a round that has closed, and a link that was opened once works with
 * the network gone.
 *
 * @param brought - what the server has said of it with the page. Where that was just now, it is the
 *   server's word: it is kept, and the server is told behind it that the link was opened
 */
export async function openLink(
  db: DeviceDatabase,
  push: Push,
  code: string,
  brought?: Brought,
): Promise<Opened> {
  const link = LinkCode.safeParse(readCode(code))
  if (!link.success) return { outcome: 'unknown-link' }

  const { opening: kept } = await recallLink(db, link.data)
  const isNews = brought && (brought.isFresh || !kept)
  const known = isNews ? await keepOpening(db, brought.opening) : undefined
  if (known?.outcome === 'other-key') return known
  const mine = known ?? (kept && { outcome: 'open' as const, opening: kept })
  if (!mine) return fetchOpening(db, push, link.data, {})

  const asked = kept ? `${link.data}?again=yes` : link.data
  if (brought?.isFresh) {
    if (!kept)
      void push(`/api/links/${asked}`, {})
        .then(readJson)
        .catch(() => undefined)
    return mine
  }
  const opened = await fetchOpening(db, push, asked, { signal: AbortSignal.timeout(PATIENCE) })
  return saysNothing(opened) ? mine : opened
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
    return { outcome: nameFailure(problem?.code, response), day: problem?.day }
  }

  const read = LinkOpening.safeParse(await readJson(response))
  if (!read.success) return { outcome: nameFailure(undefined, response) }

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

/** Without a word of our server, somebody else has answered, or nobody. */
function nameFailure(code: string | undefined, response: Response): NotOpened {
  if (code === undefined) return cutBy(response)
  if (code === 'not-found') return 'unknown-link'
  return LinkShut.safeParse(code).data ?? 'unavailable'
}
