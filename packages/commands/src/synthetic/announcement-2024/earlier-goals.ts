import type { Chance } from '../chance.ts'
import { loadPublishedIndex } from '@phieu/catalogue'
import { toHundredths } from '@phieu/survey'
import { drawBetween, shuffle, type Range } from './draw.ts'

/** A unit's index of 2023 in per cent, as it is printed, and its rank where that was announced. */
export interface EarlierGoal {
  readonly index: string
  readonly rank: number | undefined
}

/**
 * The index of 2023 of units that have one: the announced ones as they were printed, the others
 * drawn. Nothing was announced about the blocks C and D.
 *
 * @param now - of the units of the block, in hundredths of a per cent
 */
export function drawEarlier(
  block: string,
  now: ReadonlyMap<string, number>,
  chance: Chance,
): ReadonlyMap<string, EarlierGoal> {
  const announced = announced2023()
  const others = [...now.keys()].filter((unit) => !announced.has(unit))
  if (block === 'A') {
    return new Map([...announced, ...drawDepartments(others, now, chance)])
  }
  return block === 'B' ? new Map([...announced, ...drawDistricts(others, chance)]) : new Map()
}

function announced2023(): Map<string, EarlierGoal> {
  return new Map(
    loadPublishedIndex().flatMap(({ unit, year, index, rank }) =>
      year === 2023 && index !== undefined
        ? [[unit, { index, rank: rank === undefined ? undefined : Number(rank) }]]
        : [],
    ),
  )
}

/** Which department had no value in 2023 was not announced. */
const NEW_DEPARTMENT = 'A23'

/** Lower than the third place of 2023, in hundredths of a per cent. */
const BELOW_THIRD = 92_95

/** "6 of 22" rose: two by the announced values, one that was not among the first three, these. */
const OTHER_RISERS = 3

/** The departments: most fall a little, some rise. */
function drawDepartments(
  units: readonly string[],
  now: ReadonlyMap<string, number>,
  chance: Chance,
): [string, EarlierGoal][] {
  const indexOf = (unit: string) => now.get(unit) ?? 0
  const drawn = units.filter((unit) => unit !== NEW_DEPARTMENT)
  const low = drawn.filter((unit) => indexOf(unit) < BELOW_THIRD)
  const risers = new Set(shuffle(low, chance).slice(0, OTHER_RISERS))
  return drawn.map((unit) => {
    const move = risers.has(unit) ? -chance.between(20, 190) : chance.between(30, 220)
    return [unit, goal(Math.min(BELOW_THIRD, indexOf(unit) + move))]
  })
}

/** Of Long Biên only the rank was announced: seven of the units drawn stood before it. */
const TOLD_BY_RANK = { unit: 'B004', rank: 12, before: 7 }

/** Between the fourth value of 2023 and the last, which were announced. */
const districts: Range = { below: 93_90, above: 91_65 }

function drawDistricts(units: readonly string[], chance: Chance): [string, EarlierGoal][] {
  const drawn = drawBetween(districts, units.length, chance)
  const [own = 0] = drawn.splice(TOLD_BY_RANK.before, 1)
  const others = units.filter((unit) => unit !== TOLD_BY_RANK.unit)
  return [
    [TOLD_BY_RANK.unit, goal(own, TOLD_BY_RANK.rank)],
    ...shuffle(others, chance).map((unit, at): [string, EarlierGoal] => [
      unit,
      goal(drawn[at] ?? 0),
    ]),
  ]
}

function goal(hundredths: number, rank?: number): EarlierGoal {
  return { index: (hundredths / 100).toFixed(2), rank }
}

/** In hundredths of a per cent. */
export function hundredthsOf({ index }: EarlierGoal): number {
  return toHundredths(Number(index))
}
