import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { BallotId, Language, LinkCode } from '@phieu/survey'
import { deviceContext } from '../device-context.ts'
import { discardDraft, findDraftOfLink, startDraft, type NewDraft } from '../device/drafts.ts'
import { findOpening, openLink } from '../device/openings.ts'
import { findBallot, listBallotsOfLink } from '../device/whereabouts.ts'
import { AnsweredBefore } from './answered-before.tsx'
import { ClosedDoor } from './closed-door.tsx'
import { Consent } from './consent.tsx'

/**
 * `/l/:code`: what a citizen's link opens, by the server's word, else by what this phone has kept.
 *
 * A ballot begun through it goes on where it stopped. `?welcome` shows the first page
 * nevertheless: to read it again, or for another person on the same phone.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, push, newId } = context.get(deviceContext)
  const opened = await openLink(db, push, params.code ?? '')
  if (opened.outcome !== 'open') return { show: 'closed-door' as const, why: opened.outcome }

  const { opening } = opened
  const draft = await findDraftOfLink(db, opening.link)
  const consent = { show: 'consent' as const, opening, unfinished: draft?.id, fresh: newId() }
  if (new URL(request.url).searchParams.has('welcome')) return consent
  if (draft) throw redirect(`/answer/${draft.id}?resumed`)

  const [latest] = await listBallotsOfLink(db, opening.link)
  if (!latest) return consent
  const ask = () => findBallot(db, latest)
  const ballot = await ask()
  return ballot ? { show: 'answered' as const, opening, ballot, ask } : consent
}

const Posted = z.object({
  draft: BallotId,
  language: Language,
  /** The unfinished ballot of somebody else that is given up for this one. */
  discard: BallotId.optional(),
})

/** Consent is an act: only this begins a ballot. Doing it twice begins one. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { db, now } = context.get(deviceContext)
  const {
    draft: id,
    language,
    discard,
  } = Posted.parse(Object.fromEntries(await request.formData()))
  const opening = await findOpening(db, LinkCode.parse(params.code))
  if (!opening) throw data('no such link', { status: 404 })

  const { link, round, unit, questionnaire } = opening
  const begun: NewDraft = {
    id,
    link,
    round: round.id,
    unit: unit.id,
    group: questionnaire.group,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'online',
    language,
  }
  try {
    await startDraft(db, begun, now())
    if (discard) await discardDraft(db, discard)
  } catch {
    return { failed: true }
  }
  return redirect(`/answer/${id}`)
}

export function Component() {
  const shown = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.failed ?? false

  if (shown.show === 'closed-door') return <ClosedDoor why={shown.why} />
  if (shown.show === 'answered') return <AnsweredBefore {...shown} />
  return <Consent {...shown} failed={failed} />
}
