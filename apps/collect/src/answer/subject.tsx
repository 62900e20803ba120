import type { RoundBrief, UnitBrief } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'

interface SubjectProps {
  round: Pick<RoundBrief, 'practice' | 'synthetic'> | undefined
  unit: UnitBrief | undefined
  /** The respondent's group, where an interviewer must keep it in sight. */
  group?: string | undefined
}

/** One quiet line over a screen: what kind of round it is, which unit it is about. */
export function Subject({ round, unit, group }: SubjectProps) {
  const { app } = useI18n().t
  return (
    <p className="subject">
      {round?.practice && <b className="chip">{app.practiceShort}</b>}
      {round?.synthetic && <b className="chip">{app.syntheticShort}</b>}
      <span>
        <span lang="vi">{unit?.name}</span>
        {group && ` · ${group}`}
      </span>
    </p>
  )
}
