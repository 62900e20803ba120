import type { AssessedValue } from '@phieu/office'
import type { AssessedPoints } from '@phieu/survey'

/** Points as they stand, by unit and place. */
export interface StandingPoints {
  valueOf(unit: string, area: number, criterion: string | null): AssessedValue
}

export function standingPoints(points: readonly AssessedPoints[]): StandingPoints {
  const key = (unit: string, area: number, criterion: string | null) =>
    JSON.stringify([unit, area, criterion])
  const values = new Map(
    points.map((each): [string, AssessedValue] => [
      key(each.unit, each.area, each.criterion ?? null),
      each.points ?? 'not-applicable',
    ]),
  )
  return { valueOf: (...place) => values.get(key(...place)) ?? null }
}
