import { fractionText } from '@phieu/scoring'
import type { AreaReport, Estimate, UnitReport } from '../../api/answers.ts'
import { shareOf, wholeOf } from '../../api/estimate.ts'
import { ShareBar } from '../../charts/share-bar.tsx'
import { Meanings } from '../../components/meanings.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './unit.module.css'

/** The unit's areas against their maximum, and how they add up. */
export function AreasTable({ report }: { report: UnitReport }) {
  const { t, language } = useI18n()
  return (
    <section>
      <h2>{t.unit.areas}</h2>
      <Meanings
        figures={[
          { name: t.unit.points, of: 'surveyPoints' },
          { name: t.unit.max, of: 'maximum' },
          { name: t.overview.intervalHead, of: 'interval' },
          { name: t.unit.share, of: 'share' },
        ]}
      />
      <ScrollRegion label={t.unit.areas}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.unit.area}</th>
              <th scope="col" className={css.right}>
                {t.unit.points}
              </th>
              <th scope="col" className={css.right}>
                {t.unit.max}
              </th>
              <th scope="col" className={css.right}>
                {t.overview.intervalHead}
              </th>
              <th scope="col" colSpan={2}>
                {t.unit.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.areas.map((area) => (
              <tr key={area.area}>
                <th scope="row">
                  <a href={`#area-${area.area}`}>
                    {area.area}. {area.name[language]}
                  </a>
                </th>
                <Figures estimate={area} areas={[area]} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.unit.total}</th>
              <Figures estimate={report.survey} areas={report.areas} />
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <p className="note">{t.unit.sumWords}</p>
    </section>
  )
}

function Figures({ estimate, areas }: { estimate: Estimate; areas: readonly AreaReport[] }) {
  const { format } = useI18n()
  const share = shareOf(estimate)
  return (
    <>
      <td className={css.right}>
        <strong>{format.points(estimate.points)}</strong>
      </td>
      <td className={css.right}>{format.points(share ? estimate.max : wholeOf(areas))}</td>
      <td className={css.right}>{format.interval(estimate.interval, 2)}</td>
      <td className={css.right}>{share ? format.percent(fractionText(share)) : '–'}</td>
      <td className={css.bar}>
        <ShareBar {...estimate} />
      </td>
    </>
  )
}
