import { parseFraction, toNumber } from '@phieu/scoring'
import { Link } from 'react-router'
import { closeScaleOf, type Mark } from '../../charts/estimate-scale.ts'
import { EstimateAxis, EstimateTrack } from '../../charts/estimate-track.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { ChangeCell } from './change-cell.tsx'
import css from './result.module.css'
import { bestOfArea } from './rank-sentence.ts'
import type { UnitOfResult } from './unit-of-result.ts'

type Area = UnitOfResult['unit']['areas'][number]

/** The unit's areas beside the mean and the best of its block; points lead to where they come from. */
export function UnitAreas({ result, ranking, unit }: UnitOfResult) {
  const { t, format, language } = useI18n()
  const words = t.result.of
  const round = `/rounds/${result.round.id}`
  const { earlier } = result.round
  const areas = unit.areas.map((area) => ({
    ...area,
    ...ranking.areas.find((each) => each.area === area.area),
    change: area.change,
    best: bestOfArea(ranking.units, area.area),
    mark: markOf(area),
  }))
  const scale = closeScaleOf(
    areas.flatMap(({ mark, mean }) => [
      ...(mark ? [mark] : []),
      ...(mean ? [{ at: numberOf(mean), interval: undefined }] : []),
    ]),
  )
  // A unit with an index has a value in every area; one that is not told is hidden.
  const isHidden = (value: string | null) => value === null && unit.index !== null
  return (
    <section className={css.part}>
      <h2>{words.areas}</h2>
      <p className={`note ${css.lead}`}>
        {words.areasLead(ranking.name[language])} {words.drawn}
      </p>
      <ScrollRegion label={words.areas}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.result.areas.area}</th>
              <th scope="col" className={css.right}>
                {words.assessed}
              </th>
              <th scope="col" className={css.right}>
                {words.survey}
              </th>
              <th scope="col" className={css.right}>
                {words.reached}
              </th>
              <th scope="col" className={css.right}>
                {words.mean}
              </th>
              <th scope="col" className={css.right}>
                {words.best}
              </th>
              <th scope="col" className={css.track}>
                <span className="note">{t.result.of.scale}</span>
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
            {areas.map(({ area, name, assessed, survey, percent, mean, best, mark, change }) => (
              <tr key={area}>
                <th scope="row" className={css.name}>
                  {area}. {name?.[language]}
                </th>
                <td className={css.right}>
                  <Link
                    to={`${round}/points?block=${unit.block}&q=${encodeURIComponent(unit.name)}#area-${area}`}
                  >
                    {format.points(assessed.points)}
                  </Link>
                  <span className="soft"> / {format.points(assessed.max)}</span>
                </td>
                <td className={css.right}>
                  <Link to={`${round}/units/${unit.unit}#area-${area}`}>
                    {isHidden(survey.points) ? words.hidden : format.points(survey.points)}
                  </Link>
                  <span className="soft"> / {format.points(survey.max)}</span>
                </td>
                <td className={css.right}>
                  <strong>{isHidden(percent) ? words.hidden : format.index(percent)}</strong>
                </td>
                <td className={css.right}>{format.index(mean ?? null)}</td>
                <td className={css.right}>{format.index(best ?? null)}</td>
                <td className={css.track}>
                  <EstimateTrack
                    mark={mark}
                    scale={scale}
                    mean={mean ? numberOf(mean) : undefined}
                    best={best === undefined ? undefined : numberOf(best)}
                  />
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
      {areas.some(({ percent }) => isHidden(percent)) && (
        <p className={`note ${css.legend}`}>{words.hiddenWhy}</p>
      )}
    </section>
  )
}

function markOf({ percent, interval }: Area): Mark | undefined {
  return percent === null ? undefined : { at: numberOf(percent), interval: interval ?? undefined }
}

function numberOf(exact: string): number {
  return toNumber(parseFraction(exact))
}
