import { useEffect, useState } from 'react'
import {
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { BallotId, readCode } from '@phieu/survey'
import { deviceContext } from '../../device-context.ts'
import { recallLink } from '../../device/link-memory.ts'
import { mayBeAnothers } from '../../device/recall.ts'
import type { Opened } from '../../device/openings.ts'
import { findBallot, type SealedBallot } from '../../device/outbox/ballot-status.ts'
import { AnsweredBefore } from './answered-before.tsx'
import { beginDraft, goOn } from '../begin-draft.ts'
import { Consent } from './consent.tsx'
import { LinkUnavailable } from './link-unavailable.tsx'

/**
 * `/l/:code`: what a citizen's link opens. What is known of it shows at once, and the server is
 * asked meanwhile; before anybody goes on with a ballot, its word is waited for.
 *
 * A ballot begun through it a moment ago goes on where it stopped. Later it is asked first whether to
 * continue or begin anew, as where several were begun: a phone goes from hand to hand. `?welcome` shows the first page nevertheless.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { db, openLink, newId, now, recall } = device
  const code = readCode(params.code ?? '')
  const asked = openLink(code)
  const { opening, draft, isAnyOf, ballot } = await recallLink(db, code, recall.own)
  const isWelcome = hasWelcome(request)
  const fresh = newId()
  const isOthers = draft && draft.id !== recall.own && (isAnyOf || mayBeAnothers(draft, now()))
  const asksWho = isOthers || (draft && draft.id === recall.leftAgain)
  const asks = isWelcome || asksWho || (!draft && !ballot)
  if (opening && asks) {
    const word = asked.then((said) =>
      draft && mayGoOn(said) ? ({ ...said, outcome: 'open', opening } as const) : said,
    )
    return { show: 'consent' as const, opening, unfinished: draft?.id, fresh, asked: word }
  }

  const opened = await asked
  if (opened.outcome !== 'open') {
    // Where neither phone nor server says what the link opens, nobody can be asked who sits there.
    if (draft && !isWelcome && mayGoOn(opened)) throw goOn(device, draft.id)
    return { show: 'link-unavailable' as const, why: opened.outcome, day: opened.day }
  }
  if (draft && !asks) throw goOn(device, draft.id)
  if (ballot && !asks) {
    const ask = () => findBallot(db, idOf(ballot))
    return { show: 'answered' as const, opening: opened.opening, ballot, ask }
  }
  return { show: 'consent' as const, opening: opened.opening, fresh, unfinished: draft?.id }
}

// What came with the page is shown while the phone looks into its own memory.
loader.hydrate = true

/** Consent is an act: only this begins a ballot, and only where the link still opens one. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const code = readCode(params.code ?? '')
  const form = await request.formData()
  const opened = await device.openLink(code)
  const named = [form.get('draft'), form.get('discard')]
  const wanted = BallotId.safeParse(form.get('discard') ?? form.get('draft')).data
  const { draft, ballot } = await recallLink(device.db, code, wanted)
  if (draft && draft.id === form.get('draft') && mayGoOn(opened)) {
    return goOn(device, draft.id)
  }
  if (opened.outcome !== 'open') return { failed: false } // the loader says why

  // Agreed to before this phone had looked into its own memory. Done twice, it begins one.
  const isKnown = draft ? !named.includes(draft.id) : ballot !== undefined
  if (isKnown && !hasWelcome(request)) return { failed: false }
  return beginDraft(device, form, opened.opening, { link: opened.opening.link })
}

/** Who had begun before the link was paused or taken back may finish. */
function mayGoOn({ outcome }: Opened): boolean {
  return outcome === 'open' || outcome === 'paused-link' || outcome === 'revoked-link'
}

function hasWelcome(request: Request): boolean {
  return new URL(request.url).searchParams.has('welcome')
}

function idOf(ballot: SealedBallot): string {
  return ballot.where === 'here' ? ballot.kept.id : ballot.receipt.ballot
}

export function Component() {
  const shown = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.failed ?? false
  const said = useWord('asked' in shown ? shown.asked : undefined)

  if (said && said.outcome !== 'open') return <LinkUnavailable why={said.outcome} day={said.day} />
  if (shown.show === 'link-unavailable') return <LinkUnavailable {...shown} />
  if (shown.show === 'answered') return <AnsweredBefore {...shown} />
  return <Consent {...shown} opening={said?.opening ?? shown.opening} failed={failed} />
}

/** The server's word on a link that is shown as it was known before; `undefined` until it comes. */
function useWord(asked: Promise<Opened> | undefined): Opened | undefined {
  const [word, setWord] = useState<{ asked: Promise<Opened>; said: Opened }>()

  useEffect(() => {
    let wanted = true
    asked?.then(
      (said) => wanted && setWord({ asked, said }),
      () => {}, // the phone's memory fails: the next act says so
    )
    return () => {
      wanted = false
    }
  }, [asked])

  return word?.asked === asked ? word?.said : undefined
}
