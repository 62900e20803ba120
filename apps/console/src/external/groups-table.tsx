import type { ExternalList } from '../api/answers.ts'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import css from '../imports/imports.module.css'
import { useI18n } from '../i18n/i18n.tsx'

/** How many scores there are of each group; groups without any are left out. */
export function GroupsTable({ groups }: { groups: ExternalList['groups'] }) {
  const { t, format, language } = useI18n()
  return (
    <section className={css.history}>
      <h2>{t.external.byGroup}</h2>
      <ScrollRegion label={t.external.byGroup}>
        <table className={css.table}>
          <caption className="unseen">{t.external.byGroup}</caption>
          <thead>
            <tr>
              <th scope="col">{t.external.group}</th>
              <th scope="col" className={css.right}>
                {t.external.units}
              </th>
              <th scope="col" className={css.right}>
                {t.external.scores}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups
              .filter(({ scores }) => scores > 0)
              .map(({ id, name, units, scores }) => (
                <tr key={id}>
                  <th scope="row">
                    {name[language]} <span className="note">{id}</span>
                  </th>
                  <td className={css.right}>{format.count(units)}</td>
                  <td className={css.right}>{format.count(scores)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
