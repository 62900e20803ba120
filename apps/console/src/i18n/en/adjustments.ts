/** Bonus and penalty points. */
import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

export const adjustments: Messages['adjustments'] = {
  title: 'Bonus and penalty points',
  none: 'There are no bonus or penalty points yet',
  some: (counting, units) =>
    `${count(counting, 'bonus or penalty', 'bonuses and penalties')} counted, for ${count(units, 'unit')}`,
  lead: (bonus, penalty) =>
    `Added or deducted after the areas are scored; the maximum does not change. A unit can receive at most ${bonus} bonus and ${penalty} penalty points. Each entry must cite a document.`,
  frozen: 'The round has been approved or published, so nothing can be added or withdrawn.',
  add: 'Add bonus or penalty points',
  enter: 'Add',
  entering: 'Adding…',
  entered: 'Added.',
  malformed:
    'Not added. Points must be above 0 with at most two decimals, and the decision cannot be dated later than today.',
  unit: 'Unit',
  chooseUnit: 'Choose a unit',
  allUnits: 'All units',
  kind: 'Kind',
  bonus: 'Bonus',
  penalty: 'Penalty',
  points: 'Points',
  pointsHint: 'Such as 1.5',
  reason: 'Reason',
  document: 'Document',
  documentHint: 'Number and date, such as 12/QĐ-UBND of 05/01/2026',
  decidedBy: 'Decided by',
  decidedOn: 'Date of decision',
  decided: (by, day) => `${by}, ${day}`,
  enteredBy: 'Entered by',
  status: 'Status',
  counts: 'counted',
  withdraw: 'Withdraw…',
  withdrawWhy: 'Reason for withdrawing',
  withdrawLead: 'It no longer counts, but stays on the list with the reason.',
  withdrawDo: 'Withdraw this entry',
  withdrawn: (by, moment, why) => `withdrawn (${by}, ${moment}): ${why}`,
  capped: (unit, entered, counted) =>
    `${unit}: ${entered} points entered, of which ${counted} count under the cap.`,
  noneOfUnit: 'This unit has no entries.',
}
