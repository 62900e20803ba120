import type { AskedItem } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { headOf, type FoundDraft } from '../../device/drafts.ts'
import { OptionList } from '../../ui/option-list.tsx'
import { FIRST } from '../../door/names.ts'
import type { Asked } from '../begin-draft.ts'
import { listOptions } from '../list-options.ts'
import { QuestionFooter } from '../question-footer.tsx'
import { QuestionHeader } from '../question-header.tsx'
import { stepsOf } from '../steps.ts'

interface FirstItemProps {
  opening: Asked
  item: AskedItem
  /** Called with the code of an answer. */
  onChoose: (answer: string) => void
}

/**
 * The first item as it will stand when the consent is given: there and out of sight, so that
 * agreeing (a link to its id) and choosing need no script. What is chosen before the app runs is
 * saved by `keep-first-answer.ts` and taken over by `useBeginning`.
 */
export function FirstItem({ opening, item, onChoose }: FirstItemProps) {
  const { language, t } = useI18n()
  const { round, unit, questionnaire, extra } = opening
  const begun: FoundDraft = {
    draft: {
      id: '',
      ...headOf(opening),
      mode: 'online',
      language,
      answers: {},
    },
    questionnaire,
    unit,
    round,
    extra,
    savedAt: NOT_YET,
  }
  return (
    <div id={FIRST} className="asking asking-first" hidden>
      <QuestionHeader
        {...begun}
        at={1}
        of={stepsOf(begun).length}
        question={`${FIRST}-asked`}
        text={item.text[language]}
        resumed={false}
        isAhead
      />
      <OptionList
        name="answer"
        labelledBy={`${FIRST}-asked`}
        options={listOptions(item, language)}
        chosen={undefined}
        showKeys={false}
        busy
        onChoose={(_, answer) => onChoose(answer)}
      />
      <QuestionFooter
        {...begun}
        failed={false}
        onSaveAgain={() => {}}
        back="#"
        toCheck={questionnaire.items.length === 1}
        hint={t.answer.hint}
      />
    </div>
  )
}

/** Nothing has been saved of it. */
const NOT_YET = new Date(0)
