import type { Definition, EarlierResult } from '@phieu/survey'
import { compareRounds, printedAs, type Change, type Measured } from './change.ts'
import type { EarlierValues } from './earlier-values.ts'
import type { PercentResult, UnitResult } from './unit-result.ts'

/** How far a unit's index and its areas moved against the earlier result. */
export interface UnitChanges {
  readonly index: Change
  /** By area number, every area of the unit's block. */
  readonly areas: ReadonlyMap<number, Change>
}

/** Decimals of every figure that is published. */
export const PRINTED_DECIMALS = 2

/**
 * The changes of units that are ranked together.
 *
 * @param earlier - by unit; see `earlierValues`
 * @returns by unit
 * @see METHOD.md, section 9
 */
export function unitChanges(
  units: readonly UnitResult[],
  earlier: ReadonlyMap<string, EarlierValues>,
  definitionChanged: boolean,
): ReadonlyMap<string, UnitChanges> {
  const firstRoundOfBlock = isFirstRound(units, earlier)
  return new Map(
    units.map((unit) => {
      const before = earlier.get(unit.unit.id)
      const compare = (now: PercentResult, value: Measured | undefined) =>
        compareRounds({
          now: measuredNow(now, value),
          before: value,
          unit: before?.relation ?? 'same',
          definitionChanged,
          firstRoundOfBlock,
        })
      const areas = unit.areas.map(
        (area) => [area.area, compare(area, before?.areas.get(area.area))] as const,
      )
      return [unit.unit.id, { index: compare(unit, before?.index), areas: new Map(areas) }]
    }),
  )
}

/** Another definition measures something else; another version of the same one does not. */
export function isOtherDefinition(
  definition: Definition,
  earlier: EarlierResult | undefined,
): boolean {
  return earlier !== undefined && earlier.definition !== definition.id
}

/** The units were there, but none of them has a value: the block was not measured then. */
function isFirstRound(
  units: readonly UnitResult[],
  earlier: ReadonlyMap<string, EarlierValues>,
): boolean {
  const then = units
    .flatMap(({ unit }) => earlier.get(unit.id) ?? [])
    .filter(({ relation }) => relation !== 'changed')
  return then.length > 0 && then.every(({ index, areas }) => !index && areas.size === 0)
}

/** What was printed is compared with what will be printed, so that anyone can subtract the two. */
function measuredNow(
  { index, standardError }: PercentResult,
  before: Measured | undefined,
): Measured | undefined {
  if (!index) return undefined
  const now = { value: index.percent, standardError, decimals: undefined }
  return before?.decimals === undefined ? now : printedAs(now, PRINTED_DECIMALS)
}
