import { data, redirect } from 'react-router'
import { BallotId } from '@phieu/survey'
import { findDraft, type FoundDraft } from '../device/drafts.ts'
import type { Device } from '../device-context.ts'
import { findBallot } from '../device/outbox/ballot-status.ts'
import { mayBeAnothers, saveAgain, takeInHand } from '../device/recall.ts'

/**
 * The draft that an address names; saved again where the browser has deleted it under this page.
 *
 * @throws a redirect to the sealed ballot once there is one, or to the page that asks who sits there; a
 *   404 when this phone has neither
 */
export async function openDraft(
  { db, recall, now }: Device,
  named: string | undefined,
): Promise<FoundDraft> {
  const id = BallotId.safeParse(named)
  if (!id.success) throw data('not a ballot', { status: 404 })

  const open = recall.open?.kept.id === id.data ? recall.open : undefined
  if (open?.held) return { ...open.found, held: true }
  const found = await findDraft(db, id.data)
  if (found) {
    const isOwn = recall.own === id.data || open !== undefined
    const way = wayTo(found)
    if (way && !isOwn && mayBeAnothers(found, now())) throw redirect(way)
    await takeInHand(db, recall, found)
    return { ...found, savedAgain: recall.savedAgain }
  }
  if (await findBallot(db, id.data)) throw redirect(`/answer/${id.data}/done`)
  const again = await saveAgain(db, recall, id.data)
  if (again) return { ...again, savedAgain: true }
  throw data('no such ballot', { status: 404 })
}

/** The page that asks “continue or begin anew?”; an interviewer's phone is theirs, and has none. */
function wayTo({ link, invitation }: FoundDraft): string | undefined {
  if (link !== undefined) return `/l/${link}`
  return invitation === undefined ? undefined : `/i/${invitation}`
}
