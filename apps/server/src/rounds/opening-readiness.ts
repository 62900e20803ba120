/** What is missing before a round is opened, and what is worth a look. But for the key nothing of it forbids opening. */
import type { Finding } from '@phieu/office'
import { sizeOf, targetOf, type LocalDate } from '@phieu/survey'
import { isReal } from './is-real.ts'
import type { RoundPlan } from './round-plans.ts'
import type { Reach, RoundWays } from '../store/rounds/plan-store.ts'

/** How many examples a finding names. */
const EXAMPLES = 5

/**
 * @param today - in the round's time zone
 * @param hasKeys - somebody has said who holds the box key
 */
export function findReadiness(
  plan: RoundPlan,
  ways: RoundWays,
  today: LocalDate,
  hasKeys: boolean,
): Finding[] {
  const asked = askedGroups(plan)
  return [
    ...keyFindings(plan, hasKeys),
    ...reachFindings(asked, ways),
    ...quotaFindings(plan, asked, ways),
    ...dayFindings(plan.round.fieldworkPeriod, today),
    ...finding('look', 'texts-alike', textsAlike(plan)),
  ]
}

/** A group that is asked about a unit. */
interface AskedGroup {
  unit: string
  group: string
  name: string
  target: number
}

function askedGroups({ round, units, questionnaires }: RoundPlan): AskedGroup[] {
  return [...units.values()].flatMap(({ id, name, block }) =>
    questionnaires
      .filter((questionnaire) => questionnaire.block === block)
      .map(({ group }) => ({
        unit: id,
        group,
        name: `${name} (${group})`,
        target: targetOf(round, id, group),
      })),
  )
}

/** Rounds for trying out get theirs at the opening. */
function keyFindings({ round }: RoundPlan, hasKeys: boolean): Finding[] {
  const isMissing = isReal(round) && !hasKeys
  return isMissing ? [{ level: 'missing', code: 'no-box-key', count: 0, examples: [] }] : []
}

function reachFindings(asked: readonly AskedGroup[], ways: RoundWays): Finding[] {
  const { links, invitations, assignments, interviewers } = ways
  const reached = keysOf([...links, ...invitations, ...assignments])
  // Without assignments an interviewer may go to every unit.
  if (interviewers > 0 && assignments.length === 0) return []
  if (reached.size === 0) return [{ level: 'missing', code: 'no-way', count: 0, examples: [] }]

  const wanted = asked.filter(({ target }) => target > 0)
  const unreached = wanted.filter((each) => !reached.has(keyOf(each)))
  return finding(
    'look',
    'units-without-way',
    unreached.map(({ name }) => name),
  )
}

function quotaFindings(
  { round }: RoundPlan,
  asked: readonly AskedGroup[],
  { links, assignments, invitations }: RoundWays,
): Finding[] {
  if (asked.every(({ target }) => target === 0)) {
    return [{ level: 'look', code: 'no-quota', count: asked.length, examples: [] }]
  }
  const open = keysOf([...links, ...assignments])
  const invited = new Map(invitations.map((each) => [keyOf(each), each.n]))
  const above = asked.filter(
    ({ unit, group, target }) => target > (sizeOf(round, unit, group) ?? Infinity),
  )
  const tooFew = asked.filter((each) => {
    const n = invited.get(keyOf(each))
    return n !== undefined && !open.has(keyOf(each)) && n < each.target
  })
  return [
    ...finding(
      'look',
      'quota-above-size',
      above.map(({ name }) => name),
    ),
    ...finding(
      'look',
      'quota-above-invitations',
      tooFew.map(({ name }) => name),
    ),
  ]
}

function dayFindings(days: RoundPlan['round']['fieldworkPeriod'], today: LocalDate): Finding[] {
  if (!days) return [{ level: 'look', code: 'no-days', count: 0, examples: [] }]
  if (days.to < today) return finding('missing', 'days-over', [days.to])
  return days.from > today ? finding('look', 'begins-later', [days.from]) : []
}

/** Texts that are the same in both languages: perhaps nobody has translated them. */
function textsAlike({ round, questionnaires }: RoundPlan): string[] {
  const texts = [
    round.title,
    round.organiser,
    ...questionnaires.flatMap(({ items }) =>
      items.flatMap(({ text, options }) => [text, ...options]),
    ),
    ...round.extra.flatMap((question) => [
      question.text,
      ...('options' in question ? question.options : []),
    ]),
  ]
  return [...new Set(texts.filter(({ vi, en }) => vi === en).map(({ vi }) => vi))]
}

function finding(
  level: Finding['level'],
  code: Finding['code'],
  about: readonly string[],
): Finding[] {
  const count = about.length
  return count > 0 ? [{ level, code, count, examples: about.slice(0, EXAMPLES) }] : []
}

function keysOf(reaches: readonly Reach[]): Set<string> {
  return new Set(reaches.map(keyOf))
}

function keyOf({ unit, group }: { unit: string; group: string }): string {
  return JSON.stringify([unit, group])
}
