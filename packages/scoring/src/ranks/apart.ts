/** What a ranking's document says of who can be told apart from whom. */

/** A unit of a ranking, of a round or of a year, with the units that it can be told apart from. */
export interface ComparedUnit {
  readonly unit: string
  readonly rank: number | null
  /** `null` where the error is not known: nothing is known of such a unit's neighbours. */
  readonly interval: readonly [number, number] | null
  readonly betterThan: readonly string[]
  readonly worseThan: readonly string[]
}

/** The ranked units beside one of them; together they are all others. */
export interface Apart<Unit> {
  readonly betterThan: readonly Unit[]
  /** It cannot be told apart from these: their order may be chance. */
  readonly alike: readonly Unit[]
  readonly worseThan: readonly Unit[]
}

/**
 * The other units of a ranking: those that one is surely better than, those that it cannot be told
 * apart from and those that it is surely worse than, each in the order given.
 *
 * @returns `undefined` for a unit without a rank or of which the error is not known
 */
export function apartFrom<Unit extends ComparedUnit>(
  units: readonly Unit[],
  unit: Unit,
): Apart<Unit> | undefined {
  if (unit.rank === null || unit.interval === null) return undefined

  const [better, worse] = [new Set(unit.betterThan), new Set(unit.worseThan)]
  const others = units.filter((other) => other.rank !== null && other.unit !== unit.unit)
  return {
    betterThan: others.filter((other) => better.has(other.unit)),
    alike: others.filter((other) => !better.has(other.unit) && !worse.has(other.unit)),
    worseThan: others.filter((other) => worse.has(other.unit)),
  }
}

/**
 * The units that any unit of the first rank cannot be told apart from, without those of that rank.
 *
 * @returns `undefined` where nobody is ranked, or nothing is known of a unit of the first rank
 */
export function alikeLeaders<Unit extends ComparedUnit>(
  units: readonly Unit[],
): readonly Unit[] | undefined {
  const leaders = units.filter(({ rank }) => rank === 1)
  const found = leaders.map((leader) => apartFrom(units, leader)?.alike)
  if (leaders.length === 0 || found.includes(undefined)) return undefined

  const alike = new Set(found.flatMap((each) => each ?? []))
  return units.filter((unit) => alike.has(unit) && unit.rank !== 1)
}
