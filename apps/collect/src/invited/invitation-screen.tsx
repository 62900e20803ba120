import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { UnitId } from '@phieu/survey'
import { beginDraft, goOn } from '../answer/begin-draft.ts'
import { Consent } from '../answer/welcome/consent.tsx'
import { deviceContext } from '../device-context.ts'
import { findDraftOfInvitation } from '../device/drafts.ts'
import { mayBeAnothers } from '../device/recall.ts'
import { findInvitation, refreshInvitation } from '../device/invitations.ts'
import { listBallotsOfInvitation } from '../device/outbox/ballot-status.ts'
import { InvitationUnavailable } from './invitation-unavailable.tsx'
import { SpentInvitation } from './spent-invitation.tsx'

/**
 * `/i/:invitation`, an address that means something on this phone only: what the invitation asks,
 * by the server's word, else by what this phone has kept. A ballot that was begun goes on where it
 * stopped, one that is finished shows where it is; `?welcome` shows the first page nevertheless.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, push, newId, now, recall } = context.get(deviceContext)
  const kept = await findInvitation(db, params.invitation ?? '')
  if (!kept) throw data('no such invitation', { status: 404 })
  if (kept.opening.units.length > 1) throw redirect(`/i/${kept.id}/units`)

  const sealed = new Map(
    (await listBallotsOfInvitation(db, kept.id)).map(({ id, envelope }) => [
      envelope.header.unit,
      id,
    ]),
  )
  const invited = await refreshInvitation(db, push, kept)
  const { opening } = invited.outcome === 'open' ? invited.invitation : kept
  const next = opening.units.find(({ unit, spent }) => !spent && !sealed.has(unit.id))
  if (!next) {
    const [waiting] = sealed.values()
    if (waiting) throw redirect(`/answer/${waiting}/done`)
    return { show: 'spent' as const }
  }

  const draft = await findDraftOfInvitation(db, kept.id, next.unit.id)
  const welcome = new URL(request.url).searchParams.has('welcome')
  const asks = welcome || (draft && draft.id !== recall.own && mayBeAnothers(draft, now()))
  if (draft && !asks && mayGoOn(invited.outcome)) throw redirect(`/answer/${draft.id}?resumed`)
  if (invited.outcome !== 'open' && !(draft && mayGoOn(invited.outcome))) {
    return { show: 'shut' as const, why: invited }
  }
  return {
    show: 'consent' as const,
    opening: { round: opening.round, extra: opening.extra, ...next },
    unfinished: draft?.id,
    fresh: newId(),
  }
}

/** Who had begun before the invitation was taken back may finish: that ballot is looked at first. */
function mayGoOn(outcome: string): boolean {
  return outcome === 'open' || outcome === 'revoked-invitation'
}

/** Begins the ballot about the unit whose first page was agreed to, or goes on with one that was begun. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const form = await request.formData()
  const unit = z.optional(UnitId).parse(form.get('unit') ?? undefined)
  const kept = await findInvitation(device.db, params.invitation ?? '')
  const asked = kept?.opening.units.find((each) => each.unit.id === unit)
  if (!kept || !asked) throw data('no such invitation', { status: 404 })

  const begun = await findDraftOfInvitation(device.db, kept.id, asked.unit.id)
  if (begun && begun.id === form.get('draft')) return goOn(device, begun.id)
  const about = { round: kept.opening.round, extra: kept.opening.extra, ...asked }
  return beginDraft(device, form, about, { invitation: kept.id, rater: kept.rater })
}

export function Component() {
  const shown = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.failed ?? false

  if (shown.show === 'shut') return <InvitationUnavailable {...shown.why} />
  if (shown.show === 'spent') return <SpentInvitation />
  return <Consent {...shown} once failed={failed} />
}
