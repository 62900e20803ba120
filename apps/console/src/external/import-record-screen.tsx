/** `/rounds/:round/points/external/imports/:id`: what did this import of scores change? */
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { externalImportQuery } from '../api/queries.ts'
import { useSpeech } from '../language/language.tsx'
import { ChangesTable } from './changes-table.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = externalImportQuery(api, round, params['id'] ?? '')
  await queries.ensureQueryData(query)
  return { query, round }
}

export function ImportRecordScreen() {
  const { t } = useSpeech()
  const { query, round } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>
  return (
    <>
      <title>{`${t.imports.history} – ${t.app.name}`}</title>
      <p className="screen-only back">
        <Link to={`/rounds/${round}/points/external`}>← {t.external.title}</Link>
      </p>
      <h1>{t.imports.one(data.changes.length)}</h1>
      <ChangesTable changes={data.changes} />
    </>
  )
}

export { ImportRecordScreen as Component }
