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
import { findDraft } from '../device/drafts.ts'
import { findBallot, findSubject } from '../device/ballot-status.ts'
import { Heading } from '../ui/heading.tsx'
import { useWatched } from '../use-watched.ts'
import { BallotState } from './ballot-state.tsx'
import { Seal } from './seal.tsx'
import { Subject } from './subject.tsx'

/** `/answer/:draft/done`: thanks, and where the ballot is, as it moves. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db } = context.get(deviceContext)
  const id = BallotId.safeParse(params.draft)
  if (!id.success) throw data('not a ballot', { status: 404 })

  const ask = () => findBallot(db, id.data)
  const ballot = await ask()
  if (ballot) return { ballot, ask, ...(await findSubject(db, ballot)) }
  if (await findDraft(db, id.data)) throw redirect(`/answer/${id.data}`)
  throw data('no such ballot', { status: 404 })
}

/** Sends now, and says what came of it. */
export function action({ context }: ActionFunctionArgs) {
  return context.get(deviceContext).sync.sendNow()
}

export function Component() {
  const { ballot: first, ask, unit, round } = useLoaderData<typeof loader>()
  const ballot = useWatched(ask, first) ?? first
  const { done } = useI18n().t
  const fetcher = useFetcher<typeof action>()
  const waits = ballot.where === 'here' && ballot.outgoing.state === 'waiting'
  const { mode } = ballot.where === 'here' ? ballot.outgoing.ballot : ballot.receipt

  return (
    <>
      <Subject round={round} unit={unit} />
      <div className="sheet">
        <Heading title={done.sealed}>{done.thanks}</Heading>
        <Seal />
        <BallotState ballot={ballot} />
      </div>
      <div className="foot">
        {waits && (
          <fetcher.Form method="post">
            <button className="button">{done.sendNow}</button>
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
          {waits && fetcher.state === 'idle' && fetcher.data && done.notSent}
        </output>
      </div>
    </>
  )
}
