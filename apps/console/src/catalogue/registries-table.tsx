import { Link } from 'react-router'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { RegistryEntry } from './catalogue-queries.ts'
import { Origin, UsedBy } from './origin.tsx'

/** Every registry, with its units by block. */
export function RegistriesTable({ registries }: { registries: readonly RegistryEntry[] }) {
  const { t, format } = useI18n()
  const words = t.catalogue.registries
  const columns: readonly Column<RegistryEntry>[] = [
    {
      id: 'name',
      head: words.name,
      sort: ({ name, id }) => name ?? id,
      cell: ({ id, name }) => (
        <>
          <Link to={`/catalogue/registries/${id}`}>{name ?? id}</Link>
          {name && <span className="note"> {id}</span>}
        </>
      ),
    },
    {
      id: 'units',
      head: words.units,
      align: 'figure',
      sort: ({ units }) => units,
      cell: ({ units }) => format.count(units),
    },
    {
      id: 'blocks',
      head: words.blocks,
      cell: ({ blocks }) => blocks.map(({ id, units }) => words.block(id, units)).join(' · '),
    },
    { id: 'used', head: t.catalogue.usedBy, cell: ({ rounds }) => <UsedBy rounds={rounds} /> },
    { id: 'origin', head: t.catalogue.origin, cell: (entry) => <Origin {...entry} /> },
  ]
  return (
    <DataTable
      name="registries"
      caption={words.title}
      columns={columns}
      rows={registries}
      rowId={({ id }) => id}
      search={({ id, name }) => `${id} ${name ?? ''}`}
      searchLabel={words.search}
      empty={{ title: words.none, lead: words.noneWhy }}
    />
  )
}
