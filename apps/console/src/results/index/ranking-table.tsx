import {
  parseFraction,
  toNumber,
  type RankingDocument,
  type ResultDocument,
  type UnitDocument,
} from '@phieu/scoring'
import { Link } from 'react-router'
import { closeScaleOf, type Scale } from '../../charts/estimate-scale.ts'
import { EstimateAxis, EstimateTrack } from '../../charts/estimate-track.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { useI18n, type I18n } from '../../i18n/i18n.tsx'
import { ChangeCell } from './change-cell.tsx'
import { clustersOf, markOfUnit, type Cluster } from './rank-sentence.ts'
import css from './result.module.css'

/** The units by rank, cut into groups that can be told apart. */
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
  return (
    <section>
      <ScrollRegion label={label}>
        <table className={css.table}>
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
              <th scope="col" className={css.right}>
                {t.result.ballotsHead}
              </th>
            </tr>
          </thead>
          {clustersOf(units).map((cluster) => (
            <ClusterRows
              key={cluster.units[0]?.unit}
              cluster={cluster}
              columns={earlier ? 6 : 5}
              context={{ scale, mean, compared: earlier !== null, round: result.round.id }}
            />
          ))}
        </table>
      </ScrollRegion>
      <div className={`note ${css.legend}`}>
        <p>{t.result.reading}</p>
        <p>{t.result.drawn}</p>
      </div>
    </section>
  )
}

interface RowContext {
  readonly scale: Scale
  readonly mean: number | undefined
  readonly compared: boolean
  readonly round: string
}

function ClusterRows(props: { cluster: Cluster; columns: number; context: RowContext }) {
  const i18n = useI18n()
  const { cluster, columns, context } = props
  return (
    <tbody>
      <tr className={css.cluster}>
        <th scope="rowgroup" colSpan={columns}>
          <span>{clusterWords(cluster, i18n)}</span>
        </th>
      </tr>
      {cluster.units.map((unit) => (
        <Row key={unit.unit} unit={unit} context={context} />
      ))}
    </tbody>
  )
}

function clusterWords({ cluster, ranked, units }: Cluster, { t }: I18n): string {
  if (!ranked) return t.result.unranked
  if (cluster === null) return t.result.clusterUnknown
  return units.length === 1 ? t.result.alone : t.result.cluster(units.length)
}

function Row({ unit, context }: { unit: UnitDocument; context: RowContext }) {
  const { t, format } = useI18n()
  const { scale, mean, compared, round } = context
  return (
    <tr>
      <td className={css.rank}>
        <strong>{unit.rank === null ? '–' : format.count(unit.rank)}</strong>
        {unit.rankRange && (
          <span className={`note ${css.line}`}>{t.result.ranks(...unit.rankRange)}</span>
        )}
      </td>
      <th scope="row" className={css.name}>
        <Link to={`/rounds/${round}/result/units/${unit.unit}`}>{unit.name}</Link>
      </th>
      <td className={css.index}>
        <IndexFigures unit={unit} />
      </td>
      <td className={css.track}>
        <EstimateTrack mark={markOfUnit(unit)} scale={scale} mean={mean} />
      </td>
      {compared && (
        <td className={css.change}>
          <ChangeCell change={unit.change} />
        </td>
      )}
      <td className={css.right}>{format.count(unit.ballots)}</td>
    </tr>
  )
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
        {interval
          ? `${t.overview.interval} ${format.interval(interval, 2)}`
          : t.overview.intervalUnknown}
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
