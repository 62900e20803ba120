import type { Unit } from '@phieu/survey'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'

/** The units of a registry, in the official order until another one is asked for. */
export function UnitsTable(props: { units: readonly Unit[]; blocks: readonly string[] }) {
  const { t, format } = useI18n()
  const words = t.catalogue.registry
  const day = (iso: string | undefined) => (iso === undefined ? '–' : format.day(iso))
  const columns: readonly Column<Unit>[] = [
    { id: 'name', head: words.unit, sort: ({ name }) => name, cell: ({ name }) => name },
    { id: 'id', head: words.id, sort: ({ id }) => id, cell: ({ id }) => id },
    { id: 'block', head: words.block, sort: ({ block }) => block, cell: ({ block }) => block },
    {
      id: 'code',
      head: words.officialCode,
      sort: ({ officialCode }) => officialCode,
      cell: ({ officialCode = '–' }) => officialCode,
    },
    {
      id: 'from',
      head: words.validFrom,
      sort: ({ validFrom }) => validFrom,
      cell: ({ validFrom }) => day(validFrom),
    },
    {
      id: 'to',
      head: words.validTo,
      sort: ({ validTo }) => validTo,
      cell: ({ validTo }) => day(validTo),
    },
  ]
  return (
    <DataTable
      caption={words.unitsTitle}
      columns={columns}
      rows={props.units}
      rowId={({ id }) => id}
      search={({ id, name, officialCode = '' }) => `${id} ${name} ${officialCode}`}
      searchLabel={words.search}
      filters={[
        {
          id: 'block',
          label: words.block,
          options: props.blocks.map((block) => ({ value: block, label: block })),
          keeps: (unit, block) => unit.block === block,
        },
      ]}
      empty={{ title: words.none, lead: '' }}
    />
  )
}
