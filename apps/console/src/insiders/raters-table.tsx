import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { InsiderUnit } from './insiders-queries.ts'

/** How many raters each unit has, against those that are wanted. */
export function RatersTable({ units }: { units: readonly InsiderUnit[] }) {
  const { t, format } = useI18n()
  const words = t.insiders.draw
  const missing = ({ wanted, raters }: InsiderUnit) => Math.max(0, wanted - raters)
  const columns: readonly Column<InsiderUnit>[] = [
    { id: 'unit', head: words.unit, cell: ({ name }) => name, sort: ({ name }) => name },
    { id: 'block', head: words.block, cell: ({ block }) => block, sort: ({ block }) => block },
    {
      id: 'wanted',
      head: words.wanted,
      cell: ({ wanted }) => format.count(wanted),
      sort: ({ wanted }) => wanted,
      align: 'figure',
    },
    {
      id: 'raters',
      head: words.raters,
      cell: ({ raters }) => format.count(raters),
      sort: ({ raters }) => raters,
      align: 'figure',
    },
    {
      id: 'missing',
      head: words.missing,
      cell: (unit) => format.count(missing(unit)),
      sort: missing,
      align: 'figure',
    },
  ]
  return (
    <DataTable
      name="units"
      caption={words.units}
      columns={columns}
      rows={units}
      rowId={({ id }) => id}
      search={({ name, id }) => `${name} ${id}`}
      searchLabel={words.searchUnit}
      filters={[
        {
          id: 'short',
          label: words.missing,
          options: [{ value: 'yes', label: words.onlyShort }],
          keeps: (unit) => missing(unit) > 0,
        },
      ]}
      tone={(unit) => (missing(unit) > 0 ? 'care' : undefined)}
      empty={{ title: t.insiders.noUnits, lead: '' }}
      size={25}
    />
  )
}
