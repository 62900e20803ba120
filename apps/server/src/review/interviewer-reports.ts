import type { BackCheckOutcome } from '@phieu/office'
import {
  interviewerEffects,
  intraclassCorrelation,
  type FlagLimits,
  type InterviewerCell,
  type InterviewerEffect,
} from '@phieu/scoring'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { BackCheck } from '../store/review/back-check-store.ts'
import type { InterviewCell, InterviewTotals } from '../store/review/interview-figures-store.ts'

/** A share of an interviewer's ballots, beside that of others who asked the same groups. */
export interface ComparedShare {
  ballots: number
  /** What the number would be, had the ballots been those of the others; `undefined` without others. */
  expected: number | undefined
}

/** What one interviewer's ballots look like beside those of the others. */
export interface InterviewerReport extends InterviewTotals {
  compared: number
  doubtful: ComparedShare
  straight: ComparedShare
  effect: InterviewerEffect | undefined
  backChecks: Record<BackCheckOutcome | 'open', number>
  /** Why somebody should look, the gravest first. */
  concerns: Concern[]
}

/** What stands out about an interviewer; no proof of anything. */
export type Concern = 'did-not-happen' | 'differs' | 'effect' | 'straight' | 'doubtful'

/** How much a concern weighs in the order of the list. */
const weights: Record<Concern, number> = {
  'did-not-happen': 8,
  differs: 4,
  effect: 2,
  straight: 1,
  doubtful: 1,
}

/**
 * Every interviewer of a round by concern: what back-checks found, then answers that differ from
 * those of the others, then straight-lined or doubtful ballots beyond twice what others have.
 */
export function interviewerReports(
  plan: RoundPlan,
  { cells, totals }: { cells: readonly InterviewCell[]; totals: readonly InterviewTotals[] },
  backChecks: readonly BackCheck[],
  limits: FlagLimits,
): { reports: InterviewerReport[]; correlation: number | undefined } {
  const leveled = levelCells(plan, cells)
  const compare = openComparison(plan, cells)
  const effects = interviewerEffects(leveled, limits)
  const checks = Map.groupBy(backChecks, ({ interviewer }) => interviewer)
  const reports = totals.map((own): InterviewerReport => {
    const found = countOutcomes(checks.get(own.interviewer) ?? [])
    const doubtful = compare(own.interviewer, 'doubtful')
    const straight = compare(own.interviewer, 'straight')
    const effect = effects.get(own.interviewer)
    return {
      ...own,
      compared: own.counted + own.held,
      doubtful,
      straight,
      effect,
      backChecks: found,
      concerns: concernsOf({ doubtful, straight, effect, backChecks: found }),
    }
  })
  return {
    reports: reports.sort(byConcern),
    correlation: intraclassCorrelation(leveled),
  }
}

/** Ballots without a scored answer have no level, and stand aside. */
function levelCells(plan: RoundPlan, cells: readonly InterviewCell[]): InterviewerCell[] {
  return cells
    .filter(({ scored }) => scored > 0)
    .map(({ interviewer, unit, group, scored, sum, squares }) => {
      const block = plan.units.get(unit)?.block ?? ''
      return { interviewer, unit, block, group, ballots: scored, sum, squares }
    })
}

function countOutcomes(checks: readonly BackCheck[]): InterviewerReport['backChecks'] {
  const count = (outcome: BackCheckOutcome | undefined) =>
    checks.filter((check) => check.outcome === outcome).length
  return {
    confirmed: count('confirmed'),
    differs: count('differs'),
    'not-reached': count('not-reached'),
    'did-not-happen': count('did-not-happen'),
    open: count(undefined),
  }
}

type Kind = 'doubtful' | 'straight'

/**
 * Tells of interviewers how many of their ballots are of a kind, and how many there would be at the
 * share that the others have in the same block and group.
 */
function openComparison(plan: RoundPlan, cells: readonly InterviewCell[]) {
  const placeOf = ({ unit, group }: InterviewCell) => `${plan.units.get(unit)?.block} ${group}`
  const all = new Map([...Map.groupBy(cells, placeOf)].map(([place, own]) => [place, sums(own)]))
  const byInterviewer = Map.groupBy(cells, ({ interviewer }) => interviewer)

  return (interviewer: string, kind: Kind): ComparedShare => {
    const cellsOfOwn = byInterviewer.get(interviewer) ?? []
    const places = [...Map.groupBy(cellsOfOwn, placeOf)].flatMap(([place, cellsThere]) => {
      const own = sums(cellsThere)
      const whole = all.get(place) ?? own
      const others = whole.ballots - own.ballots
      return others > 0 ? [((whole[kind] - own[kind]) / others) * own.ballots] : []
    })
    const expected = places.length > 0 ? places.reduce((sum, each) => sum + each, 0) : undefined
    return { ballots: sums(cellsOfOwn)[kind], expected }
  }
}

function sums(cells: readonly InterviewCell[]): Pick<InterviewCell, 'ballots' | Kind> {
  const sumOf = (key: 'ballots' | Kind) => cells.reduce((sum, cell) => sum + cell[key], 0)
  return { ballots: sumOf('ballots'), doubtful: sumOf('doubtful'), straight: sumOf('straight') }
}

function concernsOf({
  doubtful,
  straight,
  effect,
  backChecks,
}: Pick<InterviewerReport, 'doubtful' | 'straight' | 'effect' | 'backChecks'>): Concern[] {
  const found: readonly (readonly [Concern, boolean])[] = [
    ['did-not-happen', backChecks['did-not-happen'] > 0],
    ['differs', backChecks.differs > 0],
    ['effect', effect?.standsOut ?? false],
    ['straight', isMore(straight)],
    ['doubtful', isMore(doubtful)],
  ]
  return found.filter(([, holds]) => holds).map(([concern]) => concern)
}

/** So many ballots of a kind, at least, are worth a look. */
const FEW = 5

function isMore({ ballots, expected }: ComparedShare): boolean {
  return ballots >= FEW && expected !== undefined && ballots > 2 * expected
}

function byConcern(a: InterviewerReport, b: InterviewerReport): number {
  const weight = ({ concerns }: InterviewerReport) =>
    concerns.reduce((sum, concern) => sum + weights[concern], 0)
  return (
    weight(b) - weight(a) ||
    b.doubtful.ballots - a.doubtful.ballots ||
    (a.interviewer < b.interviewer ? -1 : 1)
  )
}
