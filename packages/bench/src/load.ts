import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { syntheticBallots, syntheticRound } from '@phieu/commands'
import { PushReply, type Ballot } from '@phieu/survey'
import { randomUUID } from 'node:crypto'

/** Citizens' ballots without end, about every unit, each under a new id. */
export function* endlessBallots(): Generator<Ballot> {
  const made = [
    ...syntheticBallots({
      round: syntheticRound(),
      definition: loadDefinition(),
      registry: loadRegistry('hanoi-2026'),
      interviewer: '',
      sealedOn: '2026-06-01',
    }),
  ].filter(({ mode }) => mode === 'online')
  for (let at = 0; ; at += 1) {
    // A stride that is prime spreads neighbours over the units, as citizens come.
    const ballot = made[(at * 7919) % made.length]
    if (ballot) yield { ...ballot, id: randomUUID() }
  }
}

/** A sender that pushes the next ballots of a supply, `batch` at a time. */
export function sender(
  url: string,
  links: Readonly<Record<string, string>>,
  ballots: Iterator<Ballot>,
  batch: number,
): () => Promise<void> {
  return async () => {
    const entries = Array.from({ length: batch }, () => {
      const ballot: Ballot = ballots.next().value
      return { ballot, link: links[`${ballot.unit}/${ballot.group}`] }
    })
    const response = await fetch(`${url}/api/ballots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ballots: entries }),
    })
    const reply = PushReply.parse(await response.json())
    const kept = reply.verdicts.filter(({ outcome }) => outcome === 'kept').length
    if (kept !== batch) throw new Error(`${kept} of ${batch} ballots were kept`)
  }
}
