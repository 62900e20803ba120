import type { SheetFault } from '@phieu/survey/envelope'
import type { Messages } from '../../i18n/vi.ts'

/** What is wrong with a sheet, and where to look. */
export function sheetFaultSentence(
  fault: SheetFault,
  { faults }: Messages['boxKey']['sheet'],
): string {
  if (fault.why === 'incomplete') return faults.incomplete(fault.line, fault.missing)
  if (fault.why === 'wrong-line') return faults['wrong-line'](fault.line, fault.belongs)
  if (fault.why === 'too-long' || fault.why === 'mistyped') return faults[fault.why](fault.line)
  return faults[fault.why]
}
