import type { RankingDocument } from '@phieu/scoring'
import { describeChange } from './describe-change.ts'
import type { Voice } from './page.ts'

/** How a block changed: units, areas, who rose most, the mean. Nothing where nothing is compared. */
export function changeSentences({ change, units }: RankingDocument, voice: Voice): string[] {
  if (change.compared === 0) return []

  const { words, figures } = voice
  const names = new Map(units.map(({ unit, name }) => [unit, name]))
  const rose = figures.list(change.roseMost.map((unit) => names.get(unit) ?? unit))
  const count = figures.count
  const sentences = [
    words.change.counted(
      count(change.up),
      count(change.compared),
      count(units.length),
      count(change.down),
    ),
    change.areasCompared > 0 &&
      words.change.areas(count(change.areasUp), count(change.areasCompared)),
    change.most && rose && words.change.most(rose, describeChange(change.most, voice)),
    words.change.mean(describeChange(change.mean, voice)),
  ]
  return sentences.filter((sentence) => typeof sentence === 'string').filter(Boolean)
}
