import { lazy, Suspense, useEffect, useState } from 'react'
import {
  Link,
  data,
  redirect,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { BallotId } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { deviceContext } from '../device-context.ts'
import { findDraft, isAnotherInterviewers } from '../device/drafts.ts'
import {
  findBallot,
  findSubject,
  retryRefused,
  type SealedBallot,
} from '../device/outbox/ballot-status.ts'
import { saveSealedAgain, saveShownAgain, watchDeletion } from '../device/recall.ts'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { useWatched } from '../use-watched.ts'
import { BallotState } from './ballot-state.tsx'
import { Seal } from './seal.tsx'
import { Subject } from './subject.tsx'

/** Few need it; where its piece is not to be had, the thanks stand without it. */
const ClockNotice = lazy(async () => {
  const piece = await import('./clock-notice.tsx').catch(() => undefined)
  return { default: piece?.ClockNotice ?? (() => null) }
})

/** `/answer/:draft/done`: thanks, and where the ballot is, as it moves. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, sync, recall } = context.get(deviceContext)
  const id = BallotId.safeParse(params.draft)
  if (!id.success) throw data('not a ballot', { status: 404 })

  const ask = () => findBallot(db, id.data)
  const found = await ask()
  // The browser may delete it between the page and its next look, as while it is sent.
  const ballot = found ?? (await saveShownAgain(db, recall, id.data))
  if (ballot) {
    recall.shown = ballot
    if (!found) sync.nudge()
    if (await isAnotherInterviewers(db, askerOf(ballot))) throw redirect('/anothers')
    const onDeletion = (then: () => void) => watchDeletion(db, then)
    const saveAgain = async (lost: SealedBallot) => {
      await saveSealedAgain(db, lost)
      sync.nudge()
    }
    return {
      ballot,
      wasMissing: !found,
      ask,
      db,
      onDeletion,
      saveAgain,
      ...(await findSubject(db, ballot)),
    }
  }
  if (await findDraft(db, id.data)) throw redirect(`/answer/${id.data}`)
  throw data('no such ballot', { status: 404 })
}

function askerOf(ballot: SealedBallot): string | undefined {
  return ballot.where === 'here'
    ? ballot.kept.envelope.header.interviewer
    : ballot.receipt.taken?.interviewer
}

/** Sends now, also what was refused before, and says what came of it. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { db, sync } = context.get(deviceContext)
  await retryRefused(db, [BallotId.parse(params.draft)])
  return sync.sendNow()
}

export function Component() {
  const {
    ballot: first,
    wasMissing,
    ask,
    db,
    unit,
    round,
    onDeletion,
    saveAgain,
  } = useLoaderData<typeof loader>()
  const ballot = useWatched(ask, first) ?? first
  const noticed = useDeletion(onDeletion, saveAgain, ballot)
  const deleted = noticed ?? (wasMissing && 'savedAgain')
  const { done } = useI18n().t
  const fetcher = useFetcher<typeof action>()
  const waits = ballot.where === 'here'
  const isRefused = waits && ballot.kept.state === 'refused'
  const { mode } = ballot.where === 'here' ? ballot.kept.envelope.header : ballot.receipt

  return (
    <>
      <Subject round={round} unit={unit} />
      <div className="sheet">
        <Heading title={done.sealed}>{done.thanks}</Heading>
        <Seal />
        {deleted && <Alert>{done[deleted]}</Alert>}
        <BallotState ballot={ballot} />
        <Suspense>
          <ClockNotice db={db} />
        </Suspense>
      </div>
      <div className="foot">
        {waits && (
          <fetcher.Form method="post">
            <button className="button">{isRefused ? done.sendAgain : done.sendNow}</button>
          </fetcher.Form>
        )}
        {mode !== 'online' && (
          <>
            <Link
              className="button button-first"
              to={mode === 'paper' ? '/interview/paper' : '/interview/start'}
            >
              {done.again}
            </Link>
            <Link className="button" to="/interview">
              {done.toInterview}
            </Link>
          </>
        )}
        <output className="status-line">
          {waits &&
            fetcher.state === 'idle' &&
            fetcher.data &&
            (fetcher.data === 'captive' ? done.captive : done.notSent)}
        </output>
      </div>
    </>
  )
}

/** Saves the ballot again when the browser deletes it under this page; says whether it could. */
function useDeletion(
  onDeletion: (then: () => void) => () => void,
  saveAgain: (lost: SealedBallot) => Promise<void>,
  ballot: SealedBallot,
) {
  const [deleted, setDeleted] = useState<'savedAgain' | 'onlyHere'>()
  useEffect(
    () =>
      onDeletion(() => {
        saveAgain(ballot).then(
          () => setDeleted('savedAgain'),
          () => setDeleted('onlyHere'),
        )
      }),
    [onDeletion, saveAgain, ballot],
  )
  return deleted
}
