import { ScrollRegion } from '../components/table/scroll-region.tsx'
import css from '../imports/imports.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import type { InsiderPreview } from './insiders-queries.ts'

type Change = InsiderPreview['changes'][number]

/** Everybody whom a file adds, changes or takes off the list. */
export function ChangesTable({ changes }: { changes: readonly Change[] }) {
  const { t } = useI18n()
  const words = t.insiders.import
  return (
    <ScrollRegion label={words.table} className={css.tall ?? ''}>
      <table className={css.table}>
        <caption className="unseen">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{t.insiders.people.name}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ kind, before, after }) => {
            const person = after ?? before
            return (
              <tr key={`${person?.name} ${person?.position}`}>
                <th scope="row">
                  {person?.name} <span className="note">{person?.position}</span>
                </th>
                <td>{words.kinds[kind]}</td>
                <td>{before && <Facts of={before} />}</td>
                <td>{after && <Facts of={after} />}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Facts({ of: { contact, notUnits, blocks } }: { of: NonNullable<Change['after']> }) {
  const { import: words, people } = useI18n().t.insiders
  const limits = [
    ...(blocks.length > 0 ? [people.onlyBlocks(blocks.join(', '))] : []),
    ...(notUnits.length > 0
      ? [`${people.notUnits(notUnits.length)} (${notUnits.join(', ')})`]
      : []),
  ]
  return (
    <>
      {contact ?? '–'} <span className="note">{limits.join('; ') || words.noLimit}</span>
    </>
  )
}
