import { data, redirect } from 'react-router'
import { BallotId } from '@phieu/survey'
import { findDraft, isAnotherInterviewers, type FoundDraft } from '../device/drafts.ts'
import type { Device } from '../device-context.ts'
import { findBallot } from '../device/outbox/ballot-status.ts'
import { mayBeAnothers, saveAgain, takeInHand } from '../device/recall.ts'
import { letGo } from '../device/save-or-hold.ts'

/**
 * The draft that an address names; saved again where the browser has deleted it under this page.
 *
 * @throws a redirect to the sealed ballot once there is one, to another ballot that is in this page only,
 *   to the page that asks who sits there or the one that says that another interviewer has begun it; a
 *   404 when this phone has none of these
 */
export async function openDraft(device: Device, named: string | undefined): Promise<FoundDraft> {
  const { db, recall, now } = device
  const id = BallotId.safeParse(named)
  if (!id.success) throw data('not a ballot', { status: 404 })

  const open = recall.open?.kept.id === id.data ? recall.open : undefined
  if (open?.held) return { ...open.found, held: true }
  const held = open ? undefined : await letGo(device)
  if (held !== undefined && held !== id.data) throw redirect(`/answer/${held}/check`)
  const found = await findDraft(db, id.data)
  if (found) {
    if (await isAnotherInterviewers(db, found.draft.interviewer)) throw redirect('/anothers')
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

/**
 * The draft for a screen that changes it.
 *
 * @throws as `openDraft`; a redirect to the ballot where it was sealed in this page, and is final
 */
export async function openToChange(device: Device, named: string | undefined): Promise<FoundDraft> {
  const found = await openDraft(device, named)
  const { id } = found.draft
  if (device.recall.unsaved?.id === id) throw redirect(`/answer/${id}/check`)
  return found
}

/** The page that asks “continue or begin anew?”; an interviewer's phone is theirs, and has none. */
function wayTo({ link, invitation }: FoundDraft): string | undefined {
  if (link !== undefined) return `/l/${link}`
  return invitation === undefined ? undefined : `/i/${invitation}`
}
