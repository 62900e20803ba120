import type { AssessedUnit } from '../api/answers.ts'
import { useI18n } from '../i18n/i18n.tsx'

/** Points as they were fixed; or that the criterion does not apply, or that nothing was fixed. */
export function AssessedValue({ value }: { value: AssessedUnit['values'][number] }) {
  const { t, format } = useI18n()
  if (value === null) return <span className="note">{t.points.assessed.missing}</span>
  return value === 'not-applicable' ? t.points.assessed.notApplicable : format.decimal(value, 2)
}
