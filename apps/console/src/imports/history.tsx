import { Link } from 'react-router'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './imports.module.css'

/** Who imported a file, when and why, as the server tells it. */
export interface ImportEntry {
  readonly id: string
  readonly by: { readonly name: string }
  readonly at: string
  readonly reason: string
  readonly changeCount: number
}

/** How many imports of one kind there were, and the last of them. */
export interface ImportsSoFar {
  readonly total: number
  readonly imports: readonly ImportEntry[]
}

/**
 * The imports of one kind, the last one first.
 *
 * @param path - of the page that shows the changes of an import, without its id
 */
export function ImportHistory(props: { history: ImportsSoFar; path: string }) {
  const { t, format } = useI18n()
  const { total, imports } = props.history
  return (
    <section className={css.history}>
      <h2>{t.imports.history}</h2>
      {imports.length === 0 ? (
        <p className="soft">{t.imports.noHistory}</p>
      ) : (
        <ScrollRegion label={t.imports.history}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t.imports.when}</th>
                <th scope="col">{t.imports.who}</th>
                <th scope="col">{t.imports.why}</th>
                <th scope="col">{t.imports.what}</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((entry) => (
                <tr key={entry.id}>
                  <td className="number">{format.moment(Date.parse(entry.at))}</td>
                  <td>{entry.by.name}</td>
                  <th scope="row">{entry.reason}</th>
                  <td>
                    <Link to={`${props.path}/${entry.id}`}>
                      {t.imports.changed(entry.changeCount)}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {total > imports.length && <p className="note">{t.imports.lastOf(imports.length, total)}</p>}
    </section>
  )
}
