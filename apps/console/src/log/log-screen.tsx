/** `/log?who=…&action=…&round=…&from=…&to=…`: who changed or took out what, and is the log as it was written? */
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { roundsQuery } from '../api/queries.ts'
import { DataTable } from '../components/table/data-table.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { DayRange } from './day-range.tsx'
import { useLogColumns } from './log-columns.tsx'
import { LOG_PAGE, logQuery, logQueryOf } from './log-queries.ts'
import { actionWords } from './log-words.ts'
import { verifyLog } from './verify-log.ts'
import { VerifyLog } from './verify-button.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = logQuery(api, new URL(request.url).searchParams)
  const [{ rounds }] = await Promise.all([
    queries.ensureQueryData(roundsQuery(api)),
    queries.fetchQuery({ ...query, staleTime: 0 }),
  ])
  return { query, rounds }
}

export { verifyLog as action }

export function LogScreen() {
  const { t, language } = useI18n()
  const words = t.log
  const [address] = useSearchParams()
  const { query, rounds } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const columns = useLogColumns(rounds)
  if (!data) return <output>{t.app.opening}</output>

  const file = new URLSearchParams({ ...logQueryOf(address), language })
  return (
    <>
      <PageHead
        title={t.pages.names.log}
        answer={words.headline(data.head.place)}
        lead={words.lead}
        actions={
          <a href={`/api/log/export?${file}`} download>
            {words.takeOut}
          </a>
        }
      />
      <VerifyLog />
      <DataTable
        caption={words.table}
        columns={columns}
        rows={data.entries}
        rowId={({ place }) => `${place}`}
        server={{ total: data.total, size: LOG_PAGE }}
        filters={[
          {
            id: 'who',
            label: words.who,
            options: data.actors.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            id: 'action',
            label: words.action,
            options: data.actions.map((action) => ({
              value: action,
              label: actionWords(action, t, language),
            })),
          },
          {
            id: 'round',
            label: words.round,
            options: rounds.map(({ id, title }) => ({ value: id, label: title[language] })),
          },
        ]}
        fields={<DayRange />}
        empty={
          address.size === 0
            ? { title: words.empty, lead: words.emptyWhy }
            : { title: words.noneFound, lead: words.widen }
        }
      />
    </>
  )
}

export { LogScreen as Component }
