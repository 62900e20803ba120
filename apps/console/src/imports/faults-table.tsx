import type { FileFault } from '@phieu/survey'
import { ScrollRegion } from '../frame/scroll-region.tsx'
import { useSpeech } from '../language/language.tsx'
import css from './imports.module.css'

/** Every fault by its cell, with what to do about it. */
export function FaultsTable({ faults }: { faults: readonly FileFault[] }) {
  const { t, language } = useSpeech()
  return (
    <ScrollRegion label={t.imports.faults} className={css.tall ?? ''}>
      <table className={css.table}>
        <caption className="unseen">{t.imports.faults}</caption>
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
            <tr key={`${fault.column} ${fault.row} ${fault.code} ${fault.message.vi}`}>
              <th scope="row">{t.imports.place(fault.column, fault.row)}</th>
              <td>{fault.message[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
