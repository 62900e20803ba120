import type { FoundDraft } from '../device/drafts.ts'
import { useLanguage } from '../language.tsx'
import { RoundMarks } from './round-marks.tsx'

/** About whom is asked, and who answers: quietly, over every item and over the check. */
export function Subject({ draft, unit, questionnaire, round }: FoundDraft) {
  const language = useLanguage()
  return (
    <>
      <RoundMarks round={round} />
      <p className="subject">
        <span lang="vi">{unit.name}</span>
        {draft.mode === 'interview' && <> · {questionnaire.groupName[language]}</>}
      </p>
    </>
  )
}
