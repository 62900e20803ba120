/** `/mine/fieldwork`: what is assigned to me, what have I done, how are my phones? */
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useSpeech } from '../i18n/language.tsx'
import { ownWorkQuery } from './fieldwork-queries.ts'
import { OwnWorkParts } from './own-work.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = ownWorkQuery(api)
  await queries.ensureQueryData(query)
  return { query }
}

export function OwnWorkScreen() {
  const { t } = useSpeech()
  const { query } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t.fieldwork.mine.title} />
      <OwnWorkParts query={query} />
    </>
  )
}

export { OwnWorkScreen as Component }
