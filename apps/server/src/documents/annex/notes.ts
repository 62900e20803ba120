import type { RankingDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'
import { figuresIn } from '../../public/figures.ts'
import type { DocumentSource } from '../document-source.ts'
import { notCompared, starsOf } from './cells.ts'
import type { AnnexWords } from './vi.ts'

/** What a reader of the table must know: how it is computed, from how many ballots, how sure it is. */
export function notesOf(
  { document, digest }: DocumentSource,
  { units, mean }: RankingDocument,
  language: Language,
  { notes, period }: AnnexWords,
): string[] {
  const { count, percent } = figuresIn(language)
  const ballots = units.map((unit) => unit.ballots)
  const states = new Set(units.map(({ change }) => change.state))
  const { earlier } = document.round
  const hasNoise = units.some(({ change }) => change.withinNoise === true)
  return [
    notes.index,
    notes.sample(
      count(ballots.reduce((sum, n) => sum + n, 0)),
      count(Math.min(...ballots)),
      count(Math.max(...ballots)),
    ),
    ...(mean === null ? [] : [notes.mean(percent(mean))]),
    ...(earlier ? [notes.change(period(earlier.year, earlier.half))] : []),
    ...(earlier && hasNoise ? [notes.withinNoise] : []),
    ...(earlier
      ? notCompared
          .filter((state) => states.has(state))
          .map((state) => notes.notCompared(starsOf(state), notes.reasons[state]))
      : []),
    notes.method(document.method, count(document.replicates), document.seed),
    ...(digest === undefined ? [] : [notes.digest(digest)]),
  ]
}
