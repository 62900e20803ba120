import type { EarlierResult, LineageEvent, Registry } from '@phieu/survey'
import { printedValue, type Measured, type Pair } from './change.ts'
import { findAncestor, type Ancestry } from './lineage.ts'

/** What an earlier result says of a unit of the present registry. */
export interface EarlierValues {
  /** What the unit was then. */
  readonly relation: Pair['unit']
  /** Its block then; `undefined` where only values are known. */
  readonly block: string | undefined
  readonly index: Measured | undefined
  /** By area number; an area without a value is missing. */
  readonly areas: ReadonlyMap<number, Measured>
}

/**
 * What an earlier result says of every unit of the present registry, under whatever id it had then,
 * capitals or not.
 *
 * A unit that the result does not name existed at that time when its registry says so; then it is
 * the same unit, without a value.
 *
 * @returns by unit; empty when there is no earlier result
 */
export function earlierValues(
  earlier: EarlierResult | undefined,
  registry: Registry,
): ReadonlyMap<string, EarlierValues> {
  if (!earlier) return new Map()

  const told = new Map(earlier.units.map((unit) => [foldId(unit.unit), unit]))
  const day = lastDay(earlier)
  const existed = new Set([...told.keys(), ...unitsAt(day, registry).map(foldId)])
  const ancestries = findAncestors(registry, existed, day)
  return new Map(
    registry.units.map(({ id }) => {
      const { unit: relation, earlier: then = '' } = ancestries.get(id) ?? stranger
      return [id, { relation, ...readValues(told.get(then)) }]
    }),
  )
}

const stranger: Ancestry = { unit: 'changed', earlier: undefined }

/**
 * What each unit of a registry was in an earlier round.
 *
 * @param earlierUnits - as `foldId` writes them, and so is what they are found as
 * @param day - the last one of that round
 */
export function findAncestors(
  registry: Registry,
  earlierUnits: ReadonlySet<string>,
  day: string,
): ReadonlyMap<string, Ancestry> {
  const lineage = registry.lineage.map(foldIds)
  return new Map(
    registry.units.map(({ id }) => [id, findAncestor(foldId(id), lineage, earlierUnits, day)]),
  )
}

/** Codes are of plain letters and digits (see `UnitId`). */
export function foldId(id: string): string {
  return id.toLowerCase()
}

function foldIds(event: LineageEvent): LineageEvent {
  return { ...event, from: event.from.map(foldId), to: event.to.map(foldId) }
}

type EarlierUnit = EarlierResult['units'][number]

function readValues(unit: EarlierUnit | undefined): Omit<EarlierValues, 'relation'> {
  const areas = Object.entries(unit?.areas ?? {}).map(
    ([area, printed]) =>
      [Number(area), measured(printed, unit?.areaStandardErrors?.[area])] as const,
  )
  const index = unit?.index === undefined ? undefined : measured(unit.index, unit.standardError)
  return { block: unit?.block, index, areas: new Map(areas) }
}

function measured(printed: string, standardError: number | undefined): Measured {
  return { ...printedValue(printed), standardError }
}

/** The units of the registry that were already there on a day, as they are today. */
function unitsAt(day: string, { units, lineage }: Registry): string[] {
  const made = new Set(lineage.filter(({ on }) => on > day).flatMap(({ to }) => to.map(foldId)))
  return units
    .filter(
      ({ id, validFrom }) => !made.has(foldId(id)) && (validFrom === undefined || validFrom <= day),
    )
    .map(({ id }) => id)
}

/** The last day of the time that a round speaks of. */
export function lastDay({ year, half }: Pick<EarlierResult, 'year' | 'half'>): string {
  return half === 1 ? `${year}-06-30` : `${year}-12-31`
}
