import type { RoundDetail } from '../api/answers.ts'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './status.module.css'

/** Who moved the round when and why, the last one first. */
export function MoveHistory({ moves }: { moves: RoundDetail['moves'] }) {
  const { t, format } = useI18n()
  const words = t.status
  return (
    <section className={css.part}>
      <h2>{words.history}</h2>
      {moves.length === 0 ? (
        <p className="soft">{words.noHistory}</p>
      ) : (
        <ScrollRegion label={words.history}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.why}</th>
              </tr>
            </thead>
            <tbody>
              {moves.toReversed().map(({ at, from, to, by, reason, deleted }) => (
                <tr key={at}>
                  <td className="number">{format.moment(Date.parse(at))}</td>
                  <th scope="row">{words.fromTo(t.round.state[from], t.round.state[to])}</th>
                  <td>{by.name}</td>
                  <td>
                    {reason ?? <span className="soft">{words.noReason}</span>}
                    {deleted && (
                      <p className="note">{words.deleted(deleted.invitations, deleted.insiders)}</p>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  )
}
