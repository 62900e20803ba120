import { apartFrom, type UnitDocument } from '@phieu/scoring'
import { Link } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './result.module.css'
import type { UnitOfResult } from './unit-of-result.ts'

/** Which units it is surely better than, which it cannot be told apart from, which are surely ahead. */
export function UnitStanding({ result, ranking, unit }: UnitOfResult) {
  const { t } = useI18n()
  const words = t.result.of
  const apart = apartFrom(ranking.units, unit)
  if (!apart) return null

  const { betterThan, alike, worseThan } = apart
  const round = result.round.id
  return (
    <section className={css.part}>
      <h2>{words.standing}</h2>
      <ul>
        <Named title={words.better(betterThan.length)} units={betterThan} round={round} />
        <Named title={words.alike(alike.length)} units={alike} round={round} />
        <Named title={words.worse(worseThan.length)} units={worseThan} round={round} />
      </ul>
      <p className="note">{t.result.comparing}</p>
    </section>
  )
}

/** More names than these are folded away. */
const MOST_NAMES = 5

function Named(props: { title: string; units: readonly UnitDocument[]; round: string }) {
  const { title, units, round } = props
  const links = units.map(({ unit, name }, at) => (
    <span key={unit}>
      {at > 0 && ', '}
      <Link to={`/rounds/${round}/result/units/${unit}`}>{name}</Link>
    </span>
  ))
  if (units.length === 0) return <li>{title}</li>
  if (units.length <= MOST_NAMES) {
    return (
      <li>
        {title}: {links}
      </li>
    )
  }
  return (
    <li>
      <details>
        <summary>{title}</summary>
        {links}
      </details>
    </li>
  )
}
