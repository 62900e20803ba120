import { ProgressBar } from '../../charts/progress-bar.tsx'
import { Meanings } from '../../components/meanings.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './result.module.css'
import type { UnitOfResult } from './unit-of-result.ts'

/** How often each rank came out when chance was repeated. */
export function ChanceTable({ result, unit }: UnitOfResult) {
  const { t, format } = useI18n()
  const words = t.result.of
  return (
    <section className={css.part}>
      <h2>{words.chances}</h2>
      {unit.rankChances.length === 0 ? (
        <p className="note">{words.noChances}</p>
      ) : (
        <>
          <p className="note">{words.chancesLead(result.replicates)}</p>
          <Meanings figures={[{ name: words.chance, of: 'rankChance' }]} />
          <ScrollRegion label={words.chances}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t.result.rank}</th>
                  <th scope="col" className={css.chance}>
                    {words.chance}
                  </th>
                </tr>
              </thead>
              <tbody>
                {unit.rankChances.map(({ rank, chance }) => (
                  <tr key={rank}>
                    <th scope="row">{t.result.runs.rank(rank)}</th>
                    <td>
                      <span className="number">{format.roughPercent(chance)}</span>
                      <ProgressBar done={chance} wanted={1} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </section>
  )
}
