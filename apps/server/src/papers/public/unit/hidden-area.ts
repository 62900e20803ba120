import type { UnitTrace } from '@phieu/scoring'

/** Whether an area's figures may not be shown because too few people stand behind them. */
export function isHiddenArea(trace: UnitTrace | undefined, area: number): boolean {
  return trace?.areas.find((each) => each.area === area)?.hidden ?? false
}
