import type { Box } from '@phieu/office'
import type { Overview } from '../api/answers.ts'
import { ProgressBar } from '../charts/progress-bar.tsx'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { compareNames } from '../i18n/format.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { openingWords, stateOfCell, type BoxCell } from './cell-state.ts'

/** What lies in the box of each unit and group, and when it is opened. */
export function CellTable({ box, overview }: { box: Box; overview: Overview }) {
  const { t, language, format } = useI18n()
  const words = t.box
  const standing = { state: overview.round.state, keys: box.keys }
  const units = new Map(
    overview.blocks.flatMap((block) => block.units.map(({ id, name }) => [id, name])),
  )
  const groups = new Map(
    overview.blocks.flatMap((block) => block.groups.map(({ id, name }) => [id, name[language]])),
  )
  const unitOf = ({ unit }: BoxCell) => units.get(unit) ?? unit
  const groupOf = ({ group }: BoxCell) => groups.get(group) ?? group
  const columns: readonly Column<BoxCell>[] = [
    { id: 'unit', head: words.unit, cell: unitOf, sort: unitOf },
    { id: 'group', head: words.group, cell: groupOf, sort: groupOf },
    {
      id: 'kind',
      head: words.kind,
      cell: ({ kind }) => words.kinds[kind],
      sort: ({ kind }) => words.kinds[kind],
    },
    {
      id: 'lying',
      head: words.lying,
      align: 'figure',
      cell: ({ lying }) => format.count(lying),
      sort: ({ lying }) => lying,
      firstWay: 'descending',
    },
    {
      id: 'opens',
      head: words.opens,
      cell: (cell) => (
        <>
          {openingWords(cell, standing, words)}
          {stateOfCell(cell, standing) === 'enough' && (
            <ProgressBar done={cell.lying} wanted={cell.opensAt ?? 0} />
          )}
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={words.table}
      columns={columns}
      rows={box.cells.toSorted((a, b) => compareNames(unitOf(a), unitOf(b)))}
      rowId={({ unit, group, kind }) => `${unit} ${group} ${kind}`}
      search={(cell) => `${unitOf(cell)} ${cell.unit} ${groupOf(cell)}`}
      searchLabel={words.search}
      empty={{ title: words.emptyTable, lead: words.emptyTableWhy }}
    />
  )
}
