import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { RegistryEntry } from './catalogue-queries.ts'

/** Where an entry of the catalogue comes from: the program, or someone of the office. */
export function Origin({ shipped, added }: Pick<RegistryEntry, 'shipped' | 'added'>) {
  const { t, format } = useI18n()
  const words = t.catalogue
  if (!added) return shipped ? words.shipped : '–'
  return (
    <>
      {words.addedBy(added.by, format.moment(Date.parse(added.at)))}
      {added.reason !== '' && (
        <>
          <br />
          <span className="note">{added.reason}</span>
        </>
      )}
    </>
  )
}

/** The rounds that are pinned to an entry, each a way to it. */
export function UsedBy({ rounds }: Pick<RegistryEntry, 'rounds'>) {
  const { t, language } = useI18n()
  if (rounds.length === 0) return <span className="note">{t.catalogue.unused}</span>
  return rounds.map(({ id, title }, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <Link to={`/rounds/${id}`}>{title[language]}</Link>
    </span>
  ))
}
