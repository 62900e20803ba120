/** `/rounds/:round/points/external/imports/:id`: what did this import of scores change? */
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { externalImportQuery } from '../api/queries.ts'
import { ImportRecord } from '../imports/import-record.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { ChangesTable } from './changes-table.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = externalImportQuery(api, round, params['id'] ?? '')
  await queries.ensureQueryData(query)
  return { query, round }
}

export function ImportRecordScreen() {
  const { t } = useI18n()
  const { query, round } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>
  const back = { to: `/rounds/${round}/points/external`, title: t.external.title }
  return (
    <ImportRecord back={back} count={data.changes.length}>
      <ChangesTable changes={data.changes} />
    </ImportRecord>
  )
}

export { ImportRecordScreen as Component }
