import { Link } from 'react-router'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { DefinitionEntry } from './catalogue-queries.ts'
import { Origin, UsedBy } from './origin.tsx'

/** Every version of every definition. */
export function DefinitionsTable({ definitions }: { definitions: readonly DefinitionEntry[] }) {
  const { t, format } = useI18n()
  const words = t.catalogue.definitions
  const itemsOf = ({ blocks }: DefinitionEntry) => blocks.reduce((sum, { items }) => sum + items, 0)
  const columns: readonly Column<DefinitionEntry>[] = [
    {
      id: 'name',
      head: words.name,
      cell: ({ id, version }) => (
        <Link to={`/catalogue/definitions/${id}/${version}`}>
          {id}, {words.version(version)}
        </Link>
      ),
    },
    {
      id: 'status',
      head: words.status,
      cell: ({ status }) => (t.catalogue.statuses[status] ?? status) || '–',
    },
    {
      id: 'blocks',
      head: words.blocks,
      cell: ({ blocks }) => blocks.map(({ id }) => id).join(' · '),
    },
    {
      id: 'items',
      head: words.items,
      align: 'figure',
      sort: itemsOf,
      cell: (entry) => format.count(itemsOf(entry)),
    },
    { id: 'used', head: t.catalogue.usedBy, cell: ({ rounds }) => <UsedBy rounds={rounds} /> },
    { id: 'origin', head: t.catalogue.origin, cell: (entry) => <Origin {...entry} /> },
  ]
  return (
    <DataTable
      name="definitions"
      caption={words.title}
      columns={columns}
      rows={definitions}
      rowId={({ id, version }) => `${id} ${version}`}
      search={({ id, version, note, source }) => `${id} ${version} ${note} ${source}`}
      searchLabel={words.search}
      empty={{ title: words.none, lead: words.noneWhy }}
    />
  )
}
