import type { ExternalChange } from '../api/answers.ts'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import css from '../imports/imports.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import { shareText } from './share-text.ts'

/** Every score that a file changes, before and after. */
export function ChangesTable({ changes }: { changes: readonly ExternalChange[] }) {
  const { t } = useI18n()
  return (
    <ScrollRegion label={t.imports.changesTable} className={css.tall ?? ''}>
      <table className={css.table}>
        <caption className="unseen">{t.imports.changesTable}</caption>
        <thead>
          <tr>
            <th scope="col">{t.result.unit}</th>
            <th scope="col">{t.external.item}</th>
            <th scope="col">{t.external.group}</th>
            <th scope="col">{t.imports.before}</th>
            <th scope="col">{t.imports.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ unit, unitName, item, group, before, after }) => (
            <tr key={`${unit} ${item} ${group}`}>
              <th scope="row">
                {unitName} <span className="note number">{unit}</span>
              </th>
              <td>{item}</td>
              <td>{group}</td>
              <td>
                <Score of={before} none={t.external.nothing} />
              </td>
              <td>
                <Score of={after} none={t.external.cleared} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** The share, from how many people, and whose it is. */
function Score({ of: score, none }: { of: ExternalChange['after']; none: string }) {
  const { t, format } = useI18n()
  if (score === null) return <span className="note">{none}</span>
  return (
    <>
      <strong className="number">{shareText(score.share, format)}</strong>{' '}
      <span className="note">
        {t.external.from(score.n)}
        {score.standardError !== undefined &&
          `, ${t.external.standardError} ${format.decimal(score.standardError, 4)}`}
        , {score.source}
      </span>
    </>
  )
}
