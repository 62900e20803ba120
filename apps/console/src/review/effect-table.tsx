import { ScrollRegion } from '../components/table/scroll-region.tsx'
import tableCss from '../components/table/table.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import type { Effect } from './review-queries.ts'
import css from './review.module.css'

type UnitEffect = Effect['effect']['units'][number]

/** Points, index and rank of the units concerned: now, after the decision, without doubtful ballots. */
export function EffectTable({ effect: weighed }: { effect: Effect }) {
  const { t } = useI18n()
  const words = t.review.effect
  const { moved, ballots, effect } = weighed
  return (
    <div className={css.effect}>
      <h3>{words.title}</h3>
      <p>{moved === 0 ? words.nothing : words.moved(moved, ballots)}</p>
      {effect.units.length > 0 && (
        <ScrollRegion label={words.table} className={tableCss.tall ?? ''}>
          <table className={tableCss.table}>
            <caption className="unseen">{words.table}</caption>
            <thead>
              <tr>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
                <th scope="col">{words.unflagged}</th>
              </tr>
            </thead>
            <tbody>
              {effect.units.map((unit) => (
                <tr key={unit.unit}>
                  <th scope="row">
                    {unit.name}
                    {!unit.concerned && <span className={`note ${css.line}`}>{words.others}</span>}
                  </th>
                  {([unit.before, unit.after, unit.unflagged] as const).map((standing, at) => (
                    <td key={at}>
                      <Standing standing={standing} of={effect.ranked[unit.block] ?? 0} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </div>
  )
}

function Standing({ standing, of }: { standing: UnitEffect['before']; of: number }) {
  const { t, format } = useI18n()
  const words = t.review.effect
  const { rank, percent, points, ballots } = standing
  return (
    <>
      <strong className="number">
        {percent === null ? words.points(format.points(points)) : format.index(percent)}
      </strong>
      <span className={`note number ${css.line}`}>
        {rank === null ? words.noRank : words.rank(rank, of)}
      </span>
      {percent !== null && (
        <span className={`note number ${css.line}`}>{words.points(format.points(points))}</span>
      )}
      <span className={`note number ${css.line}`}>{words.standing(ballots)}</span>
    </>
  )
}
