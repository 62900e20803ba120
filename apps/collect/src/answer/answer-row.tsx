import { Link } from 'react-router'
import type { AskedItem, Draft } from '@phieu/survey'
import { useLanguage, useMessages } from '../language.tsx'

interface AnswerRowProps {
  draft: Draft
  item: AskedItem
  /** Its place in the questionnaire, from 1. */
  at: number
}

/** One item with the answer given, or with the mark that there is none yet. */
export function AnswerRow({ draft, item, at }: AnswerRowProps) {
  const language = useLanguage()
  const { check } = useMessages()
  const given = item.options.find(({ code }) => code === draft.answers[item.id])

  return (
    <li className={given ? 'answer' : 'answer answer-missing'}>
      <p className="answer-item">{item.text[language]}</p>
      <p className="answer-given">{given ? given[language] : check.unanswered}</p>
      <Link
        className="button button-small"
        to={`/answer/${draft.id}/${at}?correct`}
        aria-label={given ? check.changeItem(at) : check.answerItem(at)}
      >
        {given ? check.change : check.answerNow}
      </Link>
    </li>
  )
}
