/** The columns by which units can be ordered. What a cell looks like stands in `unit-table.tsx`. */
import { compareFractions, type Fraction } from '@phieu/scoring'
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { UnitRow } from '../../api/answers.ts'
import { shareOf } from '../../api/estimate.ts'
import { compareNames } from '../../i18n/format.ts'

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

const column = createColumnHelper<typeof features, UnitRow>()

/** Units without points stand last either way; equal ones keep the official order. */
export function unitColumns(groups: readonly string[]) {
  return column.columns([
    column.accessor('name', {
      sortFn: (a, b) => compareNames(a.original.name, b.original.name),
    }),
    column.accessor((unit) => shareOf(unit.survey), {
      id: 'points',
      sortUndefined: 'last',
      sortFn: (a, b) => compareShares(shareOf(a.original.survey), shareOf(b.original.survey)),
    }),
    column.accessor('ballots', { sortFn: (a, b) => a.original.ballots - b.original.ballots }),
    ...groups.map((group) =>
      column.accessor((unit) => ballotsOf(unit, group), {
        id: `group.${group}`,
        sortFn: (a, b) => ballotsOf(a.original, group) - ballotsOf(b.original, group),
      }),
    ),
  ])
}

function compareShares(a: Fraction | undefined, b: Fraction | undefined): number {
  return a && b ? compareFractions(a, b) : 0
}

function ballotsOf(unit: UnitRow, group: string): number {
  return unit.groups.find((progress) => progress.group === group)?.ballots ?? 0
}
