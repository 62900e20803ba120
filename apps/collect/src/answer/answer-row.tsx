import { Link } from 'react-router'
import type { Draft, ExtraAnswer, ExtraQuestion } from '@phieu/survey'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import type { Step } from './steps.ts'

interface AnswerRowProps {
  draft: Draft
  step: Step
  /** Its place among all that is asked, from 1. */
  at: number
}

/** One question with the answer given, or with the mark that there is none yet. */
export function AnswerRow({ draft, step, at }: AnswerRowProps) {
  const i18n = useI18n()
  const { language } = i18n
  const { check } = i18n.t
  const given = sayAnswer(draft, step, i18n)
  const { text } = step.kind === 'item' ? step.item : step.question
  const isMissing = given === undefined && step.isWanted

  return (
    <li className={isMissing ? 'answer answer-missing' : 'answer'}>
      <p className="answer-item">{text[language]}</p>
      <p className="answer-given">{given ?? check.unanswered}</p>
      <Link
        className="button button-small"
        to={`${step.address}?correct`}
        aria-label={given === undefined ? check.answerItem(at) : check.changeItem(at)}
      >
        {given === undefined ? check.answerNow : check.change}
      </Link>
    </li>
  )
}

/** In which language an answer is told, and how its numbers are written. */
type Telling = Pick<I18n<unknown>, 'language' | 'format'>

function sayAnswer(draft: Draft, step: Step, telling: Telling): string | undefined {
  if (step.kind === 'item') {
    return step.item.options.find(({ code }) => code === draft.answers[step.item.id])?.[
      telling.language
    ]
  }
  const answer = step.isDone ? draft.extra?.[step.question.id] : undefined
  return answer === undefined ? undefined : sayExtra(step.question, answer, telling)
}

function sayExtra(
  question: ExtraQuestion,
  answer: ExtraAnswer,
  { language, format }: Telling,
): string {
  if (question.kind === 'text') return String(answer)
  if (question.kind === 'number') {
    const number = format.number(Number(answer), question.decimals)
    return question.unit ? `${number} ${question.unit[language]}` : number
  }
  const codes = Array.isArray(answer) ? answer : [answer]
  return question.options
    .filter(({ code }) => codes.includes(code))
    .map((option) => option[language])
    .join(', ')
}
