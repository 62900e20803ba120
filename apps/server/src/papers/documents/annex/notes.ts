import { alikeLeaders, type RankingDocument, type ResultDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'
import { figuresIn } from '../../public/public-figures.ts'
import { awardsHeading, describeAwards } from '../describe-awards.ts'
import type { DocumentSource } from '../document-source.ts'
import { reasonsIn, starsOf } from './cells.ts'
import type { AnnexWords } from './words.ts'

/** What a reader of the table must know: how it is computed, from how many ballots, how sure it is. */
export function notesOf(
  { document, digest, awards }: DocumentSource,
  ranking: RankingDocument,
  language: Language,
  words: AnnexWords,
): string[] {
  const { notes } = words
  const { units, mean, change } = ranking
  const commended = describeAwards(awards, ranking, language)
  const { count, percent } = figuresIn(language)
  const ballots = units.map((unit) => unit.ballots)
  return [
    ...(commended.length > 0 ? [`${awardsHeading[language]}: ${commended.join(' ')}`] : []),
    notes.index,
    ...(units.some(({ index }) => index && index.percent !== index.unclipped)
      ? [notes.clipped]
      : []),
    notes.sample(
      count(ballots.reduce((sum, n) => sum + n, 0)),
      count(Math.min(...ballots)),
      count(Math.max(...ballots)),
    ),
    ...(units.some((unit) => unit.effectiveBallots < unit.ballots) ? [notes.worth] : []),
    ...rankNotes(units, language, words),
    ...(mean === null ? [] : [notes.mean(percent(mean))]),
    ...changeNotes(units, document.round.earlier, change.compared > 0, words),
    notes.method(document.method, count(document.replicates), document.seed),
    ...(digest === undefined ? [] : [notes.digest(digest)]),
  ]
}

/** More names than these are only counted. */
const MOST_NAMES = 5

/** How sure the ranks are: which are possible, who cannot be told apart from the first, who has none. */
function rankNotes(
  units: RankingDocument['units'],
  language: Language,
  { notes }: AnnexWords,
): string[] {
  const { count, list } = figuresIn(language)
  const named = (some: RankingDocument['units']) =>
    some.length > MOST_NAMES ? notes.others(count(some.length)) : list(some.map(({ name }) => name))
  const alike = alikeLeaders(units)
  const tooFew = units.filter(({ unranked }) => unranked === 'too-few-ballots')
  return [
    ...(units.some(({ rankSet }) => rankSet) ? [notes.rankSet] : []),
    ...(alike ? [alike.length > 0 ? notes.leaderAlike(named(alike)) : notes.leaderApart] : []),
    ...(tooFew.length > 0 ? [notes.tooFew(list(tooFew.map(({ name }) => name)))] : []),
  ]
}

function changeNotes(
  units: RankingDocument['units'],
  earlier: ResultDocument['round']['earlier'],
  isCompared: boolean,
  { notes, period }: AnnexWords,
): string[] {
  if (!earlier) return []

  const than = period(earlier.year, earlier.half)
  const reasons = reasonsIn(units)
  if (!isCompared) {
    return [notes.nothingCompared(than, reasons.map((reason) => notes.reasons[reason]).join('; '))]
  }
  return [
    notes.change(than),
    ...(units.some(({ change }) => change.withinNoise) ? [notes.withinNoise] : []),
    ...reasons.map((reason) => notes.notCompared(starsOf(reason, reasons), notes.reasons[reason])),
  ]
}
