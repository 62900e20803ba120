import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { LinkCode, normalizeCode } from '@phieu/survey'
import { deviceContext } from '../device-context.ts'
import { findDraftOfLink } from '../device/drafts.ts'
import { findOpening, openLink, type NotOpened } from '../device/openings.ts'
import { findBallot, listBallotsOfLink } from '../device/outbox/ballot-status.ts'
import { AnsweredBefore } from './answered-before.tsx'
import { beginDraft } from './begin-draft.ts'
import { LinkUnavailable } from './link-unavailable.tsx'
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
  const welcome = new URL(request.url).searchParams.has('welcome')
  if (opened.outcome !== 'open') {
    const begun = mayGoOn(opened.outcome) && (await findDraftOfLink(db, codeOf(params)))
    if (begun && !welcome) throw redirect(`/answer/${begun.id}?resumed`)
    return { show: 'link-unavailable' as const, why: opened.outcome, day: opened.day }
  }

  const { opening } = opened
  const draft = await findDraftOfLink(db, opening.link)
  const consent = { show: 'consent' as const, opening, unfinished: draft?.id, fresh: newId() }
  if (welcome) return consent
  if (draft) throw redirect(`/answer/${draft.id}?resumed`)

  const [latest] = await listBallotsOfLink(db, opening.link)
  if (!latest) return consent
  const ask = () => findBallot(db, latest)
  const ballot = await ask()
  return ballot ? { show: 'answered' as const, opening, ballot, ask } : consent
}

/** Consent is an act: only this begins a ballot. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const opening = await findOpening(device.db, codeOf(params))
  if (!opening) throw data('no such link', { status: 404 })
  return beginDraft(device, await request.formData(), opening, { link: opening.link })
}

/** Who had begun before the link was paused or taken back may finish. */
function mayGoOn(outcome: NotOpened): boolean {
  return outcome === 'paused-link' || outcome === 'revoked-link'
}

function codeOf({ code = '' }: { code?: string }): LinkCode {
  return LinkCode.parse(normalizeCode(code))
}

export function Component() {
  const shown = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.failed ?? false

  if (shown.show === 'link-unavailable') return <LinkUnavailable {...shown} />
  if (shown.show === 'answered') return <AnsweredBefore {...shown} />
  return <Consent {...shown} failed={failed} />
}
