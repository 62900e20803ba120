import { beforeAll, expect, test } from 'vitest'
import type { PublishedResult } from '../../../publication/published.ts'
import { publicPageRoutes } from '../../../routes/public/pages.ts'
import { publishTestRound, testPublications } from '../../../testing/test-publication.ts'

let now: PublishedResult
let before: PublishedResult
let other: PublishedResult
beforeAll(() => {
  now = publishTestRound({ unitsPerBlock: 3 })
  before = {
    ...now,
    id: 'hanoi-2023',
    publishedOn: '2024-02-01',
    round: { ...now.round, title: { vi: 'Chỉ số năm 2023', en: 'Index of 2023' } },
  }
  other = {
    ...before,
    id: 'hanoi-2022',
    publishedOn: '2023-02-01',
    document: {
      ...before.document,
      round: { ...before.document.round, definition: { id: 'hanoi-2022', version: 1 } },
    },
  }
})

test('a unit’s page shows it in every published round, the earliest first, each leading to its page', async () => {
  const text = await pageOf(now, [now, before, other])

  const [, section = ''] = text.split('Over the published rounds</h2>')
  const rows = section.split('</table>')[0]!.split('<tr>').slice(2)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toContain('/en/results/hanoi-2022/units/A01')
  expect(rows[1]).toContain('/en/results/hanoi-2023/units/A01')
  expect(rows[2]).toContain('<strong>')
  for (const row of rows) expect(row).toMatch(/class="reach"[^]*<circle/)
})

test('a round that measured something else is told, and only that one', async () => {
  const text = await pageOf(now, [now, before, other])

  expect(text.match(/another definition: not directly comparable/g)).toHaveLength(1)
})

test('of a single round there is no history', async () => {
  expect(await pageOf(now, [now])).not.toContain('Over the published rounds')
})

async function pageOf(shown: PublishedResult, all: readonly PublishedResult[]): Promise<string> {
  const publications = testPublications(...all)
  const pages = publicPageRoutes({ publications, config: { publicUrl: 'https://phieu.example' } })
  const answer = await pages.request(`/en/results/${shown.id}/units/A01`)
  expect(answer.status).toBe(200)
  return answer.text()
}
