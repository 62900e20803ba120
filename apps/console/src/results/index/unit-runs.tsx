import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './result.module.css'
import { Shift } from './shift.tsx'
import { runsOf } from './rank-sentence.ts'
import type { UnitOfResult } from './unit-of-result.ts'

/** The unit as other ways of computing would place it, below the official one. */
export function UnitRuns({ result, ranking, unit }: UnitOfResult) {
  const { t, format } = useI18n()
  const words = t.result.of
  const official = { percent: unit.index?.percent ?? null, rank: unit.rank }
  const rows = [
    { name: t.result.runs.official, ...official },
    ...runsOf(result, ranking.block, unit.unit).map(({ run, ...other }) => ({
      name: t.result.runs.names[run],
      ...other,
    })),
  ]
  return (
    <section className={css.part}>
      <h2>{words.runs}</h2>
      <p className="note">{t.result.runs.lead}</p>
      <ScrollRegion label={words.runs}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{words.run}</th>
              <th scope="col" className={css.right}>
                {t.result.index}
              </th>
              <th scope="col">{t.result.rank}</th>
              <th scope="col">{words.shift}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, percent, rank }, at) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={css.right}>{format.index(percent)}</td>
                <td className="number">{rank === null ? '–' : t.result.runs.rank(rank)}</td>
                <td>{at === 0 ? '–' : <Shift official={unit.rank} other={rank} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
