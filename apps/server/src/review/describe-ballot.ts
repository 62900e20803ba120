import { hasteOf, straightnessOf, unansweredOf, type FlagLimits } from '@phieu/scoring'
import type { Bilingual, ExtraAnswer, ExtraQuestion } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { ReviewedBallot } from '../store/review/review-store.ts'

/** What a ballot says, in the words of what was asked. */
export function describeAnswers(plan: RoundPlan, { ballot }: ReviewedBallot) {
  return plan.questionnaireAbout(ballot.unit, ballot.group).items.map(({ id, text, options }) => {
    const place = options.findIndex(({ code }) => code === ballot.answers[id])
    const option = options[place]
    const { vi = '', en = '' } = option ?? {}
    return {
      item: id,
      text,
      answer: { vi, en },
      place: place + 1,
      of: options.filter(({ excluded }) => !excluded).length,
      excluded: option?.excluded ?? false,
    }
  })
}

/** What it says beside the items: options by their words, numbers and texts as they were given. */
export function describeExtra(plan: RoundPlan, { ballot }: ReviewedBallot) {
  return (plan.round.extra ?? []).flatMap((question) => {
    const answer = ballot.extra?.[question.id]
    if (answer === undefined) return []
    return [{ question: question.id, text: question.text, answer: extraInWords(question, answer) }]
  })
}

function extraInWords(question: ExtraQuestion, answer: ExtraAnswer): Bilingual {
  if (question.kind === 'number' || question.kind === 'text') {
    const given = String(answer)
    return { vi: given, en: given }
  }
  const codes = [answer].flat()
  const chosen = question.options.filter(({ code }) => codes.includes(code))
  return {
    vi: chosen.map(({ vi }) => vi).join('; '),
    en: chosen.map(({ en }) => en).join('; '),
  }
}

/** The figures behind the flags of a ballot, by the limits of today. */
export function describeSigns(
  plan: RoundPlan,
  found: ReviewedBallot,
  alike: readonly { distance: 0 | 1 }[],
  limits: FlagLimits,
) {
  const { ballot, sameDay } = found
  const questionnaire = plan.questionnaireAbout(ballot.unit, ballot.group)
  const haste = hasteOf(questionnaire, ballot, limits)
  const identical = alike.filter(({ distance }) => distance === 0).length
  return {
    haste: haste
      ? { seconds: haste.seconds, readingSeconds: Math.round(haste.readingTime / 1000) }
      : null,
    straightness: straightnessOf(questionnaire, ballot.answers),
    unanswered: unansweredOf(questionnaire, ballot.answers),
    likeness: { identical, near: alike.length - identical },
    sameDay: sameDay ?? null,
  }
}
