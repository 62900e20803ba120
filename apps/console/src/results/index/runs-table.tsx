import type { RankingDocument, ResultDocument, UnitDocument } from '@phieu/scoring'
import { Link } from 'react-router'
import { Meanings } from '../../components/meanings.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { runsOf } from './rank-sentence.ts'
import css from './result.module.css'
import { Shift } from './shift.tsx'

/** Every unit's official value beside those of the other runs. */
export function RunsTable(props: {
  result: ResultDocument
  ranking: RankingDocument
  units: readonly UnitDocument[]
}) {
  const { t, format } = useI18n()
  const { result, ranking, units } = props
  const runs = result.sensitivity
    .filter(({ rankings }) => rankings.some(({ block }) => block === ranking.block))
    .map(({ run }) => run)
  if (runs.length === 0) return <p>{t.result.runs.none}</p>

  const moved = (run: string) =>
    ranking.units.filter((unit) =>
      runsOf(result, ranking.block, unit.unit).some(
        (other) => other.run === run && other.rank !== null && other.rank !== unit.rank,
      ),
    ).length
  return (
    <section>
      <h2>{t.result.runs.title}</h2>
      <p className={`note ${css.lead}`}>{t.result.runs.lead}</p>
      <Meanings figures={[{ name: t.result.runs.title, of: 'sensitivityRun' }]} />
      <ScrollRegion label={t.result.runs.title}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.result.unit}</th>
              <th scope="col">{t.result.runs.official}</th>
              {runs.map((run) => (
                <th key={run} scope="col" className={css.run}>
                  {t.result.runs.names[run]}
                  <span className={`note ${css.line}`}>
                    {t.result.runs.moved(moved(run), ranking.units.length)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.unit}>
                <th scope="row" className={css.name}>
                  <Link to={`/rounds/${result.round.id}/result/units/${unit.unit}`}>
                    {unit.name}
                  </Link>
                </th>
                <td>
                  <strong className="number">
                    {unit.rank === null ? '–' : t.result.runs.rank(unit.rank)}
                  </strong>
                  <span className={`note number ${css.line}`}>
                    {format.index(unit.index?.percent ?? null)}
                  </span>
                </td>
                {runsOf(result, ranking.block, unit.unit).map(({ run, percent, rank }) => (
                  <td key={run}>
                    <span className="number">
                      {rank === null ? '–' : t.result.runs.rank(rank)}{' '}
                      <Shift official={unit.rank} other={rank} />
                    </span>
                    <span className={`note number ${css.line}`}>{format.index(percent)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
