import { useId, useRef } from 'react'
import { useFetcher } from 'react-router'
import type { ExtraFaultReason, ExtraQuestion } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { extraWords } from '../i18n/extra-words.ts'
import { QuestionFooter } from '../answer/question-footer.tsx'
import { QuestionHeader } from '../answer/question-header.tsx'
import { backFrom, type Step } from '../answer/steps.ts'
import type { FoundDraft } from '../device/drafts.ts'
import { Alert } from '../ui/alert.tsx'
import { ExtraField } from './extra-field.tsx'
import './extra.css'

/** What came of posting a screen that one stays on. */
export interface Stayed {
  /** Why what was given is no answer. */
  fault?: ExtraFaultReason
  /** The phone could not save it. */
  failed?: true
}

interface ExtraFormProps extends FoundDraft {
  question: ExtraQuestion
  /** The place of the screen among all that are asked, from 1. */
  at: number
  of: number
  corrects: boolean
  resumed: boolean
}

/** One extra question. What is chosen or typed is saved as it is given, and stays on the screen. */
export function ExtraForm({ question, at, of, corrects, resumed, ...found }: ExtraFormProps) {
  const { draft } = found
  const { language } = useI18n()
  const said = useI18n(extraWords).t
  const heading = useId()
  const help = useId()
  const form = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<Stayed>()
  // What is saved while one types never stands in the way of going on.
  const typing = useFetcher<Stayed>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  const failed = [fetcher, typing].some(({ state, data }) => state === 'idle' && data?.failed)
  const address: Step['address'] = `/answer/${draft.id}/x/${question.id}`
  const check = `/answer/${draft.id}/check`

  function post(intent: 'tap' | 'key' | 'arrow' | 'typed') {
    const posted = new FormData(form.current ?? undefined)
    posted.set('intent', intent)
    void (intent === 'typed' ? typing : fetcher).submit(posted, { method: 'post' })
  }

  return (
    <fetcher.Form method="post" ref={form} className="asking" noValidate>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="corrects" value={corrects ? 'yes' : ''} />
      <QuestionHeader
        {...found}
        at={at}
        of={of}
        question={heading}
        text={question.text[language]}
        resumed={resumed}
      />
      <p id={help} className="quiet">
        {[question.help?.[language], said.how(question), question.required ? '' : said.optional]
          .filter(Boolean)
          .join(' ')}
      </p>
      <ExtraField
        question={question}
        answer={draft.extra?.[question.id]}
        labelledBy={heading}
        describedBy={help}
        showKeys={draft.mode !== 'online'}
        busy={fetcher.state !== 'idle'}
        onGiven={post}
      />
      {outcome?.fault && (
        <Alert>
          <p>{said.fault(question, outcome.fault)}</p>
        </Alert>
      )}
      <QuestionFooter
        {...found}
        isFault={outcome?.fault !== undefined}
        failed={failed}
        onSaveAgain={() => post('typed')}
        back={corrects ? check : backFrom(found, address)}
        toCheck={corrects || at === of}
        hint={said.hint(question)}
      />
    </fetcher.Form>
  )
}
