import type { FileFault } from '@phieu/survey'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './imports.module.css'

/** Every fault by its cell, with what to do about it. */
export function FaultsTable(props: { faults: readonly FileFault[]; label?: string }) {
  const { t, language } = useI18n()
  const { faults, label = t.imports.faults } = props
  return (
    <ScrollRegion label={label} className={css.tall ?? ''}>
      <table className={css.table}>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.cell}>
              {t.imports.cell}
            </th>
            <th scope="col">{t.imports.whatToDo}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr
              key={`${fault.sheet} ${fault.column} ${fault.row} ${fault.code} ${fault.message.vi}`}
            >
              <th scope="row">
                {fault.sheet && `${fault.sheet}! `}
                {(fault.sheet === undefined || fault.row !== null || fault.column !== null) &&
                  t.imports.place(fault.column, fault.row)}
              </th>
              <td>{fault.message[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
