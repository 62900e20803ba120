import { useId, useRef } from 'react'
import { Link, useFetcher } from 'react-router'
import type { AskedItem } from '@phieu/survey'
import type { FoundDraft } from '../device/drafts.ts'
import { useLanguage, useMessages } from '../language.tsx'
import { formatTime } from '../messages/format.ts'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { OptionList, type ChosenBy } from '../ui/option-list.tsx'
import { Progress } from '../ui/progress.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { Subject } from './subject.tsx'
import type { action } from './item-screen.tsx'

interface ItemFormProps extends FoundDraft {
  item: AskedItem
  /** Its place in the questionnaire, from 1. */
  at: number
  /** One came from the check to correct this item, and goes back there. */
  corrects: boolean
  /** One came back to a ballot that was begun earlier: by this person, or another. */
  resumed: boolean
}

/**
 * One item with its options. Every choice is posted as it is made; the browser keeps what is
 * chosen, also when it could not be saved.
 */
export function ItemForm({ item, at, corrects, resumed, ...found }: ItemFormProps) {
  const { draft, questionnaire, savedAt } = found
  const language = useLanguage()
  const { answer } = useMessages()
  const question = useId()
  const form = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<typeof action>()
  const failed = fetcher.state === 'idle' && fetcher.data?.failed === true
  const of = questionnaire.items.length
  const toCheck = corrects || at === of
  const back = backFrom(found, at, corrects)

  function post(intent: ChosenBy) {
    const posted = new FormData(form.current ?? undefined)
    posted.set('intent', intent)
    void fetcher.submit(posted, { method: 'post' })
  }

  return (
    <fetcher.Form method="post" ref={form} className="asking">
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="language" value={language} />
      <input
        type="hidden"
        name="onward"
        value={`/answer/${draft.id}/${toCheck ? 'check' : at + 1}`}
      />
      <Progress at={at} of={of} label={answer.progress(at, of)} />
      <Subject
        {...found}
        group={draft.mode === 'interview' ? questionnaire.groupName[language] : undefined}
      />
      {resumed && found.link && (
        <Link className="aside" to={`/l/${found.link}?welcome`}>
          {answer.resumed}
        </Link>
      )}
      <Heading title={answer.progress(at, of)} id={question} className="item">
        <span className="item-place">{answer.progress(at, of)}</span> {item.text[language]}
      </Heading>
      <OptionList
        name="answer"
        labelledBy={question}
        options={item.options.map((option) => ({
          value: String(option.code),
          text: option[language],
          apart: option.excluded === true,
        }))}
        chosen={draft.answers[item.id]?.toString()}
        showKeys={draft.mode === 'interview'}
        busy={fetcher.state !== 'idle'}
        onChoose={post}
      />
      {failed && (
        <Alert>
          <p>{answer.notSaved}</p>
          <button className="button" type="button" onClick={() => post('tap')}>
            {answer.saveAgain}
          </button>
        </Alert>
      )}
      <div className="steps">
        <Link className="button" to={back}>
          {answer.back}
        </Link>
        <button className="button" name="intent" value="next">
          {toCheck ? answer.toCheck : answer.next}
        </button>
      </div>
      <StatusLine>
        {Object.keys(draft.answers).length > 0
          ? answer.saved(formatTime(savedAt))
          : draft.mode === 'interview'
            ? answer.keys
            : answer.hint}
      </StatusLine>
    </fetcher.Form>
  )
}

function backFrom({ draft, link }: FoundDraft, at: number, corrects: boolean): string {
  if (corrects) return `/answer/${draft.id}/check`
  if (at > 1) return `/answer/${draft.id}/${at - 1}`
  return link ? `/l/${link}?welcome` : '/interview'
}
