import type { AnnualDocument } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { publishTestRound } from '../../../testing/test-publication.ts'
import { voiceIn } from '../page-language.ts'
import { furtherSentences } from './unit-sentences.ts'

const result = publishTestRound({ unitsPerBlock: 2 })
const [ranking] = result.document.rankings
const [unit] = ranking!.units

test('a unit is told its place of the year, or that there are too few ballots for one', () => {
  expect(sentencesWith(3)).toContain('Giá trị cả năm 2024: 91,25%, hạng 3.')
  expect(sentencesWith(null)).toContain('Giá trị cả năm 2024: 91,25%; chưa đủ phiếu để xếp hạng.')
})

test('one other unit is no plural, and no other unit is no 0', () => {
  const { better, worse } = voiceIn('en').words.unit
  expect([better('1'), worse('2'), worse('0')]).toEqual([
    'better than 1 unit',
    'worse than 2 units',
    'worse than none',
  ])
})

function sentencesWith(rank: number | null): string[] {
  const annual: AnnualDocument = {
    year: 2024,
    rule: { kind: 'mean' },
    provisional: false,
    firstHalf: 'h1',
    rankings: [
      {
        block: ranking!.block,
        units: [
          {
            unit: unit!.unit,
            percent: '365/4',
            rank,
            interval: null,
            rankSet: null,
            betterThan: [],
            worseThan: [],
          },
        ],
      },
    ],
  }
  const ranked = { ranking: ranking!, unit: unit! }
  return furtherSentences({ ...result, annual }, ranked, voiceIn('vi'))
}
