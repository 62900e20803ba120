import { Views } from '../layout/views.tsx'
import { useI18n } from '../i18n/i18n.tsx'

export type ReviewPart = 'queue' | 'interviewers' | 'backChecks' | 'flags'

const paths: Readonly<Record<ReviewPart, string>> = {
  queue: '',
  interviewers: '/interviewers',
  backChecks: '/back-checks',
  flags: '/flags',
}

/** The pages of a round's review. */
export function ReviewParts({ round, current }: { round: string; current: ReviewPart }) {
  const { t } = useI18n()
  const parts: readonly ReviewPart[] = ['queue', 'interviewers', 'backChecks', 'flags']
  return (
    <Views
      label={t.review.parts.label}
      views={parts.map((part) => ({
        to: `/rounds/${round}/review${paths[part]}`,
        text: t.review.parts[part],
        current: part === current,
      }))}
    />
  )
}
