import type { UnitTrace } from '@phieu/scoring'

/** The groups of a unit of which anything is hidden, each as `unit group`. */
export function hiddenGroups({ unit, groups, areas }: UnitTrace): string[] {
  const cells = areas.flatMap(({ items }) => items).flatMap((item) => item.groups)
  return [
    ...groups.filter(({ ballots }) => ballots === null),
    ...cells.filter(({ hidden }) => hidden),
  ].map(({ group }) => `${unit} ${group}`)
}
