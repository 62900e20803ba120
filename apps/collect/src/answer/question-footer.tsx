import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { FoundDraft } from '../device/drafts.ts'
import { Alert } from '../ui/alert.tsx'

interface QuestionFooterProps extends Pick<FoundDraft, 'draft' | 'savedAt' | 'held'> {
  /** What is given is no answer, and so not saved. */
  isFault?: boolean | undefined
  /** The answer could not be saved; how to try again. */
  failed: boolean
  onSaveAgain: () => void
  /** Where one came from: an address, or `#` where the screen lies behind another one. */
  back: string
  /** The check comes next. */
  toCheck: boolean
  /** What to do, as long as nothing has been answered. */
  hint: string
}

/** What stands under one question: the steps back and on, and the word that all is saved. */
export function QuestionFooter(props: QuestionFooterProps) {
  const { draft, savedAt, held, isFault, failed, onSaveAgain, back, toCheck, hint } = props
  const { t, format } = useI18n()
  const { answer } = t
  const isBegun = Object.keys({ ...draft.answers, ...draft.extra }).length > 0

  return (
    <>
      {failed && (
        <Alert>
          <p>{answer.notSaved}</p>
          <button className="button" type="button" onClick={onSaveAgain}>
            {answer.saveAgain}
          </button>
        </Alert>
      )}
      <div className="steps">
        {back === '#' ? (
          <a className="button" href={back}>
            {answer.back}
          </a>
        ) : (
          <Link className="button" to={back}>
            {answer.back}
          </Link>
        )}
        <button className="button" name="intent" value="next">
          {toCheck ? answer.toCheck : answer.next}
        </button>
      </div>
      <output className="status-line">
        {held ? answer.held : isBegun ? !isFault && answer.saved(format.time(savedAt)) : hint}
      </output>
    </>
  )
}
