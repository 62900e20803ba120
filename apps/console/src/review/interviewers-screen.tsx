/** `/rounds/:round/review/interviewers`: whose interviews want a closer look? */
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { DataTable } from '../components/table/data-table.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewerColumns } from './interviewer-columns.tsx'
import { ReviewParts } from './review-parts.tsx'
import { interviewerReportsQuery } from './review-queries.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = interviewerReportsQuery(api, params['round'] ?? '')
  await queries.ensureQueryData(query)
  return { query }
}

export function InterviewersScreen() {
  const i18n = useI18n()
  const { t, format } = i18n
  const words = t.review.interviewers
  const { query } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  const { round, interviewers, correlation } = data
  const concerned = interviewers.filter(({ concerns }) => concerns.length > 0).length
  return (
    <>
      <PageHead
        title={words.title}
        answer={interviewers.length === 0 ? words.none : words.some(interviewers.length, concerned)}
        lead={words.lead}
      />
      <ReviewParts round={round.id} current="interviewers" />
      {correlation !== null && (
        <p className="note">{words.correlation(format.decimal(correlation, 3))}</p>
      )}
      <DataTable
        caption={words.table}
        columns={interviewerColumns(i18n, `/rounds/${round.id}/review/interviewers`)}
        rows={interviewers}
        rowId={({ interviewer }) => interviewer.id}
        search={({ interviewer }) => interviewer.name}
        searchLabel={words.search}
        tone={({ concerns }) => (concerns.length > 0 ? 'care' : undefined)}
        empty={{ lead: words.noneWhy }}
        size={100}
      />
    </>
  )
}

export { InterviewersScreen as Component }
