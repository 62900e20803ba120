import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { syntheticBallots, syntheticRound } from '@phieu/commands'
import { LinkOpening, localDate, PushReply, sealingKey, type Ballot } from '@phieu/survey'
import { sealBallot } from '@phieu/survey/envelope'
import { randomUUID } from 'node:crypto'
import type { ServerProcess } from './server-process.ts'

/** A sealed ballot as it is pushed, with its slip. */
export type Entry = Awaited<ReturnType<typeof sealEntry>>

/**
 * Citizens' ballots without end, about every unit, each under a new id and with other answers: what
 * is made up for other rounds, put into this one.
 */
export function* endlessBallots(): Generator<Ballot> {
  const round = syntheticRound()
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
      if (ballot) yield { ...ballot, round: round.id, id: randomUUID(), seconds }
    }
  }
}

/** What seals for a server the next ballots of a supply: on a phone of its own, so beforehand here. */
export function sealer(
  server: Pick<ServerProcess, 'url' | 'links'>,
  ballots: Iterator<Ballot>,
): (count: number) => Promise<Entry[]> {
  const openings = new Map<string, Promise<LinkOpening>>()
  return (count) => {
    const next = Array.from({ length: count }, async () => {
      const ballot: Ballot = ballots.next().value
      const link = server.links[`${ballot.unit}/${ballot.group}`] ?? ''
      const known = openings.get(ballot.questionnaire.id)
      const opening = known ?? openLink(server.url, link)
      openings.set(ballot.questionnaire.id, opening)
      return sealEntry(ballot, link, await opening)
    })
    return Promise.all(next)
  }
}

async function openLink(url: string, link: string): Promise<LinkOpening> {
  const response = await fetch(`${url}/api/links/${link}`)
  return LinkOpening.parse(await response.json())
}

async function sealEntry(
  ballot: Ballot,
  link: string,
  { round, questionnaire, extra }: LinkOpening,
) {
  const key = sealingKey(round.keys, 'link')
  const { envelope } = await sealBallot(ballot, { questionnaire, extra }, key)
  return { envelope, slip: { sealingDay: ballot.sealedOn, sender: { by: 'link', link } } }
}

/** Pushes sealed ballots in one request. @throws Error when one of them isn't kept */
export async function push(url: string, envelopes: readonly Entry[]): Promise<void> {
  const response = await fetch(`${url}/api/ballots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ envelopes }),
  })
  const reply = PushReply.parse(await response.json())
  const kept = reply.verdicts.filter(({ outcome }) => outcome === 'kept').length
  if (kept !== envelopes.length) throw new Error(`${kept} of ${envelopes.length} ballots were kept`)
}
