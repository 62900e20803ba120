import { expect, test } from 'vitest'
import type { PublishedResult } from '../../../publication/published.ts'
import { publishTestRound } from '../../../testing/test-publication.ts'
import { voiceIn } from '../page-language.ts'
import { compareRounds } from './compare-rounds.ts'

test('a unit that is no more stands by the name that it had last, after those that are', () => {
  const whole = publishTestRound({ unitsPerBlock: 3 })
  const shown = calling(whole, 'A03', undefined)
  const before = { ...calling(whole, 'A03', 'Sở mới'), id: 'hanoi-2023', publishedOn: '2024-02-01' }
  const first = { ...calling(whole, 'A03', 'Sở cũ'), id: 'hanoi-2022', publishedOn: '2023-02-01' }
  const published = { results: [shown, before, first].map(asBrief), damaged: [] }

  const { sections } = compareRounds(shown, shown.document.rankings[0]!, published, voiceIn('vi'))

  const [units] = sections
  expect(units?.subjects.at(-1)).toMatchObject({ key: 'A03', name: 'Sở mới' })
  expect(units?.subjects.at(-1)?.figures.map(({ key }) => key)).toEqual([
    'hanoi-2022',
    'hanoi-2023',
  ])
})

test('what was said since of an earlier round stands beside its figures', () => {
  const shown = publishTestRound({ unitsPerBlock: 3 })
  const errata = [{ publishedOn: '2024-03-05', vi: 'A01 đạt 80%.', en: 'A01 reached 80%.' }]
  const round = { ...shown.round, year: 2023 }
  const before = { ...shown, round, id: 'hanoi-2023', publishedOn: '2024-02-01', errata }
  const published = { results: [asBrief(shown), before], damaged: [] }

  const { notes } = compareRounds(shown, shown.document.rankings[0]!, published, voiceIn('en'))

  expect(notes.find((note) => note.startsWith('2023: '))).toContain('A01 reached 80%.')
})

/** @param name - `undefined` where the round hasn't the unit */
function calling(result: PublishedResult, id: string, name: string | undefined): PublishedResult {
  const rankings = result.document.rankings.map((ranking) => ({
    ...ranking,
    units: ranking.units.flatMap((unit) => {
      if (unit.unit !== id) return [unit]
      return name === undefined ? [] : [{ ...unit, name }]
    }),
  }))
  return { ...result, document: { ...result.document, rankings } }
}

const asBrief = (result: PublishedResult) => ({ ...result, errata: [] })
