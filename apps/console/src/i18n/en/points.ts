/** What the office enters: assessed points and adjustments, scores and results from elsewhere. */
import type { Messages } from '../vi.ts'
import { n } from './common/numbers.ts'

export const points: Messages['points'] = {
  parts: 'Kinds of points',
  assessed: {
    title: 'Assessed points',
    all: (values) => `All ${n(values)} assessed points of the round entered`,
    some: (fixed, expected) =>
      `${n(fixed)} of ${n(expected)} assessed points entered, ${n(expected - fixed)} missing`,
    none: (expected) => `None of the ${n(expected)} assessed points has been entered yet`,
    lead: 'Points awarded by the appraisal council for each unit and area. A unit without them has no index.',
    frozen: 'The round is approved or published: its assessed points can no longer change.',
    readOnly: 'You have read-only access; an administrator enters points.',
    import: 'Import a file',
    importTitle: 'Import assessed points',
    back: 'Assessed points',
    progress: (fixed, expected) => `${n(fixed)}/${n(expected)} points`,
    table: (block) => `Assessed points of ${block}`,
    total: 'Total',
    max: (points) => `at most ${points}`,
    missing: 'missing',
    notApplicable: 'N/A',
    legend: 'N/A: the criterion does not apply to the unit. “missing”: not entered yet.',
    column: 'Column',
  },
}
