import { LinkOpening, PushReply, sealingKey, UNSIGNED_LIMIT, type Ballot } from '@phieu/survey'
import { sealBallot, signSlip } from '@phieu/survey/envelope'
import { fetchAlone } from './fetch-alone.ts'

/** What made-up ballots are sent under, as real ones are. */
export interface Passes {
  /** The code of the link for a unit and a group. */
  linkFor: (unit: string, group: string) => string
  /** The enrolled phone of whoever asked, where interviews are among them. */
  phoneOf?: (interviewer: string) => Phone | undefined
}

/** A phone that is enrolled, as far as what it sends goes. */
export interface Phone {
  device: string
  key: CryptoKey
  /** What it says to be known by, beside its signature. */
  token: string
}

/** The most ballots in one request, as real phones send them: signed by an enrolled phone, or not. */
const batchOf = { online: UNSIGNED_LIMIT, interview: 50, paper: 50 } as const

/**
 * Seals ballots and sends them to a server as phones do: citizens' with their link, interviews with
 * the signature of the phone. A ballot that stands among them twice is sealed once and sent twice.
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
  const openings = new Map<string, Promise<LinkOpening>>()
  const openingFor = ({ unit, group, questionnaire: { id } }: Ballot) => {
    const opening = openings.get(id) ?? openLink(url, passes.linkFor(unit, group))
    openings.set(id, opening)
    return opening
  }
  const sealed = new WeakMap<Ballot, Promise<unknown>>()
  const entryOf = (ballot: Ballot) => {
    const entry = sealed.get(ballot) ?? sealEntry(ballot, openingFor(ballot), passes)
    sealed.set(ballot, entry)
    return entry
  }
  // One request after the other, and while one is answered the next one is sealed.
  let sending = Promise.resolve()
  for (const batch of batches(ballots)) {
    const [entries] = await Promise.all([Promise.all(batch.map(entryOf)), sending])
    sending = send(entries)
  }
  await sending

  async function send(entries: readonly unknown[]) {
    await sendBatch(url, entries)
    kept += entries.length
    sent(kept)
  }
}

/** Cuts ballots into batches of one kind and phone each, keeping those of a unit together. */
function* batches(ballots: Iterable<Ballot>): Generator<Ballot[]> {
  const waiting = new Map<string, Ballot[]>()
  for (const ballot of ballots) {
    const from = `${ballot.mode} ${ballot.interviewer ?? ''}`
    const batch = waiting.get(from) ?? []
    waiting.set(from, batch)
    batch.push(ballot)
    if (batch.length === batchOf[ballot.mode]) yield batch.splice(0)
  }
  yield* [...waiting.values()].filter((batch) => batch.length > 0)
}

async function openLink(url: string, code: string): Promise<LinkOpening> {
  const response = await fetchAlone(`${url}/api/links/${code}`)
  if (!response.ok) throw new Error(`the server answered ${response.status} to a link`)
  return LinkOpening.parse(await response.json())
}

async function sealEntry(
  ballot: Ballot,
  opening: Promise<LinkOpening>,
  { linkFor, phoneOf }: Passes,
) {
  const { round, questionnaire, extra } = await opening
  const by = ballot.mode === 'online' ? 'link' : 'device'
  const sealed = await sealBallot(ballot, { questionnaire, extra }, sealingKey(round.keys, by))
  const { envelope, digest } = sealed
  const { sealedOn: sealingDay, unit, group } = ballot
  if (by === 'link') {
    return { envelope, slip: { sealingDay, sender: { by, link: linkFor(unit, group) } } }
  }
  const phone = phoneOf?.(ballot.interviewer ?? '')
  if (!phone) throw new Error('an interview needs an enrolled phone')
  return { envelope, slip: await signSlip(digest, sealingDay, phone.device, phone.key) }
}

/** Pushes sealed ballots in one request. @throws Error when the server does not keep one of them */
export async function sendBatch(url: string, envelopes: readonly unknown[]): Promise<void> {
  const response = await fetchAlone(`${url}/api/ballots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ envelopes }),
  })
  if (!response.ok) throw new Error(`the server answered ${response.status} to a push`)

  const { verdicts } = PushReply.parse(await response.json())
  const refused = verdicts.find((verdict) => verdict.outcome === 'refused')
  if (refused) throw new Error(`the server refused a made-up ballot: ${refused.why}`)
  if (verdicts.length < envelopes.length)
    throw new Error('the server left a ballot without a verdict')
}
