import { Views } from '../layout/views.tsx'
import { useI18n } from '../i18n/i18n.tsx'

/** What the office enters, each kind a page. */
export type PointsPart = 'assessed' | 'adjustments' | 'external'

/** The way between the kinds of points. */
export function PointsParts({ round, current }: { round: string; current: PointsPart }) {
  const { t } = useI18n()
  const path = `/rounds/${round}/points`
  const parts = [
    { part: 'assessed', to: path, text: t.points.assessed.title },
    { part: 'adjustments', to: `${path}/adjustments`, text: t.adjustments.title },
    { part: 'external', to: `${path}/external`, text: t.external.title },
  ] as const
  return (
    <Views
      label={t.points.parts}
      views={parts.map(({ part, ...view }) => ({ ...view, current: part === current }))}
    />
  )
}
