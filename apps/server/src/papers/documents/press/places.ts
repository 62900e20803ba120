import type { Exact } from '@phieu/scoring'

/** A rank with all who share it. */
export interface Place {
  readonly rank: number
  readonly names: readonly string[]
  readonly percent: Exact
}

/** A place as a sentence takes it: names and index are written. */
export interface WrittenPlace {
  rank: number
  /** How many share it. */
  shared: number
  names: string
  percent: string
}

/** A unit in a ranking; without a rank it has no place. */
export interface RankedName {
  readonly name: string
  readonly rank: number | null
  readonly percent: Exact | null
}

/** What an announcement tells of a ranking. */
export interface Places {
  readonly ranked: number
  /** `undefined` when nobody has a rank. */
  readonly first: Place | undefined
  readonly next: readonly Place[]
  /** `undefined` when all share the first place. */
  readonly last: Place | undefined
}

/** As many were named before the last in 2024, ties aside. */
const NAMED = 5

/** The first, those who follow until five are named, and the last. */
export function placesOf(units: readonly RankedName[]): Places {
  const all = placesInOrder(units)
  const [first, ...others] = all
  const last = others.at(-1)
  const next: Place[] = []
  let named = first?.names.length ?? 0
  for (const place of others.slice(0, -1)) {
    if (named >= NAMED) break
    next.push(place)
    named += place.names.length
  }
  return { ranked: all.reduce((sum, { names }) => sum + names.length, 0), first, next, last }
}

function placesInOrder(units: readonly RankedName[]): Place[] {
  const places = new Map<number, { rank: number; names: string[]; percent: Exact }>()
  for (const { rank, percent, name } of units) {
    if (rank === null || percent === null) continue

    const place = places.get(rank)
    if (place) place.names.push(name)
    else places.set(rank, { rank, names: [name], percent })
  }
  return [...places.values()].toSorted((a, b) => a.rank - b.rank)
}
