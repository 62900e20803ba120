import {
  data,
  useActionData,
  useLoaderData,
  useLocation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { UnitId } from '@phieu/survey'
import { beginDraft, goOn } from '../answer/begin-draft.ts'
import { deviceContext } from '../device-context.ts'
import { findDraftOfInvitation } from '../device/drafts.ts'
import { readUnits } from '../device/insider.ts'
import { findInvitation, refreshInvitation } from '../device/invitations.ts'
import { InvitationUnavailable } from '../invited/invitation-unavailable.tsx'
import { useWatched } from '../use-watched.ts'
import { InsiderWelcome } from './insider-welcome.tsx'
import { RatedAll } from './rated-all.tsx'
import { UnitList } from './unit-list.tsx'
import './insider.css'

/**
 * `/i/:invitation/units`: the units that one person rates, one after the other, with how far each
 * is. What is done here counts as done before it is sent, what was done elsewhere as soon as the
 * server says so. `?welcome` shows the first page again.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, push, newId } = context.get(deviceContext)
  const kept = await findInvitation(db, params.invitation ?? '')
  if (!kept) throw data('no such invitation', { status: 404 })

  const invited = await refreshInvitation(db, push, kept)
  const { opening } = invited.outcome === 'open' ? invited.invitation : kept
  const ask = () => readUnits(db, kept.id)
  return {
    round: opening.round,
    shut: invited.outcome === 'open' ? undefined : invited,
    units: await ask(),
    ask,
    fresh: newId(),
  }
}

const Posted = z.object({ intent: z.literal('send').optional(), unit: UnitId.optional() })

/** Begins the ballot about one unit, or goes on with the one that was begun; or sends what waits. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const form = await request.formData()
  const { intent, unit } = Posted.parse(Object.fromEntries(form))
  if (intent === 'send') {
    const sent = await device.sync.sendNow()
    return { failed: false, sent }
  }
  const kept = await findInvitation(device.db, params.invitation ?? '')
  const asked = kept?.opening.units.find((each) => each.unit.id === unit)
  if (!kept || !asked) throw data('no such unit', { status: 404 })

  const begun = await findDraftOfInvitation(device.db, kept.id, asked.unit.id)
  if (begun) return goOn(device, begun.id)
  const about = { round: kept.opening.round, extra: kept.opening.extra, ...asked }
  return beginDraft(device, form, about, { invitation: kept.id, rater: kept.rater })
}

export function Component() {
  const { round, shut, units: first, ask, fresh } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.failed ?? false
  const welcome = new URLSearchParams(useLocation().search).has('welcome')
  const units = useWatched(ask, first)
  const isNew = units.every(({ state }) => state === 'open')
  const isOver = units.every(({ state }) => state !== 'open' && state !== 'begun')

  if (shut && !units.some(({ state }) => state !== 'open'))
    return <InvitationUnavailable {...shut} />
  if (isOver) return <RatedAll units={units} />
  if (isNew || welcome) {
    return <InsiderWelcome round={round} units={units} fresh={fresh} failed={failed} />
  }
  return <UnitList units={units} fresh={fresh} failed={failed} shut={shut !== undefined} />
}
