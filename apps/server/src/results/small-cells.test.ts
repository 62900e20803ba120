/** What the office reads of a round in which few people of a group answered. */
import { UnitReport } from '@phieu/office'
import { clusterSum, createCounter } from '@phieu/scoring'
import { parse } from 'csv-parse/sync'
import { afterEach, expect, test } from 'vitest'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { closeAndCount } from '../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { scoreRound } from './score-round.ts'

let office: TestOffice
const opened: TestOffice[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

test('figures of fewer than five people, and those that cover them, are named and not shown', async () => {
  const { areas, survey, groups } = await readReport({ practice: false })

  expect(groups).toContainEqual(expect.objectContaining({ id: 'DN', ballots: 3 }))
  const items = areas.flatMap((area) => area.items)
  const shown = items.flatMap((item) => item.groups.map(({ group }) => group))
  expect(shown.filter((group) => group === 'DN' || group === 'ND')).toEqual([])
  const hiddenTogether = items.filter((item) => item.hiddenGroups.length > 0)
  expect(hiddenTogether.every((item) => item.hiddenGroups.length >= 2)).toBe(true)
  expect(areas.flatMap((area) => area.hiddenItems).length).toBeGreaterThan(1)
  expect(areas.filter(({ hidden }) => hidden).every(({ points }) => points === null)).toBe(true)
  // 763/128 = 5.9609… in two decimals; its error as if of the three hardly one had answered.
  expect((await readReport({ practice: true })).survey.points).toBe('763/128')
  expect(survey?.points).toBe('149/25')
  expect(survey?.standardError).toBeCloseTo(3.2038, 4)
})

test('in a practice round nobody’s real opinion stands, so everything is shown', async () => {
  const { areas } = await readReport({ practice: true })

  expect(areas.flatMap((area) => area.hiddenItems)).toEqual([])
  const items = areas.flatMap((area) => area.items)
  expect(items.flatMap((item) => item.hiddenGroups)).toEqual([])
  expect(items.every((item) => item.counts.length > 0)).toBe(true)
})

test('the export has a row for what is hidden, with the reason and no figure', async () => {
  await openRound({ practice: false })
  const cookies = await office.setUp()

  const file = await office.ask('/api/rounds/practice-2026/exports/items.csv?language=en', {
    cookies,
  })

  const rows: Record<string, string>[] = parse(await file.text(), { bom: true, columns: true })
  const own = rows.filter((row) => row.Unit === unitA)
  const hidden = own.filter((row) => row['Why the group is skipped']?.startsWith('hidden'))
  expect(hidden.length).toBeGreaterThan(1)
  for (const row of hidden) {
    expect([row['Scored answers'], row.Share, row['Answers 4'], row.Points]).toEqual([
      '',
      '',
      '',
      '',
    ])
  }
  expect(own.filter((row) => row.Group === 'DN').every((row) => row.Share === '')).toBe(true)
})

test('what few people told an interviewer moves no error of another unit', async () => {
  office = await openTestOffice({ round: { practice: false } })
  opened.push(office)
  const plan = (await office.services.plans.find('practice-2026'))!
  const about = async (said: (at: number) => number) => {
    const few = askedBy(plan, unitA, 4, said)
    const many = askedBy(plan, unitB, 20, (at) => (at % 2) + (at % 3))
    const scored = await scoreRound(plan, {
      tallies: [few.tally, many.tally],
      clusters: [...few.clusters, ...many.clusters],
    })
    return scored.find(({ unit }) => unit.id === unitB)!.score
  }

  const [alike, unlike] = [await about((at) => 4 * (at % 2)), await about((at) => at)]

  expect(alike.groups.find(({ group }) => group === 'DN')!.designEffect).toBeGreaterThan(1)
  expect(alike).toEqual(unlike)
})

/** Businesses that two interviewers asked in turns; each gives the same answer to all items. */
function askedBy(plan: RoundPlan, unit: string, ballots: number, said: (at: number) => number) {
  const place = { unit, group: 'DN' }
  const questionnaire = plan.questionnaireAbout(unit, 'DN')
  const all = createCounter(questionnaire)
  const brought = [createCounter(questionnaire), createCounter(questionnaire)]
  for (let at = 0; at < ballots; at += 1) {
    const answers = Object.fromEntries(
      questionnaire.items.map(({ id, options }) => [id, options[said(at)]!.code]),
    )
    all.add(answers)
    brought[at % 2]!.add(answers)
  }
  const clusters = brought.map((own) => ({ ...place, ...clusterSum(own.tally()) }))
  return { tally: { ...place, tally: all.tally() }, clusters }
}

async function readReport(round: { practice: boolean }) {
  await openRound(round)
  const cookies = await office.setUp()
  const answer = await office.ask(`/api/rounds/practice-2026/units/${unitA}`, { cookies })
  return UnitReport.parse(await answer.json())
}

/** Twelve citizens and three businesses answered about one commune. */
async function openRound(round: { practice: boolean }) {
  office = await openTestOffice({ round })
  opened.push(office)
  await office.pushOnline([
    ...Array.from({ length: 12 }, (_, at) => makeBallot({}, (at % 5) + 1)),
    ...Array.from({ length: 3 }, () => makeBallot({ group: 'DN' }, 2)),
  ])
  await closeAndCount(office, 'practice-2026')
}
