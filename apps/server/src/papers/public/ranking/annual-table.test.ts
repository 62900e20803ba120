import type { AnnualDocument } from '@phieu/scoring'
import { beforeAll, expect, test } from 'vitest'
import type { PublishedResult } from '../../../publication/published.ts'
import { publicPageRoutes } from '../../../routes/public/pages.ts'
import { publishTestRound, testPublications } from '../../../testing/test-publication.ts'

let result: PublishedResult
beforeAll(() => {
  result = publishTestRound({ unitsPerBlock: 4 })
})

test('the value of a year stands by rank, with its interval and the ranks that are possible', async () => {
  const text = await page({ ...result, annual: yearOf('mean') })

  expect(text).toContain('The value of the year 2024')
  expect(text).toContain(`/results/${result.id}/data/year.csv"`)
  const [, table = ''] = text.split('The value of the year 2024</h2>')
  const rows = [...table.matchAll(/<tr>\s*<td class="rank">([\s\S]*?)<\/tr>/g)].map(([row]) =>
    row
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  const [first, second] = names()
  expect(rows.slice(0, 2)).toEqual([
    `1 at once 1 ${first} 91.25% 90.10–92.40 surely better than 1, worse than 0`,
    `2 at once 2 ${second} 85.50% 84.00–87.00 surely better than 0, worse than 1`,
  ])
})

test('a unit without a rank is said to have too few ballots, in words', async () => {
  const year = yearOf('mean')
  const [block] = year.rankings
  const [last, first] = block!.units
  const unranked = { ...last!, rank: null, rankSet: null, worseThan: [] }
  const rankings = [{ ...block!, units: [unranked, first!] }]

  const text = await page({ ...result, annual: { ...year, rankings } })

  const [, table = ''] = text.split('The value of the year 2024</h2>')
  expect(table.split('</table>')[0]).toContain('too few ballots to be ranked')
})

test('nothing is said of a year that is not over, or is the round itself', async () => {
  for (const annual of [undefined, yearOf('h2Only'), { ...yearOf('mean'), rankings: [] }]) {
    expect(await page({ ...result, annual })).not.toContain('The value of the year 2024')
  }
})

/** The second unit of the block's ranking first. */
function yearOf(kind: 'mean' | 'h2Only'): AnnualDocument {
  const [second, first] = result.document.rankings[0]!.units.map(({ unit }) => unit)
  return {
    year: 2024,
    rule: { kind },
    provisional: false,
    firstHalf: 'h1',
    rankings: [
      {
        block: 'A',
        units: [
          told(second!, '171/2', 2, [84, 87], [], [first!]),
          told(first!, '365/4', 1, [90.1, 92.4], [second!], []),
        ],
      },
    ],
  }
}

function told(
  unit: string,
  percent: string,
  rank: number,
  interval: [number, number],
  betterThan: string[],
  worseThan: string[],
) {
  const rankSet = [rank, rank] as const
  return { unit, percent, rank, interval, rankSet, betterThan, worseThan }
}

function names(): string[] {
  const [second, first] = result.document.rankings[0]!.units.map(({ name }) => name)
  return [first!, second!]
}

async function page(published: PublishedResult): Promise<string> {
  const app = publicPageRoutes({
    publications: testPublications(published),
    config: { publicUrl: 'https://phieu.example.vn' },
  })
  return (await app.request(`/en/results/${published.id}/blocks/A`)).text()
}
