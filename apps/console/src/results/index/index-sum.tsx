import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Meanings } from '../../components/meanings.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './result.module.css'
import type { UnitOfResult } from './unit-of-result.ts'

/** Assessed + survey + bonus − penalty over the maximum, each with the way to what it comes from. */
export function IndexSum({ result, unit }: UnitOfResult) {
  const { t, format } = useI18n()
  const words = t.result.of
  const round = `/rounds/${result.round.id}`
  const { index, assessed, survey } = unit
  const signed = (sign: string, points: string) =>
    `${points === '0' ? '' : sign}${format.points(points)}`
  const decisions = (
    <Link to={`${round}/points/adjustments?unit=${unit.unit}`}>{words.toAdjustments}</Link>
  )
  return (
    <section className={css.part}>
      <h2>{words.sum}</h2>
      <Meanings
        figures={[
          { name: words.assessed, of: 'assessedPoints' },
          { name: words.survey, of: 'surveyPoints' },
          { name: `${words.bonus}, ${words.penalty}`, of: 'adjustmentsOfPoints' },
          { name: words.max, of: 'maximum' },
          { name: t.overview.intervalHead, of: 'interval' },
        ]}
      />
      <ScrollRegion label={words.sum}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col" className={css.right}>
                {words.points}
              </th>
              <th scope="col" className={css.right}>
                {words.max}
              </th>
              <th scope="col">{t.overview.intervalHead}</th>
              <th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>
            <Part name={words.assessed} points={format.points(assessed.points)} max={assessed.max}>
              <Link to={`${round}/points?block=${unit.block}&q=${encodeURIComponent(unit.name)}`}>
                {words.toAssessed}
              </Link>
            </Part>
            <Part
              name={words.survey}
              points={format.points(survey.points)}
              max={survey.max}
              interval={survey.interval}
            >
              <Link to={`${round}/units/${unit.unit}`}>{words.toSurvey}</Link>
            </Part>
            <Part name={words.bonus} points={signed('+', unit.bonus)}>
              {decisions}
            </Part>
            <Part name={words.penalty} points={signed('−', unit.penalty)}>
              {decisions}
            </Part>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td className={css.right}>{format.points(index?.points ?? null)}</td>
              <td className={css.right}>{format.points(index?.max ?? null)}</td>
              <td>–</td>
              <td>–</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      {index && (
        <p className={css.formula}>
          {words.percent} = {format.points(index.points)} / {format.points(index.max)} × 100 ={' '}
          <strong>{format.index(index.percent)}</strong>{' '}
          <span className="note">
            ({words.exact}: {index.percent}
            {index.unclipped !== index.percent &&
              `; ${words.clipped(format.index(index.unclipped))}`}
            )
          </span>
        </p>
      )}
    </section>
  )
}

function Part(props: {
  name: string
  points: string
  max?: string
  interval?: readonly [number, number] | null
  children: ReactNode
}) {
  const { format } = useI18n()
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td className={css.right}>{props.points}</td>
      <td className={css.right}>{props.max === undefined ? '–' : format.points(props.max)}</td>
      <td>{format.interval(props.interval ?? null, 2)}</td>
      <td>{props.children}</td>
    </tr>
  )
}
