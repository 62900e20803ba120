/**
 * The lists that a result rests on, as they stand in a package: each entry once, none that counts
 * nowhere, in an order that tells nothing. So a package can be compared with what would be written of it.
 */
import type { GroupStrata, RoundInput } from '@phieu/scoring'
import type { Block, EarlierResult } from '@phieu/survey'
import { jsonText } from './package-file.ts'

/** In an order that no database and no language decides: the same parts are the same package. */
export function inOrder<Part>(parts: readonly Part[], keyOf: KeyOf<Part>): Part[] {
  return keyed(parts, keyOf).map(({ part }) => part)
}

type KeyOf<Part> = (part: Part) => unknown[]

/** What an entry is about: there is one of each. */
export const entryKeys = {
  assessed: ({ unit, area, criterion }: RoundInput['assessed'][number]) => [
    unit,
    area,
    criterion ?? '',
  ],
  adjustments: ({ id }: RoundInput['adjustments'][number]) => [id],
  external: ({ unit, item, group }: RoundInput['external'][number]) => [unit, item, group],
  covariances: ({ unit, other }: RoundInput['covariances'][number]) => [unit, other],
  counts: ({ unit, group }: Pick<RoundInput['tallies'][number], 'unit' | 'group'>) => [unit, group],
  /** By what they hold: an order by interviewer would tell who is who from unit to unit. */
  clusters: (each: NonNullable<RoundInput['clusters']>[number]) => [
    each.unit,
    each.group,
    each.ballots,
    each.counts,
  ],
}

/** The first of each key, in order. */
function once<Part>(parts: readonly Part[], keyOf: KeyOf<Part>): Part[] {
  return keyed(parts, keyOf)
    .filter(({ key }, at, all) => all[at - 1]?.key !== key)
    .map(({ part }) => part)
}

function keyed<Part>(parts: readonly Part[], keyOf: KeyOf<Part>) {
  return parts
    .map((part) => ({ part, key: JSON.stringify(keyOf(part)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

/** What is left of the lists of an input. */
export function inputLists(input: RoundInput) {
  const blockOf = blocksByUnit(input)
  const isKnown = ({ unit }: { unit: string }) => blockOf(unit) !== undefined
  const columns = columnsByGroup(input)
  const isCounted = ({ unit, group, counts }: NonNullable<RoundInput['clusters']>[number]) =>
    counts.length === columns(blockOf(unit)?.id, group)
  return {
    assessed: once(
      input.assessed.filter((each) => isAssessed(blockOf(each.unit), each)),
      entryKeys.assessed,
    ),
    adjustments: once(
      input.adjustments.filter(({ unit }) => blockOf(unit)?.bonusPenalty),
      entryKeys.adjustments,
    ),
    external: once(
      input.external.filter((each) => isAsked(blockOf(each.unit), each)),
      entryKeys.external,
    ),
    tallies: once(input.tallies.filter(isKnown), entryKeys.counts),
    withoutFlagged:
      input.withoutFlagged && once(input.withoutFlagged.filter(isKnown), entryKeys.counts),
    clusters: inOrder((input.clusters ?? []).filter(isCounted), entryKeys.clusters),
    earlier: input.earlier && { ...input.earlier, units: earlierUnits(input.earlier) },
  }
}

/**
 * Covariances as they are computed: in the order of ids, four digits, and each pair with both units'
 * own.
 */
export function covarianceList(covariances: RoundInput['covariances']): RoundInput['covariances'] {
  const own = new Set(
    covariances.filter((each) => each.unit === each.other).map(({ unit }) => unit),
  )
  const told = covariances.filter(
    ({ unit, other }) => unit <= other && own.has(unit) && own.has(other),
  )
  return once(told, entryKeys.covariances).map((each) => ({
    ...each,
    covariance: each.covariance === null ? null : Number(each.covariance.toPrecision(4)),
  }))
}

/** Strata in an order that tells nothing. */
export function strataList(
  strata: readonly GroupStrata[],
  input: Pick<RoundInput, 'questionnaires'>,
): GroupStrata[] {
  const columns = columnsByGroup(input)
  return strata.map((each) => ({
    ...each,
    strata: inOrder(
      each.strata.filter(({ counts }) => counts.length === columns(each.block, each.group)),
      ({ kinds }) => [jsonText(kinds)],
    ),
  }))
}

/** How many options the items of a group have together. */
function columnsByGroup({ questionnaires }: Pick<RoundInput, 'questionnaires'>) {
  const columns = new Map(
    questionnaires.map(({ block, group, items }) => [
      `${block} ${group}`,
      items.reduce((sum, { options }) => sum + options.length, 0),
    ]),
  )
  return (block: string | undefined, group: string) => columns.get(`${block} ${group}`)
}

function blocksByUnit({ definition, registry }: RoundInput): (unit: string) => Block | undefined {
  const blocks = new Map(definition.blocks.map((block) => [block.id, block]))
  const found = new Map(registry.units.map(({ id, block }) => [id, blocks.get(block)]))
  return (unit) => found.get(unit)
}

function isAssessed(
  block: Block | undefined,
  { area, criterion }: RoundInput['assessed'][number],
): boolean {
  const own = block?.areas.find((each) => each.area === area)
  if (!own) return false
  return own.criteria ? own.criteria.some(({ id }) => id === criterion) : criterion === undefined
}

function isAsked(
  block: Block | undefined,
  { item, group }: RoundInput['external'][number],
): boolean {
  return block?.items.some((each) => each.id === item && each.groups.includes(group)) ?? false
}

function earlierUnits({ units }: EarlierResult): EarlierResult['units'] {
  return once(units, ({ unit }) => [unit])
}
