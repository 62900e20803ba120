import { useLocation } from 'react-router'
import type { AssessedBlock, AssessedUnit } from '../api/answers.ts'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { shortName } from '@phieu/survey'
import css from './assessed.module.css'
import { AssessedValue } from './assessed-value.tsx'

/** Units × areas (or criteria), as they were imported. */
export function AssessedTable(props: { block: AssessedBlock; units: readonly AssessedUnit[] }) {
  const { t, format, language } = useI18n()
  const { block, units } = props
  const label = t.points.assessed.table(block.name[language])
  // The trace of an index leads to an area of one unit.
  const wanted = useLocation().hash
  const isWanted = (area: number) => wanted === `#area-${area}`
  return (
    <>
      <ScrollRegion label={label} className={css.frame ?? ''}>
        <table className={css.table}>
          <caption className="unseen">{label}</caption>
          <thead>
            <tr>
              <th scope="col" className={css.name}>
                {t.result.unit}
              </th>
              {block.columns.map((column) => (
                <th key={column.code} scope="col" className={css.value}>
                  {column.criterion !== null && `${column.criterion}. `}
                  {shortName(column.name[language])}
                  <span className={`note ${css.line}`}>
                    {t.points.assessed.max(format.decimal(column.max, 2))}
                  </span>
                </th>
              ))}
              <th scope="col" className={css.value}>
                {t.points.assessed.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row" className={css.name}>
                  {unit.name}
                  <span className={`note ${css.line}`}>{unit.id}</span>
                </th>
                {block.columns.map((column, at) => (
                  <td
                    key={column.code}
                    className={css.value}
                    data-wanted={isWanted(column.area) || undefined}
                  >
                    <AssessedValue value={unit.values[at] ?? null} />
                  </td>
                ))}
                <td className={css.value}>
                  <strong>
                    {unit.missing < unit.values.length ? format.decimal(unit.points, 2) : '–'}
                  </strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={`note ${css.legend}`}>{t.points.assessed.legend}</p>
    </>
  )
}
