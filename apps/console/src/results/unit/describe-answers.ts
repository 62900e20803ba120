import type { AnswerCount } from '../../api/answers.ts'
import type { I18n } from '../../i18n/i18n.tsx'

/** Counts and shares of the scored answers as a sentence: `Tốt: 50 (50%), …`. */
export function describeAnswers(
  scored: readonly AnswerCount[],
  { t, format, language }: I18n,
): string {
  const all = scored.reduce((sum, option) => sum + option.n, 0)
  return scored
    .map(({ text, n }) =>
      t.unit.part(text[language], n, `${format.decimal((100 * n) / Math.max(1, all), 0)}%`),
    )
    .join(', ')
}
