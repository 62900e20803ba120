import type { AssessedChange } from '../api/answers.ts'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import css from '../imports/imports.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import { AssessedValue } from './assessed-value.tsx'

/** Every value that a file changes, before and after. */
export function ChangesTable({ changes }: { changes: readonly AssessedChange[] }) {
  const { t } = useI18n()
  return (
    <ScrollRegion label={t.imports.changesTable} className={css.tall ?? ''}>
      <table className={css.table}>
        <caption className="unseen">{t.imports.changesTable}</caption>
        <thead>
          <tr>
            <th scope="col">{t.result.unit}</th>
            <th scope="col">{t.points.assessed.column}</th>
            <th scope="col" className={css.right}>
              {t.imports.before}
            </th>
            <th scope="col" className={css.right}>
              {t.imports.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.unit} ${change.code}`}>
              <th scope="row">
                {change.unitName} <span className="note number">{change.unit}</span>
              </th>
              <td>
                {[t.unit.areaNumber(change.area), change.criterion].filter(Boolean).join(' · ')}
              </td>
              <td className={css.right}>
                <AssessedValue value={change.before} />
              </td>
              <td className={css.right}>
                <strong>
                  <AssessedValue value={change.after} />
                </strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
