/** `/rounds/:round/fieldwork/contacts?by=group`: what became of those who were to be asked? */
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { LiveNote } from '../layout/live-note.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { Views } from '../layout/views.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { FieldworkParts } from './fieldwork-parts.tsx'
import { ratesQuery, type RatesBy } from './fieldwork-queries.ts'
import { OutcomesTable, RatesTable } from './rates-tables.tsx'
import { ReturnsTable } from '../assignments/returns-table.tsx'

const ways: readonly RatesBy[] = ['round', 'block', 'unit', 'group', 'interviewer']

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const asked = new URL(request.url).searchParams.get('by')
  const by = ways.find((way) => way === asked) ?? 'round'
  const query = ratesQuery(api, round, by)
  const whole = ratesQuery(api, round, 'round')
  await Promise.all([queries.ensureQueryData(query), queries.ensureQueryData(whole)])
  return { query, whole, by }
}

export function ContactsScreen() {
  const { t, format } = useI18n()
  const words = t.fieldwork.contacts
  const { query, by, whole } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const { data: total } = useQuery(whole)
  if (!data || !total) return <output>{t.app.opening}</output>

  const all = total.rows[0]
  const met = all ? Object.values(all.contacts).reduce((sum, count) => sum + count, 0) : 0
  const rr3 = all?.rates.rr3 ?? null
  const path = `/rounds/${data.round.id}/fieldwork/contacts`
  return (
    <>
      <PageHead
        title={words.title}
        answer={
          met === 0 ? words.none : rr3 === null ? words.noRate : words.answer(format.percent(rr3))
        }
        lead={met > 0 && words.lead}
      >
        <LiveNote query={query} />
      </PageHead>
      <FieldworkParts round={data.round.id} current="contacts" />
      {met === 0 ? (
        <EmptyState lead={words.noneWhy} />
      ) : (
        <>
          <Views
            label={words.by}
            views={ways.map((way) => ({
              to: `${path}?by=${way}`,
              text: words.views[way],
              current: way === by,
            }))}
          />
          <RatesTable rates={data} />
          <OutcomesTable rates={data} />
        </>
      )}
      <ReturnsTable channels={data.channels} />
    </>
  )
}

export { ContactsScreen as Component }
