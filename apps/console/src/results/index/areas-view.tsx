import { parseFraction, toNumber, type RankingDocument, type ResultDocument } from '@phieu/scoring'
import { closeScaleOf, type Mark } from '../../charts/estimate-scale.ts'
import { EstimateAxis, EstimateTrack } from '../../charts/estimate-track.tsx'
import { Meanings } from '../../components/meanings.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { ChangeCell } from './change-cell.tsx'
import css from './result.module.css'

/** What the units of a block reached on average in each area, and how that moved. */
export function AreasView(props: { result: ResultDocument; ranking: RankingDocument }) {
  const { t, format, language } = useI18n()
  const { earlier } = props.result.round
  const areas = props.ranking.areas.map((area) => ({ ...area, mark: markOf(area.mean) }))
  const scale = closeScaleOf(areas.flatMap(({ mark }) => mark ?? []))
  return (
    <section>
      <h2>{t.result.areas.title}</h2>
      <p className={`note ${css.lead}`}>{t.result.areas.lead}</p>
      <Meanings
        figures={[
          { name: t.result.areas.mean, of: 'blockMean' },
          { name: t.result.areas.changeHead, of: 'change' },
        ]}
      />
      <ScrollRegion label={t.result.areas.title}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.result.areas.area}</th>
              <th scope="col" className={css.right}>
                {t.result.areas.mean}
              </th>
              <th scope="col" className={css.track}>
                <span className="unseen">{t.result.areas.mean}</span>
                <EstimateAxis scale={scale} />
              </th>
              {earlier && (
                <th scope="col" className={css.change}>
                  {t.result.change(t.result.round(earlier.year, earlier.half))}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {areas.map(({ area, name, mean, change, mark }) => (
              <tr key={area}>
                <th scope="row" className={css.name}>
                  {area}. {name[language]}
                </th>
                <td className={css.right}>
                  <strong>{format.index(mean)}</strong>
                </td>
                <td className={css.track}>
                  <EstimateTrack mark={mark} scale={scale} />
                </td>
                {earlier && (
                  <td className={css.change}>
                    <ChangeCell change={change} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}

function markOf(mean: string | null): Mark | undefined {
  return mean === null ? undefined : { at: toNumber(parseFraction(mean)), interval: undefined }
}
