/** `/mine/fieldwork`: what is assigned to me, what have I done, how are my phones? */
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { ownWorkQuery } from './fieldwork-queries.ts'
import { OwnWorkParts } from './own-work.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = ownWorkQuery(api)
  await queries.ensureQueryData(query)
  return { query }
}

export function OwnWorkScreen() {
  const { t } = useI18n()
  const { query } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t.fieldwork.mine.title} />
      <OwnWorkParts query={query} />
    </>
  )
}

export { OwnWorkScreen as Component }
