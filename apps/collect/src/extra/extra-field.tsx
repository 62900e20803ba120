import { type ExtraAnswer, type ExtraQuestion, writeNumber } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { OptionList, type ChosenBy } from '../ui/option-list.tsx'
import { ChoiceList } from './choice-list.tsx'

interface ExtraFieldProps {
  question: ExtraQuestion
  answer: ExtraAnswer | undefined
  labelledBy: string
  describedBy: string
  showKeys: boolean
  busy: boolean
  /** Called after every change, with how it came about. */
  onGiven: (by: ChosenBy | 'typed') => void
}

/** What a question is answered with: boxes to tap, a number, or a few lines. */
export function ExtraField({ question, answer, ...field }: ExtraFieldProps) {
  const { language } = useI18n()
  const { labelledBy, describedBy, onGiven } = field
  const labels = { 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }

  if (question.kind === 'single') {
    return (
      <OptionList
        name="answer"
        labelledBy={labelledBy}
        options={question.options.map((option) => ({
          value: String(option.code),
          text: option[language],
          apart: option.exclusive === true,
        }))}
        chosen={answer?.toString()}
        showKeys={field.showKeys}
        busy={field.busy}
        onChoose={onGiven}
      />
    )
  }
  if (question.kind === 'multiple') {
    return (
      <ChoiceList
        options={question.options}
        chosen={Array.isArray(answer) ? answer : []}
        labelledBy={labelledBy}
        onChoose={() => onGiven('typed')}
      />
    )
  }
  if (question.kind === 'number') {
    return (
      <div className="typed">
        <input
          {...labels}
          name="answer"
          className="input typed-number"
          inputMode={question.decimals > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          maxLength={16}
          defaultValue={typeof answer === 'number' ? writeNumber(answer, language) : ''}
          onInput={() => onGiven('typed')}
        />
        {question.unit && <span className="quiet">{question.unit[language]}</span>}
      </div>
    )
  }
  return (
    <textarea
      {...labels}
      name="answer"
      className="input typed-text"
      rows={4}
      maxLength={question.maxLength}
      defaultValue={typeof answer === 'string' ? answer : ''}
      onInput={() => onGiven('typed')}
    />
  )
}
