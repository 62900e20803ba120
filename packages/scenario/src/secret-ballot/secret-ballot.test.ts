import { describe, expect, test } from 'vitest'
import { note } from '../figures.ts'
import { NO_CHANCE, type Verdict } from './attack.ts'
import { atServer, placeKinds } from './places.ts'
import { attackRound } from './stage.ts'

/** `npx pnpm soak secret` holds the same with more people. */
const PEOPLE = Number(process.env.PEOPLE ?? 40)
const SEED = process.env.SEED ?? '5ec2e7ba11070001'

/** Mixing that is switched off: everything keeps the order that it had. */
const unmixed = (size: number) => new Uint8Array(size)

describe.each(placeKinds())('on %s', (kind) => {
  test('nobody finds more ballots than chance: by rows, two copies, files, logs or raters', async () => {
    const attacked = await atServer(kind, (server, place) =>
      attackRound(server, place, { people: PEOPLE, seed: SEED }),
    )

    expect(attacked.cells.every((size) => size >= 5)).toBe(true)
    expect(attacked.cells.reduce((sum, each) => sum + each, 0)).toBe(attacked.votes.length)
    const tried = [...attacked.rows, ...attacked.files, attacked.raters]
    const found = tried.filter(({ chance }) => chance < NO_CHANCE)
    expect(found).toEqual([])
    const best = bestOf(tried)
    await note(
      `secret-${kind}`,
      `Secret ballot (${kind}), ${PEOPLE} people: of ${best.of} ballots the best of ${tried.length} attacks finds ${best.hits}, chance gives ${best.expected}.`,
    )
  })

  test('the same attacks find the ballots where mixing is switched off', async () => {
    const attacked = await atServer(
      kind,
      (server, place) => attackRound(server, place, { people: PEOPLE, seed: SEED }),
      { mixing: unmixed },
    )

    // SQLite keeps rows by their keys, which say nothing: there it takes the files.
    const telling = kind === 'postgres' ? [attacked.rows, attacked.files] : [attacked.files]
    for (const verdicts of telling) expect(bestOf(verdicts).chance).toBeLessThan(NO_CHANCE)
    // Raters are sealed, mixed or not; whoever could read them would find all ballots, but of people to whom
    // the draw gave the same units: they can't be told apart by them.
    expect(attacked.ratersInClear.hits).toBeGreaterThanOrEqual(attacked.tellable)
  })
})

function bestOf(verdicts: readonly Verdict[]): Verdict {
  const [best] = verdicts.toSorted((a, b) => b.hits - a.hits)
  if (!best) throw new Error('nothing was tried')
  return best
}
