import type { ChangeSummary } from './change-summary.ts'
import type { Change, ChangeState } from './change.ts'
import { fractionText } from '../exact/fraction-text.ts'
import type { ChangeDocument } from '../result-document.ts'

/** A change as it travels. */
export function changeDocument({ state, ...change }: Change): ChangeDocument {
  const { points, decimals, standardError, interval, withinNoise } = change
  return {
    state,
    points: points ? fractionText(points) : null,
    decimals: decimals ?? null,
    standardError: standardError ?? null,
    interval: interval ?? null,
    withinNoise: withinNoise ?? null,
  }
}

/** A change that may not be shown, or that there is none of. */
export function missingChange(state: Exclude<ChangeState, 'compared'>): ChangeDocument {
  return {
    state,
    points: null,
    decimals: null,
    standardError: null,
    interval: null,
    withinNoise: null,
  }
}

/**
 * The mean of some units' changes; where none can be compared, the state that most of them have,
 * the first of those when several are as frequent.
 *
 * @param changes - that were summarised
 */
export function meanChangeDocument(
  summary: ChangeSummary<string>,
  changes: readonly Change[],
): ChangeDocument {
  if (summary.compared > 0) return changeDocument({ ...summary, state: 'compared' })

  const states = changes.map(({ state }) => state)
  const frequency = (state: ChangeState) => states.filter((each) => each === state).length
  const [most = 'no-previous-value'] = states.toSorted((a, b) => frequency(b) - frequency(a))
  return missingChange(most === 'compared' ? 'no-previous-value' : most)
}
