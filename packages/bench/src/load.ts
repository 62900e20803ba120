import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { fetchAlone, syntheticBallots, syntheticRound, type Phone } from '@phieu/commands'
import {
  LinkOpening,
  localDate,
  pushBody,
  PushReply,
  sealingKey,
  type Ballot,
  type Envelope,
  type Slip,
} from '@phieu/survey'
import { envelopeDigest, sealBallot, signSlip, signTogether } from '@phieu/survey/envelope'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServerProcess } from './server-process.ts'

/** A sealed ballot as it is pushed, with its slip. */
interface Entry {
  envelope: Envelope
  slip: Slip
}

/** For whom every server makes an enrolment at its start. */
const INTERVIEWER = 'practice'

/**
 * Ballots without end, about every unit, each under a new id and with other answers: what is made up for
 * other rounds, put into this one. Citizens' through links, or those of an interviewer.
 */
export function* endlessBallots(by: 'link' | 'device' = 'link'): Generator<Ballot> {
  const round = syntheticRound()
  const way = by === 'link' ? {} : { mode: 'interview' as const, interviewer: INTERVIEWER }
  for (let pass = 0; ; pass += 1) {
    const made = [
      ...syntheticBallots({
        round: { ...round, id: `${round.id}-${pass}` },
        definition: loadDefinition(),
        registry: loadRegistry('hanoi-2026'),
        interviewer: '',
        sealedOn: localDate(new Date(), round.timeZone),
      }),
    ].filter(({ mode }) => mode === 'online')
    for (let at = 0; at < made.length; at += 1) {
      // A stride that is prime spreads neighbours over the units, as citizens come.
      const ballot = made[(at * 7919) % made.length]
      const seconds = 40 + 10 * ((at * 104_729) % 56)
      if (ballot) yield { ...ballot, ...way, round: round.id, id: randomUUID(), seconds }
    }
  }
}

/** What seals for a server the next ballots of a supply: on a phone of its own, so beforehand here. */
export function sealer(
  server: Pick<ServerProcess, 'url' | 'links'>,
  ballots: Iterator<Ballot>,
  phone?: Phone,
): (count: number) => Promise<Entry[]> {
  const openings = new Map<string, Promise<LinkOpening>>()
  return (count) => {
    const next = Array.from({ length: count }, async () => {
      const ballot: Ballot = ballots.next().value
      const link = server.links[`${ballot.unit}/${ballot.group}`] ?? ''
      const known = openings.get(ballot.questionnaire.id)
      const opening = known ?? openLink(server.url, link)
      openings.set(ballot.questionnaire.id, opening)
      const { digest, envelope } = await sealFor(await opening, ballot, phone)
      const { sealedOn: sealingDay } = ballot
      if (!phone) return { envelope, slip: { sealingDay, sender: { by: 'link' as const, link } } }
      return { envelope, slip: await signSlip(digest, sealingDay, phone.device, phone.key) }
    })
    return Promise.all(next)
  }
}

async function openLink(url: string, link: string): Promise<LinkOpening> {
  const response = await fetchAlone(`${url}/api/links/${link}`)
  return LinkOpening.parse(await response.json())
}

function sealFor({ round, questionnaire, extra }: LinkOpening, ballot: Ballot, phone?: Phone) {
  const key = sealingKey(round.keys, phone ? 'device' : 'link')
  return sealBallot(ballot, { questionnaire, extra }, key)
}

/** A request as its phone sends it. @param phone - the one that has signed, where one has */
export async function bodyOf(entries: readonly Entry[], phone: Phone): Promise<string> {
  const own = entries.filter(({ slip }) => slip.sender.by === 'device')
  if (own.length < 2) return pushBody([...entries])
  const slips = await Promise.all(
    own.map(async ({ envelope, slip: { sealingDay } }) => ({
      digest: await envelopeDigest(envelope),
      sealingDay,
    })),
  )
  return pushBody([...entries], await signTogether(phone.device, slips, phone.key))
}

/** Pushes sealed ballots in one request. @throws Error when one of them isn't kept */
export async function push(url: string, envelopes: readonly Entry[]): Promise<void> {
  const response = await fetchAlone(`${url}/api/ballots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ envelopes }),
  })
  const reply = PushReply.parse(await response.json())
  const kept = reply.verdicts.filter(({ outcome }) => outcome === 'kept').length
  if (kept !== envelopes.length) throw new Error(`${kept} of ${envelopes.length} ballots were kept`)
}

/**
 * Pushes sealed ballots one by one, so many in a second, whatever becomes of those before: who waits holds up
 * nobody behind.
 *
 * @returns how long each waited, in ms
 */
export async function sendInTime(
  url: string,
  envelopes: readonly Entry[],
  rate: number,
): Promise<number[]> {
  const begun = performance.now()
  return Promise.all(
    envelopes.map(async (envelope, at) => {
      await wait(Math.max(0, begun + (at * 1000) / rate - performance.now()))
      const since = performance.now()
      await push(url, [envelope])
      return performance.now() - since
    }),
  )
}
