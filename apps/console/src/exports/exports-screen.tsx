/** `/rounds/:round/exports`: what can be taken out of this round, and how far are the files? */
import { endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { ExportForm } from './export-form.tsx'
import { isUnderWay, jobsQuery, offerQuery, type ExportJob } from './export-queries.ts'
import { JobTable } from './job-table.tsx'
import { readWish } from './read-wish.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const offer = offerQuery(api, round)
  const jobs = jobsQuery(api, round)
  await Promise.all([queries.ensureQueryData(offer), queries.fetchQuery(jobs)])
  return { offer, jobs }
}

/** Begins an export, or cancels one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const outcome = await attempt<ExportJob>(() =>
    readField(form, 'intent') === 'cancel'
      ? api.ask(endpoints.cancelExport, { param: { id: readField(form, 'id') } })
      : api.ask(endpoints.beginExport, { param: { round }, json: readWish(form) }),
  )
  await queries.invalidateQueries({ queryKey: ['exports'] })
  return outcome
}

export function ExportsScreen() {
  const { t } = useI18n()
  const words = t.exports
  const queries = useLoaderData<typeof loader>()
  const { data: offer } = useQuery(queries.offer)
  const { data } = useQuery(queries.jobs)
  if (!offer || !data) return <output>{t.app.opening}</output>

  const underWay = data.jobs.filter(isUnderWay).length
  const ready = data.jobs.filter(({ file }) => file).length
  return (
    <>
      <PageHead
        title={words.title}
        answer={underWay > 0 ? words.writing(underWay) : words.ready(ready)}
        lead={words.lead}
      />
      <div id="jobs">
        <JobTable jobs={data.jobs} offer={offer} />
      </div>
      <ExportForm offer={offer} />
    </>
  )
}

export { ExportsScreen as Component }
