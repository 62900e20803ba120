/** `/rounds/:round/points/import`: what would this file of assessed points change? Then: import it. */
import { endpoints } from '@phieu/office'
import {
  Link,
  redirect,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import type { AssessedPreview } from '../api/answers.ts'
import { officeContext } from '../api/office.ts'
import { assessedQuery } from '../api/queries.ts'
import { actOnFile } from '../imports/file-action.ts'
import { ImportForm, useFindChanges } from '../imports/import-form.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './assessed.module.css'
import { ChangesTable } from './changes-table.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const { changeable } = await queries.ensureQueryData(assessedQuery(api, round))
  if (!changeable) throw redirect(`/rounds/${round}/points`)
  return { round }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const taken: { id?: string } = {}
  const news = await actOnFile<AssessedPreview>(await request.formData(), {
    preview: (init) => api.ask(endpoints.previewAssessed, { param }, init),
    take: async (init, query) => {
      taken.id = (await api.ask(endpoints.importAssessed, { param, query }, init)).id
    },
  })
  if (!('taken' in news)) return news

  await queries.invalidateQueries({ queryKey: ['rounds', param.round] })
  return redirect(`/rounds/${param.round}/points?imported=${taken.id}`)
}

export function ImportScreen() {
  const { t } = useI18n()
  const { round } = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${t.points.assessed.importTitle} – ${t.app.name}`}</title>
      <p className="back">
        <Link to={`/rounds/${round}/points`}>← {t.points.assessed.back}</Link>
      </p>
      <h1>{t.points.assessed.importTitle}</h1>
      <p className={css.lead}>{t.points.assessed.lead}</p>
      <ImportForm
        fetcher={useFetcher<typeof action>()}
        find={useFindChanges()}
        templates={`/api/rounds/${encodeURIComponent(round)}/assessed/template`}
      >
        {({ changes }) => <ChangesTable changes={changes} />}
      </ImportForm>
    </>
  )
}

export { ImportScreen as Component }
