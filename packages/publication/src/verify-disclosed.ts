/**
 * What of a public package can be computed anew: all that is exact and rests on nothing hidden.
 *
 * The packaged results are taken, what can be recomputed is put in its place, and the two are
 * compared; what cannot stays as it is.
 */
import { annualDocument, type ResultDocument, type UnitTrace } from '@phieu/scoring'
import { z } from 'zod'
import { computePublication } from './compute-publication.ts'
import { findDifferences, type Difference } from './difference.ts'
import {
  AnnualDocument,
  ResultDocument as ResultSchema,
  UnitTrace as TraceSchema,
} from './document-schemas.ts'
import { jsonText, readJson, type PartTexts } from './package-file.ts'
import type { DisclosedInput } from './read-parts.ts'
import { recomputeRanking } from './recompute-ranking.ts'

const Outputs = z.object({
  'results.json': ResultSchema.strict(),
  'annual.json': AnnualDocument.nullable(),
  'traces.json': z.array(TraceSchema),
})

/**
 * Compares the results of a public package with what its counts come to, and with what its figures
 * say of each other.
 *
 * @throws RangeError when the results are none
 */
export function verifyDisclosed(read: DisclosedInput, parts: PartTexts): Difference[] {
  const { input, firstHalf } = read
  const packaged = readOutputs(parts)
  const computed = computePublication({ ...input, replicates: 0 }, firstHalf).office
  const document = packaged['results.json']
  const recomputed = {
    'results.json': recomputeDocument(document, computed.document, read),
    'annual.json': annualDocument(input.definition.annual, document, firstHalf) ?? null,
    'traces.json': recomputeTraces(packaged['traces.json'], computed.traces),
  }
  return Object.entries(recomputed).flatMap(([name, part]) =>
    findDifferences(name, readJson(parts.get(name) ?? ''), readJson(jsonText(part))),
  )
}

function readOutputs(parts: PartTexts): z.infer<typeof Outputs> {
  const read = Outputs.safeParse(
    Object.fromEntries(
      Object.keys(Outputs.shape).map((name) => [name, readJson(parts.get(name) ?? '')]),
    ),
  )
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new RangeError(`${issue?.path.join('.')} cannot be read: ${issue?.message}`)
}

function recomputeDocument(
  packaged: ResultDocument,
  computed: ResultDocument,
  { run, hiddenUnits }: DisclosedInput,
): ResultDocument {
  const units = packaged.rankings.flatMap((ranking) => ranking.units)
  return {
    ...packaged,
    method: run.method,
    seed: run.seed,
    replicates: run.replicates,
    ballots: units.reduce((sum, { ballots }) => sum + ballots, 0),
    round: computed.round,
    rankings: computed.rankings.map((ranking, at) =>
      recomputeRanking(packaged.rankings[at], ranking, hiddenUnits),
    ),
    sensitivity: recomputeRuns(packaged.sensitivity, computed.sensitivity, hiddenUnits),
  }
}

/**
 * A unit of which something is hidden stays blank in every run; it still holds its rank there. Which
 * ballots were flagged is told to nobody, so the run without them stays as it is.
 */
function recomputeRuns(
  packaged: ResultDocument['sensitivity'],
  computed: ResultDocument['sensitivity'],
  hiddenUnits: ReadonlySet<string>,
): ResultDocument['sensitivity'] {
  const recomputed = computed.map(({ run, rankings }) => ({
    run,
    rankings: rankings.map(({ block, units }) => {
      const own = packaged
        .find((each) => each.run === run)
        ?.rankings.find((each) => each.block === block)?.units
      const byUnit = new Map(units.map((unit) => [unit.unit, unit]))
      const isWhole = units.every(({ unit }) => !hiddenUnits.has(unit))
      return {
        block,
        units: (own ?? units).map(({ unit, rank }) => {
          if (hiddenUnits.has(unit)) return { unit, percent: null, rank: null }
          const theirs = byUnit.get(unit)
          return {
            unit,
            percent: theirs?.percent ?? null,
            rank: isWhole ? (theirs?.rank ?? null) : rank,
          }
        }),
      }
    }),
  }))
  return [...recomputed, ...packaged.filter(({ run }) => run === 'withoutFlagged')]
}

function recomputeTraces(packaged: readonly UnitTrace[], computed: readonly UnitTrace[]) {
  return computed.map((unit, at) => recomputeTrace(packaged[at], unit))
}

function recomputeTrace(packaged: UnitTrace | undefined, computed: UnitTrace): UnitTrace {
  if (packaged?.unit !== computed.unit) return computed
  return {
    ...packaged,
    block: computed.block,
    areas: computed.areas.map((area, at) => {
      const own = packaged.areas[at]
      if (!own) return area
      const items = area.items.map((item, place) => recomputeItem(own.items[place], item))
      const isWhole = own.items.every((item) => !hidesGroups(item))
      return { ...own, area: area.area, ...(isWhole && pointsOf(area)), items }
    }),
  }
}

type ItemTrace = UnitTrace['areas'][number]['items'][number]

function recomputeItem(packaged: ItemTrace | undefined, computed: ItemTrace): ItemTrace {
  if (packaged?.item !== computed.item) return computed
  const { maxPoints, rule, treatment, share, n } = computed
  const whole = { treatment, share, n, ...pointsOf(computed) }
  return {
    ...packaged,
    maxPoints,
    rule,
    ...(!hidesGroups(packaged) && whole),
    groups: computed.groups.map((group, at) => {
      const own = packaged.groups[at]
      if (own?.group !== group.group) return group
      const { standardError, interval } = own
      return own.hidden ? own : { ...group, standardError, interval }
    }),
  }
}

function pointsOf({ points, max }: Pick<ItemTrace, 'points' | 'max'>) {
  return { points, max }
}

function hidesGroups({ hidden, groups }: ItemTrace): boolean {
  return hidden || groups.some((group) => group.hidden)
}
