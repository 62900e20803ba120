import { useId, useRef } from 'react'
import { useFetcher } from 'react-router'
import type { AskedItem } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import type { FoundDraft } from '../device/drafts.ts'
import { OptionList, type ChosenBy } from '../ui/option-list.tsx'
import { listOptions } from './list-options.ts'
import { QuestionFooter } from './question-footer.tsx'
import { QuestionHeader } from './question-header.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { backFrom, stepsOf } from './steps.ts'
import { useSwipeBack } from './use-swipe-back.ts'

interface ItemFormProps extends FoundDraft {
  item: AskedItem
  /** One came from the check to correct this item, and goes back there. */
  corrects: boolean
  /** One came back to a ballot that was begun earlier: by this person, or another. */
  resumed: boolean
}

/**
 * One item with its options. Every choice is posted as it is made; the browser keeps what is
 * chosen, also when it could not be saved.
 */
export function ItemForm({ item, corrects, resumed, ...found }: ItemFormProps) {
  const { draft, extra } = found
  const { language, t } = useI18n()
  const { answer } = t
  const question = useId()
  const form = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<{ failed: boolean }>()
  const failed = fetcher.state === 'idle' && fetcher.data?.failed === true

  const steps = stepsOf(found)
  const index = steps.findIndex((step) => step.kind === 'item' && step.item === item)
  const next = steps[index + 1]
  const check = `/answer/${draft.id}/check`
  // What is asked after the items may depend on the answer that is being given.
  const afterAll = extra.length > 0 ? `/answer/${draft.id}/after-items` : check
  const back = corrects ? check : backFrom(found, steps[index]?.address ?? check)
  const onward = corrects ? check : next?.kind === 'item' ? next.address : afterAll

  const options = listOptions(item, language)
  const text = item.text[language]
  useSwipeBack(back)

  function post(intent: ChosenBy) {
    const posted = new FormData(form.current ?? undefined)
    posted.set('intent', intent)
    void fetcher.submit(posted, { method: 'post' })
  }

  return (
    <fetcher.Form method="post" ref={form} className="asking">
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="onward" value={onward} />
      <QuestionHeader
        {...found}
        at={index + 1}
        of={steps.length}
        question={question}
        text={text}
        resumed={resumed}
      />
      {globalThis.speechSynthesis && (
        <ReadAloud sentences={[text, ...options.map((option) => option.text)]} />
      )}
      <OptionList
        name="answer"
        labelledBy={question}
        options={options}
        chosen={draft.answers[item.id]?.toString()}
        showKeys={draft.mode !== 'online'}
        busy={fetcher.state !== 'idle'}
        onChoose={post}
      />
      <QuestionFooter
        {...found}
        failed={failed}
        onSaveAgain={() => post('tap')}
        back={back}
        toCheck={corrects || next === undefined}
        hint={draft.mode === 'online' ? answer.hint : answer.keys}
      />
    </fetcher.Form>
  )
}
