import {
  addFractions,
  compareFractions,
  divideFractions,
  fractionText,
  indexValue,
  parseFraction,
  rankUnits,
  toFraction,
  zero,
  type ChangeDocument,
  type Exact,
  type Fraction,
  type PointsDocument,
  type RankingDocument,
  type UnitDocument,
} from '@phieu/scoring'

/**
 * A ranking of which everything exact is computed anew: units of which nothing is hidden from their
 * counts, the others from their own points; ranks, means and changes from the units.
 *
 * @param packaged - as it was published; `undefined` where it is missing
 * @param computed - from the counts that are public
 */
export function recomputeRanking(
  packaged: RankingDocument | undefined,
  computed: RankingDocument,
  hiddenUnits: ReadonlySet<string>,
): RankingDocument {
  if (packaged?.block !== computed.block) return computed

  const byId = new Map(computed.units.map((unit) => [unit.unit, unit]))
  const isComplete =
    packaged.units.length === byId.size && packaged.units.every(({ unit }) => byId.has(unit))
  if (!isComplete) return computed

  const units = packaged.units.map((unit) => {
    const own = byId.get(unit.unit) ?? unit
    return hiddenUnits.has(unit.unit) ? recomputeFromPoints(unit, own) : recomputeUnit(unit, own)
  })
  const ranks = rankUnits(
    new Map(
      units.map(({ unit, index, unranked }) => [
        unit,
        index && unranked === null ? parseFraction(index.percent) : undefined,
      ]),
    ),
  )
  return {
    ...packaged,
    blocks: computed.blocks,
    name: computed.name,
    units: units.map((unit) => ({ ...unit, rank: ranks.get(unit.unit) ?? null })),
    mean: meanOf(units.flatMap(({ index }) => index?.percent ?? [])),
    areas: packaged.areas.map((area, at) => ({
      ...area,
      name: computed.areas[at]?.name ?? area.name,
      mean: meanOf(
        units.flatMap((unit) => unit.areas.find((each) => each.area === area.area)?.percent ?? []),
      ),
    })),
    change: { ...packaged.change, ...countChanges(units) },
  }
}

/** A unit of which nothing is hidden; its errors stay as they are. */
function recomputeUnit(packaged: UnitDocument, computed: UnitDocument): UnitDocument {
  const { name, block, index, unranked, assessed, survey, bonus, penalty } = computed
  return {
    ...packaged,
    name,
    block,
    index,
    unranked,
    assessed,
    bonus,
    penalty,
    survey: { ...packaged.survey, points: survey.points, max: survey.max },
    change: recomputeChange(packaged.change, computed.change),
    areas: computed.areas.map((area, at) => {
      const own = packaged.areas[at]
      if (own?.area !== area.area) return area
      const { standardError, interval } = own
      return { ...area, standardError, interval, change: recomputeChange(own.change, area.change) }
    }),
  }
}

function recomputeChange(
  packaged: ChangeDocument,
  { state, points, decimals }: ChangeDocument,
): ChangeDocument {
  return { ...packaged, state, points, decimals }
}

/** A unit with hidden cells: its survey points are taken as they stand. */
function recomputeFromPoints(packaged: UnitDocument, computed: UnitDocument): UnitDocument {
  const { name, block, assessed, bonus, penalty } = computed
  const parts = [partOf(assessed), partOf(packaged.survey)]
  const hasValue = packaged.survey.points !== null && packaged.index !== null
  const index = hasValue
    ? indexValue({ parts, bonus: parseFraction(bonus), penalty: parseFraction(penalty) })
    : undefined
  return {
    ...packaged,
    name,
    block,
    assessed,
    bonus,
    penalty,
    index: index
      ? {
          percent: fractionText(index.percent),
          unclipped: fractionText(index.unclipped),
          points: fractionText(index.points),
          max: fractionText(index.max),
        }
      : null,
    areas: packaged.areas.map((area, at) => {
      const assessed = computed.areas[at]?.assessed ?? area.assessed
      const whole = indexValue({ parts: [partOf(assessed), partOf(area.survey)], ...noAdjustments })
      const percent = area.percent === null || !whole ? null : fractionText(whole.percent)
      return { ...area, assessed, percent }
    }),
  }
}

const noAdjustments = { bonus: zero, penalty: zero }

function partOf({ points, max }: PointsDocument) {
  return { points: points === null ? undefined : parseFraction(points), max: parseFraction(max) }
}

function meanOf(values: readonly Exact[]): Exact | null {
  if (values.length === 0) return null
  const sum = values.map(parseFraction).reduce(addFractions, zero)
  return fractionText(divideFractions(sum, toFraction(values.length)))
}

/** How many units rose, fell and rose most, by their changes. */
function countChanges(units: readonly UnitDocument[]) {
  const compared = units.flatMap(({ unit, change: { points } }) =>
    points === null ? [] : [{ unit, points: parseFraction(points) }],
  )
  const isUp = (points: Fraction) => compareFractions(points, zero) > 0
  const rises = compared.filter(({ points }) => isUp(points))
  const [highest] = rises.toSorted((a, b) => compareFractions(b.points, a.points))
  return {
    compared: compared.length,
    up: rises.length,
    down: compared.filter(({ points }) => compareFractions(points, zero) < 0).length,
    roseMost: rises
      .filter(({ points }) => highest && compareFractions(points, highest.points) === 0)
      .map(({ unit }) => unit),
  }
}
