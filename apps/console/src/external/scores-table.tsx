import type { ExternalList } from '../api/answers.ts'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import css from '../imports/imports.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import { shareText } from './share-text.ts'

/** The scores that stand, with where they are from. */
export function ScoresTable({ scores }: { scores: ExternalList['scores'] }) {
  const { t, format } = useI18n()
  const words = t.external
  return (
    <section className={css.history}>
      <h2>{words.table}</h2>
      <ScrollRegion label={words.table} className={css.tall ?? ''}>
        <table className={css.table}>
          <caption className="unseen">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{t.result.unit}</th>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.group}</th>
              <th scope="col" className={css.right}>
                {words.share}
              </th>
              <th scope="col" className={css.right}>
                {words.people}
              </th>
              <th scope="col" className={css.right}>
                {words.standardError}
              </th>
              <th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => (
              <tr key={`${score.unit} ${score.item} ${score.group}`}>
                <th scope="row">
                  {score.unitName} <span className="note number">{score.unit}</span>
                </th>
                <td>{score.item}</td>
                <td>{score.group}</td>
                <td className={css.right}>{shareText(score.share, format)}</td>
                <td className={css.right}>{format.count(score.n)}</td>
                <td className={css.right}>{format.decimal(score.standardError ?? null, 4)}</td>
                <td>{score.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
