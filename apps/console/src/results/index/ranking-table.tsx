import {
  apartFrom,
  parseFraction,
  toNumber,
  type RankingDocument,
  type ResultDocument,
  type UnitDocument,
} from '@phieu/scoring'
import { Link } from 'react-router'
import { closeScaleOf, type Scale } from '../../charts/estimate-scale.ts'
import { EstimateAxis, EstimateTrack } from '../../charts/estimate-track.tsx'
import { Meanings } from '../../components/meanings.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n, type I18n } from '../../i18n/i18n.tsx'
import { IntervalLine } from '../interval-line.tsx'
import { ChangeCell } from './change-cell.tsx'
import { markOfUnit } from './rank-sentence.ts'
import cards from './ranking.module.css'
import css from './result.module.css'

/** The units by rank, each with its interval and how many others it can be told apart from. */
export function RankingTable(props: {
  result: ResultDocument
  ranking: RankingDocument
  units: readonly UnitDocument[]
}) {
  const { t, language } = useI18n()
  const { result, ranking, units } = props
  const { earlier } = result.round
  const scale = closeScaleOf(ranking.units.flatMap((unit) => markOfUnit(unit) ?? []))
  const mean = ranking.mean === null ? undefined : toNumber(parseFraction(ranking.mean))
  const label = t.result.table(ranking.name[language])
  const context = { scale, mean, ranking, compared: earlier !== null, round: result.round.id }
  return (
    <section>
      <Meanings
        figures={[
          { name: t.result.rank, of: 'rank' },
          { name: t.result.possibleRanks, of: 'rankSet' },
          { name: t.result.ownRanks, of: 'rankRange' },
          { name: t.result.index, of: 'index' },
          { name: t.overview.intervalHead, of: 'interval' },
          { name: t.result.apartHead, of: 'alike' },
          { name: t.result.ballotsHead, of: 'sampleSize' },
          { name: t.result.worthHead, of: 'effectiveSize' },
        ]}
      />
      <ScrollRegion label={label}>
        <table className={`${css.table} ${cards.table}`}>
          <caption className="unseen">{label}</caption>
          <thead>
            <tr>
              <th scope="col" className={css.rank}>
                {t.result.rank}
              </th>
              <th scope="col" className={css.name}>
                {t.result.unit}
              </th>
              <th scope="col" className={css.index}>
                {t.result.index} <span className="note">{t.result.indexHint}</span>
              </th>
              <th scope="col" className={css.track}>
                <span className="note">{t.result.scale}</span>
                <EstimateAxis scale={scale} />
              </th>
              {earlier && (
                <th scope="col" className={css.change}>
                  {t.result.change(t.result.round(earlier.year, earlier.half))}
                </th>
              )}
              <th scope="col">{t.result.apartHead}</th>
              <th scope="col" className={css.right}>
                {t.result.ballotsHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {units
              .filter(({ rank }) => rank !== null)
              .map((unit) => (
                <Row key={unit.unit} unit={unit} context={context} />
              ))}
          </tbody>
          <UnrankedRows
            units={units.filter(({ rank }) => rank === null)}
            columns={earlier ? 7 : 6}
            context={context}
          />
        </table>
      </ScrollRegion>
      <div className={`note ${css.legend}`}>
        <p>{t.result.reading}</p>
        <p>{t.result.comparing}</p>
        <p>{t.result.worthMeans}</p>
        <p>{t.result.drawn}</p>
      </div>
    </section>
  )
}

interface RowContext {
  readonly scale: Scale
  readonly mean: number | undefined
  readonly ranking: RankingDocument
  readonly compared: boolean
  readonly round: string
}

function UnrankedRows(props: {
  units: readonly UnitDocument[]
  columns: number
  context: RowContext
}) {
  const { t } = useI18n()
  if (props.units.length === 0) return null
  return (
    <tbody>
      <tr className={css.unranked}>
        <th scope="rowgroup" colSpan={props.columns}>
          <span>{t.result.unranked}</span>
        </th>
      </tr>
      {props.units.map((unit) => (
        <Row key={unit.unit} unit={unit} context={props.context} />
      ))}
    </tbody>
  )
}

function Row({ unit, context }: { unit: UnitDocument; context: RowContext }) {
  const { t, format } = useI18n()
  const { scale, mean, ranking, compared, round } = context
  const { ballots, effectiveBallots } = unit
  return (
    <tr>
      <td className={css.rank}>
        <RankFigures unit={unit} />
      </td>
      <th scope="row" className={css.name}>
        <Link to={`/rounds/${round}/result/units/${unit.unit}`}>{unit.name}</Link>
      </th>
      <td className={css.index}>
        <IndexFigures unit={unit} />
      </td>
      <td className={`${css.track} ${cards.track}`}>
        <EstimateTrack mark={markOfUnit(unit)} scale={scale} mean={mean} />
      </td>
      {compared && (
        <td className={css.change}>
          <ChangeCell change={unit.change} />
        </td>
      )}
      <td className={css.apart} data-label={t.result.apartHead}>
        {apartWords(ranking, unit, t)}
      </td>
      <td className={css.right} data-label={t.result.ballotsHead}>
        {format.count(ballots)}
        {effectiveBallots < ballots && (
          <span className={`note ${css.line}`}>{t.result.worth(effectiveBallots)}</span>
        )}
        {unit.overfull.length > 0 && (
          <span className={`note ${css.line}`}>{t.result.overfull(unit.overfull.join(', '))}</span>
        )}
      </td>
    </tr>
  )
}

/** The rank, and below it the ranks that are possible: of all units at once, and of this one alone. */
function RankFigures({ unit: { rank, unranked, rankSet, rankRange } }: { unit: UnitDocument }) {
  const { t, format } = useI18n()
  const ranges = [
    ...(rankSet ? [t.result.rankSet(...rankSet)] : []),
    ...(rankRange ? [t.result.rankRange(...rankRange)] : []),
  ]
  return (
    <>
      <strong>{rank === null ? '–' : format.count(rank)}</strong>
      {ranges.map((range) => (
        <span key={range} className={`note number ${css.line}`}>
          {range}
        </span>
      ))}
      {unranked === 'too-few-ballots' && (
        <span className={`note ${css.line}`}>{t.result.tooFew}</span>
      )}
    </>
  )
}

/** How many units it is surely better than, cannot be told apart from, is surely worse than. */
function apartWords({ units }: RankingDocument, unit: UnitDocument, t: I18n['t']): string {
  const apart = apartFrom(units, unit)
  if (!apart) return unit.rank === null ? '–' : t.result.notApart
  return t.result.apart(apart.betterThan.length, apart.alike.length, apart.worseThan.length)
}

/** The share, what it is a share of, and its interval; or what is missing for it. */
function IndexFigures({ unit }: { unit: UnitDocument }) {
  const { t, format } = useI18n()
  const { index, interval } = unit
  if (!index) {
    return <span className="note">{missingWords(unit, t)}</span>
  }
  return (
    <>
      <span className="number">
        <strong>{format.index(index.percent)}</strong>
        <span className="soft">
          {' '}
          · {format.points(index.points)} / {format.points(index.max)}
        </span>
      </span>
      <span className={`note ${css.line}`}>
        <IntervalLine interval={interval} />
      </span>
    </>
  )
}

/** What keeps a unit from having an index. */
export function missingWords({ assessed, survey }: UnitDocument, t: I18n['t']): string {
  const missing = [
    ...(assessed.points === null ? [t.result.noAssessed] : []),
    ...(survey.points === null ? [t.result.noSurvey] : []),
  ]
  return missing.length === 0 ? t.result.noIndex : missing.join(', ')
}
