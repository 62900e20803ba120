import { Views } from '../layout/views.tsx'
import { useRole } from '../layout/office-data.ts'
import { useI18n } from '../i18n/i18n.tsx'

export type FieldworkPart = 'progress' | 'interviewers' | 'assignments' | 'devices' | 'contacts'

/** The pages of a round's fieldwork; the council reads progress and rates. */
export function FieldworkParts({ round, current }: { round: string; current: FieldworkPart }) {
  const { t } = useI18n()
  const reads = useRole() === 'council'
  const parts: readonly FieldworkPart[] = reads
    ? ['progress', 'contacts']
    : ['progress', 'interviewers', 'assignments', 'devices', 'contacts']
  return (
    <Views
      label={t.fieldwork.parts.label}
      views={parts.map((part) => ({
        to: `/rounds/${round}/fieldwork${part === 'progress' ? '' : `/${part}`}`,
        text: t.fieldwork.parts[part],
        current: part === current,
      }))}
    />
  )
}
