import { Link } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import css from '../box.module.css'

/** With both sheets lost: what that means, and how the round goes on without those ballots. */
export function LostSheets({ round, named }: { round: string; named: number }) {
  const { t } = useI18n()
  const words = t.box.lost
  return (
    <section className={css.part}>
      <h2>{words.title}</h2>
      <p>{words.lead(named)}</p>
      <Link to={`/rounds/${round}/course`}>{words.way}</Link>
    </section>
  )
}
