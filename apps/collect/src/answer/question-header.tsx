import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { FoundDraft } from '../device/drafts.ts'
import { Heading } from '../ui/heading.tsx'
import { Subject } from './subject.tsx'

interface QuestionHeaderProps extends FoundDraft {
  /** The place of the screen among all that are asked, from 1. */
  at: number
  of: number
  /** The id of the heading. */
  question: string
  text: string
  /** One came back to a ballot that was begun earlier: by this person, or another. */
  resumed: boolean
  /** It stands behind another screen, out of sight. */
  isAhead?: boolean
}

/** What stands over one question: how far one has come, about whom, and the question. */
export function QuestionHeader({ at, of, question, text, resumed, ...found }: QuestionHeaderProps) {
  const { draft, questionnaire, link, isAhead = false } = found
  const { language, t } = useI18n()
  const { answer } = t

  return (
    <>
      <progress className="progress" value={at} max={of} aria-label={answer.progress(at, of)} />
      <Subject
        {...found}
        group={draft.mode === 'online' ? undefined : questionnaire.groupName[language]}
      />
      {resumed && link && (
        <Link className="aside" to={`/l/${link}?welcome`}>
          {answer.resumed}
        </Link>
      )}
      <Heading title={isAhead ? undefined : answer.progress(at, of)} id={question} className="item">
        <span className="item-place">{answer.progress(at, of)}</span> {text}
      </Heading>
    </>
  )
}
