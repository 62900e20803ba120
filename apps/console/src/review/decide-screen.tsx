/** `/rounds/:round/review/decide?ballots=…`: what becomes of the ballots that were chosen? */
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { DecisionForm } from './decision-form.tsx'
import { openJudge, readFilter, type Choice } from './review-queries.ts'

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const { searchParams } = new URL(request.url)
  return { round, choice: readChoice(searchParams), judge: openJudge(api, queries, round) }
}

export function DecideScreen() {
  const { t } = useI18n()
  const { round, choice, judge } = useLoaderData<typeof loader>()
  const count = choice.ballots?.length ?? choice.expected ?? 0
  return (
    <>
      <PageHead
        title={t.review.decision.title}
        answer={t.review.decision.about(count)}
        lead={t.review.queue.lead}
        back={<Link to={`/rounds/${round}/review`}>← {t.review.ballot.back}</Link>}
      />
      <DecisionForm judge={judge} choice={choice} />
    </>
  )
}

export { DecideScreen as Component }

/** Ballots by their ids, or what the filter of the list found. */
function readChoice(address: URLSearchParams): Choice {
  const ballots = address.get('ballots')
  if (ballots !== null) return { ballots: ballots.split(',') }
  return { filter: readFilter(address), expected: Number(address.get('expected') ?? 0) }
}
