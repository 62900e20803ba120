import type { Definition, EarlierResult } from '@phieu/survey'
import { compareRounds, printedAs, type Change, type Measured } from './change.ts'
import type { EarlierValues } from './earlier-values.ts'
import { benjaminiHochberg } from '../ranks/multiple-tests.ts'
import type { UnitDisclosure } from '../units/hidden-figures.ts'
import type { PercentResult, UnitResult } from '../units/unit-result.ts'

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
 * @param disclosures - by unit: an area that is hidden has no value here, and so no part in what is
 *   more than noise elsewhere
 * @returns by unit
 * @see METHOD.md, section 9
 */
export function unitChanges(
  units: readonly UnitResult[],
  earlier: ReadonlyMap<string, EarlierValues>,
  definitionChanged: boolean,
  disclosures: ReadonlyMap<string, Pick<UnitDisclosure, 'hiddenAreas'>> = new Map(),
): ReadonlyMap<string, UnitChanges> {
  const firstRoundOfBlock = isFirstRound(units, earlier)
  return judgeTogether(
    units.map((unit) => {
      const before = earlier.get(unit.unit.id)
      const hidden = disclosures.get(unit.unit.id)?.hiddenAreas
      // Another block asks other people other things; blocks of another definition say nothing.
      const then = definitionChanged ? undefined : before?.block
      const hasMoved = then !== undefined && then !== unit.block.id
      const compare = (now: PercentResult | undefined, value: Measured | undefined) =>
        compareRounds({
          now: now && measuredNow(now, value),
          before: value,
          unit: hasMoved ? 'changed' : (before?.relation ?? 'same'),
          definitionChanged,
          firstRoundOfBlock,
        })
      const areas = unit.areas.map((area) => {
        const now = hidden?.has(area.area) ? undefined : area
        return [area.area, compare(now, before?.areas.get(area.area))] as const
      })
      return [unit.unit.id, { index: compare(unit, before?.index), areas: new Map(areas) }] as const
    }),
  )
}

/**
 * Of a table with a thousand changes some look large by chance. One counts as more than noise when
 * its chance, corrected for all changes of the ranking, is at most 5 %: of those, 5 % are wrong on
 * average (Benjamini and Hochberg).
 */
function judgeTogether(
  changes: readonly (readonly [unit: string, UnitChanges])[],
): ReadonlyMap<string, UnitChanges> {
  const all = changes.flatMap(([, { index, areas }]) => [index, ...areas.values()])
  const known = all.flatMap((change) =>
    change.chance === undefined ? [] : [[change, change.chance] as const],
  )
  const corrected = benjaminiHochberg(known.map(([, chance]) => chance))
  const judged = new Map(
    known.map(([change], at) => {
      const isNoise = change.withinNoise === true || (corrected[at] ?? 1) > 0.05
      return [change, { ...change, withinNoise: isNoise }] as const
    }),
  )
  const read = (change: Change) => judged.get(change) ?? change
  return new Map(
    changes.map(([unit, { index, areas }]) => [
      unit,
      {
        index: read(index),
        areas: new Map([...areas].map(([area, change]) => [area, read(change)])),
      },
    ]),
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
  { index, standardError, reach }: PercentResult,
  before: Measured | undefined,
): Measured | undefined {
  if (!index) return undefined
  const now = { value: index.percent, standardError, reach, decimals: undefined }
  return before?.decimals === undefined ? now : printedAs(now, PRINTED_DECIMALS)
}
