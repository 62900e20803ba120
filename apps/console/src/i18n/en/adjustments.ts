/** Bonus and penalty points. */
import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

export const adjustments: Messages['adjustments'] = {
  title: 'Bonus and penalty points',
  none: 'There are no bonus or penalty points yet',
  some: (counting, units) =>
    `${count(counting, 'bonus or penalty', 'bonuses and penalties')} counted, for ${count(units, 'unit')}`,
  lead: (bonus, penalty) =>
    `Added or taken after the areas; the maximum stays as it is. At most ${bonus} bonus and ${penalty} penalty points count for a unit. Each needs a document.`,
  frozen: 'The round is approved or published: nothing can be added or withdrawn.',
  add: 'Add bonus or penalty points',
  enter: 'Add',
  entering: 'Adding…',
  entered: 'Added.',
  malformed:
    'Not added. Please check: points above 0 with at most two decimals; a day of decision that is not after today.',
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
  decidedOn: 'Day of the decision',
  decided: (by, day) => `${by}, ${day}`,
  enteredBy: 'Entered by',
  status: 'Status',
  counts: 'counted',
  withdraw: 'Withdraw…',
  withdrawWhy: 'Reason for withdrawing',
  withdrawLead: 'It counts no more, and stays in the list with its reason.',
  withdrawDo: 'Withdraw it',
  withdrawn: (by, moment, why) => `withdrawn (${by}, ${moment}): ${why}`,
  capped: (unit, entered, counted) =>
    `${unit}: ${entered} points were entered, only ${counted} count under the cap.`,
  noneOfUnit: 'This unit has none.',
}
