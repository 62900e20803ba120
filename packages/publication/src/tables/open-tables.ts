import {
  apartFrom,
  type AnnualDocument,
  type QualityDocument,
  type ResultDocument,
  type UnitDocument,
  type UnitTrace,
} from '@phieu/scoring'
import { decimal } from './decimal.ts'

/** A line of open data by column; the names are for programs and the same in every language. */
export type OpenLine = Readonly<Record<string, string | number | boolean | null>>

/** What the tables are written from: a part of what is published. */
export interface OpenSource {
  readonly document: ResultDocument
  readonly annual: AnnualDocument | undefined
  /** By unit. */
  readonly traces: ReadonlyMap<string, UnitTrace>
  readonly quality: QualityDocument
}

/** The tables that are published beside the package, by name. */
export const openTables = {
  index: indexLines,
  groups: groupLines,
  areas: areaLines,
  items: itemLines,
  year: yearLines,
}

export type OpenTableName = keyof typeof openTables

export const openTableNames = [
  'index',
  'groups',
  'areas',
  'items',
  'year',
] as const satisfies OpenTableName[]

/** One line a unit, in the order of the rankings. */
function indexLines({ document }: OpenSource): OpenLine[] {
  return document.rankings.flatMap(({ block: ranking, units }) =>
    units.map((unit) => ({
      ranking,
      block: unit.block,
      unit: unit.unit,
      name: unit.name,
      ballots: unit.ballots,
      effective_ballots: unit.effectiveBallots,
      rank: unit.rank,
      unranked: unit.unranked,
      // All units considered at once; and this unit by itself.
      rank_set_from: unit.rankSet?.[0] ?? null,
      rank_set_to: unit.rankSet?.[1] ?? null,
      rank_range_from: unit.rankRange?.[0] ?? null,
      rank_range_to: unit.rankRange?.[1] ?? null,
      ...apartFigures(units, unit),
      index_percent: decimal(unit.index?.percent),
      index_exact: unit.index?.percent ?? null,
      standard_error: unit.standardError,
      interval_from: unit.interval?.[0] ?? null,
      interval_to: unit.interval?.[1] ?? null,
      points: decimal(unit.index?.points),
      max_points: decimal(unit.index?.max),
      assessed_points: decimal(unit.assessed.points),
      survey_points: decimal(unit.survey.points),
      bonus: decimal(unit.bonus),
      penalty: decimal(unit.penalty),
      change_state: unit.change.state,
      change_points: decimal(unit.change.points),
      change_within_noise: unit.change.withinNoise,
    })),
  )
}

/** From whom a unit can be told apart, by their ids; empty where that is not known. */
function apartFigures(units: readonly UnitDocument[], unit: UnitDocument) {
  const apart = apartFrom(units, unit)
  const idsOf = (some: readonly UnitDocument[] | undefined) =>
    some?.map((each) => each.unit).join(' ') ?? null
  return {
    better_than: idsOf(apart?.betterThan),
    not_told_apart_from: idsOf(apart?.alike),
    worse_than: idsOf(apart?.worseThan),
  }
}

/** One line a unit and group: how many were heard, of how many, what their ballots are worth, and who said nothing. */
function groupLines({ traces, quality }: OpenSource): OpenLine[] {
  const silent = new Map(
    quality.units.flatMap(({ unit, groups }) =>
      groups.map((each) => [`${unit} ${each.group}`, each] as const),
    ),
  )
  return [...traces.values()].flatMap(({ unit, block, groups }) =>
    groups.map(({ group, ballots, size, isOverfull, designEffect, effectiveBallots }) => ({
      block,
      unit,
      group,
      ballots,
      size,
      more_ballots_than_people: isOverfull,
      design_effect: designEffect,
      effective_ballots: effectiveBallots,
      turnout: silent.get(`${unit} ${group}`)?.turnout ?? null,
      no_opinion: silent.get(`${unit} ${group}`)?.noOpinion ?? null,
    })),
  )
}

/** One line a unit and area; empty where the area is hidden. */
function areaLines({ document }: OpenSource): OpenLine[] {
  return document.rankings.flatMap(({ block: ranking, units }) =>
    units.flatMap(({ unit, block, areas }) =>
      areas.map(({ area, percent, standardError, assessed, survey, change }) => ({
        ranking,
        block,
        unit,
        area,
        percent: decimal(percent),
        percent_exact: percent,
        standard_error: standardError,
        assessed_points: decimal(assessed.points),
        assessed_max: decimal(assessed.max),
        survey_points: decimal(survey.points),
        survey_max: decimal(survey.max),
        change_state: change.state,
        change_points: decimal(change.points),
      })),
    ),
  )
}

/** One line a unit, item and group; empty where too few answered or to cover those. */
function itemLines({ traces }: OpenSource): OpenLine[] {
  return [...traces.values()].flatMap(({ unit, block, areas }) =>
    areas.flatMap(({ area, items }) =>
      items.flatMap(({ item, groups }) =>
        groups.map(({ group, hidden, n, excluded, share, standardError, ...rest }) => ({
          block,
          unit,
          area,
          item,
          group,
          hidden,
          n,
          excluded,
          share: decimal(share),
          share_exact: share,
          standard_error: standardError,
          weight: rest.weight,
          skipped: rest.skipped,
          // In the order of the item's options.
          counts: rest.counts?.join(' ') ?? null,
        })),
      ),
    ),
  )
}

/** One line a unit: the value of the year; none for a round of a whole year, which is the index itself. */
function yearLines({ document, annual }: OpenSource): OpenLine[] {
  const told = new Map(
    document.rankings.flatMap(({ units }) => units.map((unit) => [unit.unit, unit] as const)),
  )
  return (annual?.rankings ?? []).flatMap(({ block: ranking, units }) =>
    units.map(({ unit, percent, rank, interval, rankSet, betterThan, worseThan }) => ({
      year: annual?.year ?? null,
      provisional: annual?.provisional ?? null,
      ranking,
      block: told.get(unit)?.block ?? null,
      unit,
      name: told.get(unit)?.name ?? null,
      rank,
      unranked: rank === null ? (told.get(unit)?.unranked ?? 'no-value') : null,
      rank_set_from: rankSet?.[0] ?? null,
      rank_set_to: rankSet?.[1] ?? null,
      better_than: rankSet && betterThan.join(' '),
      worse_than: rankSet && worseThan.join(' '),
      year_percent: decimal(percent),
      year_exact: percent,
      interval_from: interval?.[0] ?? null,
      interval_to: interval?.[1] ?? null,
    })),
  )
}
