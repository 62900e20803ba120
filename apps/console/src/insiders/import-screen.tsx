/** `/rounds/:round/insiders/:group/import`: what would this file change in the list? Then: import it. */
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
import { officeContext } from '../api/office.ts'
import { readField } from '../components/read-field.ts'
import { PageHead } from '../layout/page-head.tsx'
import { actOnFile } from '../imports/file-action.ts'
import { ImportForm, type Finding } from '../imports/import-form.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { ChangesTable } from './changes-table.tsx'
import css from './insiders.module.css'
import { insidersKey, listQuery, type InsiderPreview } from './insiders-queries.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const { group, changeable } = await queries.ensureQueryData(
    listQuery(api, round, params['group'] ?? ''),
  )
  if (!changeable) throw redirect(`/rounds/${round}/insiders/${group.id}`)
  return { round, group }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '', group: params['group'] ?? '' }
  const form = await request.formData()
  const missing = readField(form, 'missing') === 'remove' ? 'remove' : 'keep'
  const news = await actOnFile<InsiderPreview>(form, {
    preview: (init) => api.ask(endpoints.previewInsiders, { param, query: { missing } }, init),
    take: (init, query) =>
      api.ask(endpoints.importInsiders, { param, query: { ...query, missing } }, init),
  })
  if (!('taken' in news)) return news

  await queries.invalidateQueries(insidersKey(param.round))
  return redirect(`/rounds/${param.round}/insiders/${param.group}?imported`)
}

export function ImportScreen() {
  const { t, language } = useI18n()
  const words = t.insiders.import
  const { round, group } = useLoaderData<typeof loader>()
  const find = ({ changes }: InsiderPreview): Finding => {
    if (changes.length === 0) return { tone: 'care', text: words.nothing, nothing: true }
    const count = (kind: string) => changes.filter((change) => change.kind === kind).length
    const text = words.found(count('added'), count('changed'), count('removed'))
    return { tone: 'good', text }
  }
  const path = `/rounds/${encodeURIComponent(round)}/insiders/${encodeURIComponent(group.id)}`
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead(group[language])}
        back={<Link to={path}>← {t.insiders.person.back}</Link>}
      />
      <ImportForm
        fetcher={useFetcher<typeof action>()}
        find={find}
        templates={`/api${path}/template`}
        words={{ templateLead: words.templateLead, reasonHint: words.reasonHint }}
        choice={<MissingChoice />}
      >
        {({ changes }) => <ChangesTable changes={changes} />}
      </ImportForm>
    </>
  )
}

/** What becomes of people whom the file doesn't name. */
function MissingChoice() {
  const words = useI18n().t.insiders.import
  const [missing, choose] = useState('keep')
  return (
    <fieldset className={css.boxes}>
      <legend>{words.missing}</legend>
      {(['keep', 'remove'] as const).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="missing"
            value={value}
            checked={missing === value}
            onChange={() => choose(value)}
          />{' '}
          <span>{words[value]}</span>
        </label>
      ))}
    </fieldset>
  )
}

export { ImportScreen as Component }
