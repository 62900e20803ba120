import { Link } from 'react-router'
import type { Draft, ExtraAnswer, ExtraQuestion, Language } from '@phieu/survey'
import { useLanguage, useMessages } from '../i18n.tsx'
import type { Step } from './steps.ts'

interface AnswerRowProps {
  draft: Draft
  step: Step
  /** Its place among all that is asked, from 1. */
  at: number
}

/** One question with the answer given, or with the mark that there is none yet. */
export function AnswerRow({ draft, step, at }: AnswerRowProps) {
  const language = useLanguage()
  const { check } = useMessages()
  const given = sayAnswer(draft, step, language)
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

function sayAnswer(draft: Draft, step: Step, language: Language): string | undefined {
  if (step.kind === 'item') {
    return step.item.options.find(({ code }) => code === draft.answers[step.item.id])?.[language]
  }
  const answer = step.isDone ? draft.extra?.[step.question.id] : undefined
  return answer === undefined ? undefined : sayExtra(step.question, answer, language)
}

function sayExtra(question: ExtraQuestion, answer: ExtraAnswer, language: Language): string {
  if (question.kind === 'text') return String(answer)
  if (question.kind === 'number') {
    const number = Number(answer).toLocaleString(language, {
      maximumFractionDigits: question.decimals,
    })
    return question.unit ? `${number} ${question.unit[language]}` : number
  }
  const codes = Array.isArray(answer) ? answer : [answer]
  return question.options
    .filter(({ code }) => codes.includes(code))
    .map((option) => option[language])
    .join(', ')
}
