/** What the office enters: assessed points and adjustments, scores and results from elsewhere. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const points: Messages['points'] = {
  parts: 'Kinds of points',
  assessed: {
    title: 'Assessed points',
    all: (values) => `All ${n(values)} assessed points of the round entered`,
    some: (fixed, expected) =>
      `${n(fixed)} of ${n(expected)} assessed points entered, ${n(expected - fixed)} missing`,
    none: (expected) => `None of the ${n(expected)} assessed points has been entered yet`,
    lead: 'Points awarded by the appraisal council for each unit and area. A unit without them has no index.',
    frozen: 'The round is approved or published: its assessed points can no longer be changed.',
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
    edit: {
      open: 'Edit in the table',
      close: 'Stop editing',
      lead: 'Type into a cell, or paste several from Excel: select the first cell and press Ctrl+V. Enter moves to the row below. A cleared cell counts as missing; enter N/A where a criterion does not apply. Nothing is saved until you press the save button.',
      cell: (unit, column) => `${unit}: ${column}`,
      changed: (values) =>
        values === 0 ? 'No cell edited yet' : `${count(values, 'cell')} edited`,
      wrong: (cells) => `${count(cells, 'cell')} to correct`,
      was: (value) => `was: ${value}`,
      save: 'Save the edited points',
      reasonHint: 'such as: appraisal minutes No. 12',
      undo: 'Discard all edits',
      saved: (values) => `${count(values, 'value')} saved.`,
      same: 'The edited cells match the current points: nothing to save.',
      leaving: 'There are unsaved points',
      leavingLead: 'If you leave this page, your edits are lost.',
      stay: 'Stay to save',
      leave: 'Leave and discard',
    },
  },
}
