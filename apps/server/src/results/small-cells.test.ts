/** What the office reads of a round in which few people of a group answered. */
import { UnitReport } from '@phieu/office'
import { parse } from 'csv-parse/sync'
import { afterEach, expect, test } from 'vitest'
import { makeBallot, unitA } from '../testing/test-ballots.ts'
import { closeAndCount } from '../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'

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
  // 763/128 = 5.9609… in two decimals, its error in two digits.
  expect((await readReport({ practice: true })).survey.points).toBe('763/128')
  expect(survey).toMatchObject({ points: '149/25', standardError: 1.9, interval: [3.86, 9.56] })
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
