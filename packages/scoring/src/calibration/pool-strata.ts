import type { Margin } from './calibrate.ts'
import type { Stratum } from './calibrated-share.ts'

/** The kind of those who did not say of which they are. */
export const UNTOLD = '?'

/** Strata that are large enough to be kept, with the margins by which they differ. */
export interface PooledStrata {
  readonly strata: readonly Stratum[]
  readonly margins: readonly Margin[]
  /** Margins that would have made strata too small, with the figures that were brought. */
  readonly unused: readonly Margin[]
}

/**
 * Strata of so many ballots and more. Kinds with fewer are taken together with the next-smallest one;
 * those who did not say are a kind as large as among the ballots, so that they weigh what they are. A
 * margin counts where each cell of it and of the margins before still has enough ballots.
 *
 * @param strata - of one group; a ballot's missing kind is `UNTOLD`
 * @param least - ballots of a stratum
 * @see METHOD.md, section 19
 */
export function poolStrata(
  strata: readonly Stratum[],
  margins: readonly Margin[],
  least: number,
): PooledStrata {
  let [used, cells]: [Pooling[], readonly Stratum[]] = [[], crossed(strata, [])]
  for (const margin of margins) {
    const tried = [...used, poolKinds(strata, margin, least)]
    const finer = crossed(strata, tried)
    const isFiner = Object.keys(tried.at(-1)?.margin.population ?? {}).length > 1
    if (isFiner && finer.every(({ ballots }) => ballots >= least)) [used, cells] = [tried, finer]
  }
  const names = used.map(({ margin }) => margin.name)
  return {
    strata: cells,
    margins: used.map(({ margin }) => margin),
    unused: margins.filter(({ name }) => !names.includes(name)),
  }
}

/** A margin of pooled kinds, and which of them each kind became. */
interface Pooling {
  readonly margin: Margin
  readonly kindOf: (kind: string) => string
}

interface Kind {
  readonly names: readonly string[]
  readonly ballots: number
  readonly people: number
}

function poolKinds(strata: readonly Stratum[], margin: Margin, least: number): Pooling {
  const kinds = kindsOf(strata, margin)
  while (kinds.length > 1 && (kinds[0]?.ballots ?? 0) < least) {
    const [first, second, ...others] = kinds
    if (!first || !second) break
    kinds.splice(0, kinds.length, ...[joined(first, second), ...others].toSorted(bySize))
  }
  const named = kinds.map((kind) => ({ ...kind, name: [...kind.names].sort().join('+') }))
  return {
    margin: {
      name: margin.name,
      population: Object.fromEntries(named.map(({ name, people }) => [name, people])),
    },
    kindOf: (kind) => named.find(({ names }) => names.includes(kind))?.name ?? UNTOLD,
  }
}

/** Every kind of the population, the smallest first, and those who did not say. */
function kindsOf(strata: readonly Stratum[], { name, population }: Margin): Kind[] {
  const ballotsOf = (kind: string) =>
    strata.reduce((sum, { kinds, ballots }) => sum + (kinds[name] === kind ? ballots : 0), 0)
  const told = Object.entries(population).map(([kind, people]) => ({
    names: [kind],
    ballots: ballotsOf(kind),
    people,
  }))
  const sumOf = (key: 'ballots' | 'people') => told.reduce((sum, kind) => sum + kind[key], 0)
  const untold = ballotsOf(UNTOLD)
  const share = sumOf('ballots') === 0 ? 0 : untold / sumOf('ballots')
  const silent = { names: [UNTOLD], ballots: untold, people: sumOf('people') * share }
  return [...told, ...(untold > 0 && share > 0 ? [silent] : [])].toSorted(bySize)
}

function bySize(a: Kind, b: Kind): number {
  return a.ballots - b.ballots
}

function joined(a: Kind, b: Kind): Kind {
  return {
    names: [...a.names, ...b.names],
    ballots: a.ballots + b.ballots,
    people: a.people + b.people,
  }
}

/** The ballots by what they are in these margins. */
function crossed(strata: readonly Stratum[], poolings: readonly Pooling[]): readonly Stratum[] {
  const cells = new Map<string, Stratum>()
  for (const { kinds: own, ballots, counts } of strata) {
    const kinds = Object.fromEntries(
      poolings.map(({ margin: { name }, kindOf }) => [name, kindOf(own[name] ?? UNTOLD)]),
    )
    const key = Object.values(kinds).join(' ')
    const cell = cells.get(key)
    cells.set(key, {
      kinds,
      ballots: (cell?.ballots ?? 0) + ballots,
      counts: counts.map((count, at) => count + (cell?.counts[at] ?? 0)),
    })
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}
