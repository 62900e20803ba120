/** `/rounds/:round/points/external/import`: what would this file of scores change? Then: import it. */
import { endpoints } from '@phieu/office'
import { useState } from 'react'
import {
  Link,
  redirect,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import type { ExternalPreview } from '../api/answers.ts'
import { officeContext } from '../api/office.ts'
import { externalQuery } from '../api/queries.ts'
import css from '../assessed/assessed.module.css'
import { ImportForm, useFindChanges } from '../imports/import-form.tsx'
import { actOnFile } from '../imports/file-action.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { ChangesTable } from './changes-table.tsx'
import { GroupsChoice } from './groups-choice.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const { changeable, groups } = await queries.ensureQueryData(externalQuery(api, round, 1))
  if (!changeable) throw redirect(`/rounds/${round}/points/external`)
  return { round, groups }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const form = await request.formData()
  const groups = form
    .getAll('groups')
    .filter((group) => typeof group === 'string')
    .join(',')
  const taken: { id?: string } = {}
  const news = await actOnFile<ExternalPreview>(form, {
    preview: (init) => api.ask(endpoints.previewExternal, { param, query: { groups } }, init),
    take: async (init, query) => {
      const wanted = { param, query: { ...query, groups } }
      taken.id = (await api.ask(endpoints.importExternal, wanted, init)).id
    },
  })
  if (!('taken' in news)) return news

  await queries.invalidateQueries({ queryKey: ['rounds', param.round] })
  return redirect(`/rounds/${param.round}/points/external?imported=${taken.id}`)
}

export function ImportScreen() {
  const { t } = useI18n()
  const { round, groups } = useLoaderData<typeof loader>()
  const [chosen, choose] = useState<readonly string[]>([])
  return (
    <>
      <title>{`${t.external.importTitle} – ${t.app.name}`}</title>
      <p className="back">
        <Link to={`/rounds/${round}/points/external`}>← {t.external.title}</Link>
      </p>
      <h1>{t.external.importTitle}</h1>
      <p className={css.lead}>{t.external.lead}</p>
      <ImportForm
        fetcher={useFetcher<typeof action>()}
        find={useFindChanges()}
        templates={`/api/rounds/${encodeURIComponent(round)}/external/template`}
        query={`&groups=${chosen.join(',')}`}
        choice={<GroupsChoice groups={groups} chosen={chosen} onChoose={choose} />}
      >
        {({ changes }) => <ChangesTable changes={changes} />}
      </ImportForm>
    </>
  )
}

export { ImportScreen as Component }
