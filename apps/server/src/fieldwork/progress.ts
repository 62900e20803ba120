/** How far the collecting of a round is, told apart in one of six ways; what is behind stands first. */
import { targetOf, type Bilingual, type LocalDate } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { BallotCount } from '../store/fieldwork/fieldwork-store.ts'
import type { Store } from '../store/store.ts'
import { forecastOf, paceSince, type Forecast } from './forecast.ts'

export type ProgressBy = 'block' | 'unit' | 'group' | 'channel' | 'interviewer' | 'day'

export interface ProgressFigures {
  counted: number
  held: number
  excluded: number
  /** Counted ones of the last seven days. */
  recent: number
  /** `undefined` where nothing is wanted of such a row by itself. */
  target: number | undefined
  forecast: Forecast
}

export interface ProgressRow extends ProgressFigures {
  id: string
  /** `undefined` where the id says it: a channel, a day. */
  name: Bilingual | undefined
  /** Of a unit its block, of an interviewer the team. */
  under: string | undefined
}

export interface Progress {
  by: ProgressBy
  today: LocalDate
  /** The days of collecting, where they are set. */
  firstDay: LocalDate | undefined
  lastDay: LocalDate | undefined
  total: ProgressFigures
  /** What is behind first; days in their order. */
  rows: ProgressRow[]
}

type Counts = Omit<BallotCount, 'unit' | 'group'>
type Row = Counts & Pick<ProgressRow, 'id' | 'name' | 'under' | 'target'>

/** Reads and orders it. @param now - what day it is decides the pace */
export async function readProgress(
  store: Store,
  plan: RoundPlan,
  by: ProgressBy,
  now: Date,
): Promise<Progress> {
  const today = plan.dayAt(now)
  const lastDay = plan.round.fieldworkPeriod?.to
  const places = wantedPlaces(plan, await store.countByPlace(plan.round.id, paceSince(today)))
  const rows = await readRows(store, plan, by, { places, today })
  const judge = <Figures extends Counts & { target: number | undefined }>(row: Figures) => ({
    ...row,
    forecast: forecastOf(row, { today, lastDay }),
  })
  const judged = rows.map(judge)
  return {
    by,
    today,
    firstDay: plan.round.fieldworkPeriod?.from,
    lastDay,
    total: judge(sumOf(places)),
    rows: by === 'day' ? judged.sort((a, b) => compareTexts(a.id, b.id)) : behindFirst(judged),
  }
}

/** One unit × group that is asked, with what is wanted of it. */
interface Place extends BallotCount {
  block: string
  target: number
}

/** Every unit × group of the round, also those without ballots, in the official order. */
function wantedPlaces({ round, units, questionnaires }: RoundPlan, counts: readonly BallotCount[]) {
  const found = new Map(counts.map((each) => [JSON.stringify([each.unit, each.group]), each]))
  return [...units.values()].flatMap(({ id: unit, block }) =>
    questionnaires
      .filter((questionnaire) => questionnaire.block === block)
      .map(({ group }): Place => {
        const counted = found.get(JSON.stringify([unit, group])) ?? nothing
        return { ...counted, unit, group, block, target: targetOf(round, unit, group) }
      }),
  )
}

const nothing: Counts = { counted: 0, held: 0, excluded: 0, recent: 0 }

async function readRows(
  store: Store,
  plan: RoundPlan,
  by: ProgressBy,
  { places, today }: { places: readonly Place[]; today: LocalDate },
): Promise<Row[]> {
  if (by === 'block' || by === 'unit' || by === 'group') return placeRows(plan, by, places)

  const counts = await store.countBy(plan.round.id, by, paceSince(today))
  if (by === 'interviewer') return interviewerRows(store, plan.round.id, counts)
  return counts.map(({ key, ...figures }) => ({
    id: key,
    name: undefined,
    under: undefined,
    ...figures,
    target: undefined,
  }))
}

function placeRows(
  { definition, units }: RoundPlan,
  by: 'block' | 'unit' | 'group',
  places: readonly Place[],
): Row[] {
  const names = new Map<string, Bilingual>([
    ...(by === 'block' ? definition.blocks : by === 'group' ? definition.respondentGroups : []).map(
      ({ id, vi, en }) => [id, { vi, en }] as const,
    ),
    ...(by === 'unit'
      ? [...units.values()].map(({ id, name }) => [id, { vi: name, en: name }] as const)
      : []),
  ])
  return [...Map.groupBy(places, (place) => place[by])].map(([id, alike]) => ({
    id,
    name: names.get(id),
    under: by === 'unit' ? alike[0]?.block : undefined,
    ...sumOf(alike),
  }))
}

/** Everyone of the round; what is wanted of them are their assignments. */
async function interviewerRows(
  store: Store,
  round: string,
  counts: readonly (Counts & { key: string })[],
): Promise<Row[]> {
  const byKey = new Map(counts.map(({ key, ...figures }) => [key, figures]))
  const assignments = (await store.listAssignments(round)).filter(
    (assignment) => !assignment.withdrawnOn,
  )
  return (await store.listInterviewers(round)).map(({ id, name, team, code }) => ({
    id,
    name: { vi: `${name} (${code})`, en: `${name} (${code})` },
    under: team,
    ...(byKey.get(id) ?? nothing),
    target: assignments.reduce(
      (sum, assignment) => sum + (assignment.interviewer === id ? assignment.wanted : 0),
      0,
    ),
  }))
}

function sumOf(places: readonly Place[]): Counts & { target: number } {
  const sum = (key: 'counted' | 'held' | 'excluded' | 'recent' | 'target') =>
    places.reduce((total, place) => total + place[key], 0)
  return {
    counted: sum('counted'),
    held: sum('held'),
    excluded: sum('excluded'),
    recent: sum('recent'),
    target: sum('target'),
  }
}

/** The order of urgency; within one, who misses most ballots comes first. */
const urgency = ['stalled', 'late', 'open', 'on-time', 'reached', 'none'] as const

function behindFirst(rows: readonly ProgressRow[]): ProgressRow[] {
  const missing = ({ target = 0, counted }: ProgressRow) => target - counted
  return rows.toSorted(
    (a, b) =>
      urgency.indexOf(a.forecast.state) - urgency.indexOf(b.forecast.state) ||
      missing(b) - missing(a) ||
      b.counted - a.counted ||
      compareTexts(a.id, b.id),
  )
}

/** The order of ids and days, the same on every machine. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
