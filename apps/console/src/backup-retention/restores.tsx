import { useQuery } from '@tanstack/react-query'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { Life, livesQuery } from './backup-queries.ts'
import css from './backups.module.css'

/** To when the data was put back, who has reported since, what came back, and what may be missing. */
export function Restores({ query }: { query: ReturnType<typeof livesQuery> }) {
  const { t, format } = useI18n()
  const words = t.backupRetention.restores
  const { data: lives } = useQuery(query)
  const restored = lives?.filter(({ restoredFrom }) => restoredFrom !== null) ?? []
  const [last] = restored
  if (!last) return undefined

  const known = (value: number | null) => (value === null ? words.unknown : format.count(value))
  const columns: readonly Column<Life>[] = [
    { id: 'begun', head: words.begun, cell: ({ begunOn }) => format.day(begunOn) },
    {
      id: 'from',
      head: words.from,
      cell: ({ restoredFrom }) => format.moment(Date.parse(restoredFrom ?? '')),
    },
    {
      id: 'reported',
      head: words.reported,
      align: 'figure',
      cell: ({ reported }) => format.count(reported),
    },
    { id: 'laid', head: words.laid, align: 'figure', cell: ({ laid }) => format.count(laid) },
    { id: 'lost', head: words.lost, align: 'figure', cell: ({ lost }) => known(lost) },
    { id: 'missing', head: words.missing, align: 'figure', cell: ({ missing }) => known(missing) },
  ]
  return (
    <section className={css.how}>
      <h2>{words.title}</h2>
      <Message tone={last.missing === 0 ? 'good' : 'care'}>
        {words.when(format.day(last.begunOn), format.moment(Date.parse(last.restoredFrom ?? '')))}{' '}
        {last.lost === null || last.missing === null
          ? words.nobodyKnows
          : words.back(last.lost, last.missing)}
      </Message>
      <p>{words.how}</p>
      <p>{words.unknownThere}</p>
      <DataTable
        name="restores"
        caption={words.title}
        columns={columns}
        rows={restored}
        rowId={({ epoch }) => epoch}
        empty={{ title: words.title, lead: words.how }}
      />
    </section>
  )
}
