import { alikeLeaders, type RankingDocument, type ResultDocument } from '@phieu/scoring'
import { Link } from 'react-router'
import { useI18n, type I18n } from '../../i18n/i18n.tsx'
import { moveWords } from './change-words.ts'
import { leadersOf, rankedCount } from './rank-sentence.ts'
import css from './result.module.css'

/** The block's answer in one sentence, and what must be said with it. */
export function RankingHeadline(props: { result: ResultDocument; ranking: RankingDocument }) {
  const { t, format, language } = useI18n()
  const { result, ranking } = props
  const leaders = leadersOf(ranking)
  const [first] = leaders
  if (!first && ranking.units.some(({ index }) => index)) {
    return <h1>{t.result.nobodyRanked(ranking.name[language])}</h1>
  }
  if (!first) {
    return (
      <>
        <h1>{t.result.nobody(ranking.name[language])}</h1>
        <p className={css.lead}>
          {t.result.nobodyWhy}{' '}
          <Link to={`/rounds/${result.round.id}/points?block=${ranking.block}`}>
            {t.result.nobodyWay}
          </Link>
        </p>
      </>
    )
  }
  const names = leaders.map(({ name }) => name).join(', ')
  return (
    <>
      <h1>
        {t.result.leads(names, format.index(first.index?.percent ?? null), rankedCount(ranking))}
      </h1>
      <p className={css.lead}>
        {sureWords(ranking, t)} <ChangeSummary {...props} />
      </p>
    </>
  )
}

/** More names than these are only counted. */
const MOST_NAMES = 5

/** Who can't be told apart from the first place; nothing where that is not known. */
function sureWords({ units }: RankingDocument, t: I18n['t']): string {
  const alike = alikeLeaders(units)
  if (!alike) return ''
  if (alike.length === 0) return t.result.standsOut
  if (alike.length > MOST_NAMES) return t.result.alikeMany(alike.length)
  return t.result.alike(alike.map(({ name }) => name).join(', '))
}

/** The mean of the block, and how the block moved, counted over units with a value in both rounds. */
function ChangeSummary({ result, ranking }: { result: ResultDocument; ranking: RankingDocument }) {
  const i18n = useI18n()
  const words = i18n.t.result.moves
  const { change } = ranking
  const mean = i18n.t.result.mean(i18n.format.index(ranking.mean))
  if (!result.round.earlier) return `${mean}. ${words.noEarlier}`
  if (change.compared === 0) return `${mean}.`

  const rose = ranking.units.filter(({ unit }) => change.roseMost.includes(unit))
  return [
    `${mean}, ${moveWords(change.mean, i18n)}.`,
    words.counted(change.up, change.down, change.compared, ranking.units.length),
    words.areas(change.areasUp, change.areasCompared),
    ...(change.most && rose.length > 0
      ? [words.most(rose.map(({ name }) => name).join(', '), moveWords(change.most, i18n))]
      : []),
  ].join(' ')
}
