import type { LineageEvent } from '@phieu/survey'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import tableCss from '../components/table/table.module.css'
import { useI18n } from '../i18n/i18n.tsx'

/** What became of units of earlier registries, event by event. */
export function LineageTable({ lineage }: { lineage: readonly LineageEvent[] }) {
  const { t, format } = useI18n()
  const words = t.catalogue.registry
  return (
    <ScrollRegion label={words.lineage} className={tableCss['tall'] ?? ''}>
      <table className={tableCss['table']}>
        <caption className="unseen">{words.lineage}</caption>
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.event}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.document}</th>
          </tr>
        </thead>
        <tbody>
          {lineage.map(({ kind, from, to, on, document = '–' }) => (
            <tr key={`${kind} ${from.join()} ${to.join()} ${on}`}>
              <th scope="row">{from.join(', ')}</th>
              <td>{words.kinds[kind]}</td>
              <td>{to.length === 0 ? words.nobody : to.join(', ')}</td>
              <td>{format.day(on)}</td>
              <td>{document}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
