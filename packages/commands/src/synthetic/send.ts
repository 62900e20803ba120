import { PushReply, type Ballot } from '@phieu/survey'

/** What made-up ballots are sent under, as real ones are. */
export interface Passes {
  /** The code of the link for a unit and a group. */
  linkFor: (unit: string, group: string) => string
  /** The token of an enrolled phone. */
  token: string
}

/** The most ballots in one request; real phones send as many. */
const BATCH = 50

/**
 * Sends ballots to a server as phones do: `POST /api/ballots`, citizens' ballots with their link,
 * interviews under the device's token.
 *
 * @param url - of the server, without a slash at the end
 * @param sent - told after each request how many ballots were kept by now
 * @throws Error when the server does not keep one of them
 */
export async function sendBallots(
  url: string,
  ballots: Iterable<Ballot>,
  passes: Passes,
  sent: (kept: number) => void,
): Promise<void> {
  let kept = 0
  for (const batch of batches(ballots)) {
    await sendBatch(url, batch, passes)
    kept += batch.length
    sent(kept)
  }
}

/** Cuts ballots into batches of one kind each, keeping those of a unit together. */
function* batches(ballots: Iterable<Ballot>): Generator<Ballot[]> {
  const waiting: Record<Ballot['mode'], Ballot[]> = { online: [], interview: [], paper: [] }
  for (const ballot of ballots) {
    const batch = waiting[ballot.mode]
    batch.push(ballot)
    if (batch.length === BATCH) yield batch.splice(0)
  }
  yield* Object.values(waiting).filter((batch) => batch.length > 0)
}

async function sendBatch(
  url: string,
  batch: readonly Ballot[],
  { linkFor, token }: Passes,
): Promise<void> {
  const isInterview = batch[0]?.mode === 'interview'
  const response = await fetch(`${url}/api/ballots`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(isInterview && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({
      ballots: batch.map((ballot) =>
        isInterview ? { ballot } : { ballot, link: linkFor(ballot.unit, ballot.group) },
      ),
    }),
  })
  if (!response.ok) throw new Error(`the server answered ${response.status} to a push`)

  const { verdicts } = PushReply.parse(await response.json())
  const refused = verdicts.find((verdict) => verdict.outcome === 'refused')
  if (refused) throw new Error(`the server refused a made-up ballot: ${refused.why}`)
  if (verdicts.length < batch.length) throw new Error('the server left a ballot without a verdict')
}
