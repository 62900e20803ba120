import { Link } from 'react-router'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { CopyEntry } from './catalogue-queries.ts'

/** Definitions that are being edited. */
export function CopiesTable({ copies }: { copies: readonly CopyEntry[] }) {
  const { t, format } = useI18n()
  const words = t.catalogue.copies
  const columns: readonly Column<CopyEntry>[] = [
    {
      id: 'name',
      head: words.name,
      cell: ({ id, definition }) => (
        <Link to={`/catalogue/working/${id}`}>{definition || words.nameless}</Link>
      ),
    },
    {
      id: 'from',
      head: words.from,
      cell: ({ begunFrom }) =>
        begunFrom
          ? `${begunFrom.id}, ${t.catalogue.definitions.version(begunFrom.version)}`
          : words.fromFile,
    },
    {
      id: 'faults',
      head: words.faults,
      sort: ({ faults }) => faults,
      cell: ({ faults }) => (faults === 0 ? words.ready : words.open(faults)),
    },
    {
      id: 'saved',
      head: words.saved,
      sort: ({ saved }) => saved.at,
      cell: ({ saved }) => words.savedBy(saved.by, format.moment(Date.parse(saved.at))),
    },
  ]
  return (
    <DataTable
      name="copies"
      caption={words.title}
      columns={columns}
      rows={copies}
      rowId={({ id }) => id}
      empty={{ title: words.none, lead: words.noneWhy }}
    />
  )
}
