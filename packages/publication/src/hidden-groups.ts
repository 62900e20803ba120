import type { UnitTrace } from '@phieu/scoring'

/** The groups of a unit of which anything is hidden, each as `unit group`. */
export function hiddenGroups({ unit, groups, areas }: UnitTrace): string[] {
  const cells = areas.flatMap(({ items }) => items).flatMap((item) => item.groups)
  return [
    ...groups.filter(({ ballots }) => ballots === null),
    ...cells.filter(({ hidden }) => hidden),
  ].map(({ group }) => `${unit} ${group}`)
}

/** Ballots about the units that do not hide the group: what is told of how ballots came is told of these. */
export function ballotsShown(traces: readonly UnitTrace[]): number {
  const hidden = new Set(traces.flatMap(hiddenGroups))
  return traces
    .flatMap(({ unit, groups }) => groups.filter(({ group }) => !hidden.has(`${unit} ${group}`)))
    .reduce((sum, { ballots }) => sum + (ballots ?? 0), 0)
}
