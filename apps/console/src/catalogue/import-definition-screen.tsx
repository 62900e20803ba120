/** `/catalogue/import/definition`: what does this file say? Then: open it as a draft. */
import { endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import {
  Link,
  redirect,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { PageHead } from '../layout/page-head.tsx'
import { FaultsTable } from '../imports/faults-table.tsx'
import { actOnFile } from '../imports/file-action.ts'
import { ImportForm } from '../imports/import-form.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { definitionsQuery, type DefinitionPreview, refreshCatalogue } from './catalogue-queries.ts'
import css from './catalogue.module.css'
import { DefinitionChanges } from './definition-changes.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const all = definitionsQuery(api)
  await queries.ensureQueryData(all)
  return { all }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const begun: { id?: string } = {}
  const news = await actOnFile<DefinitionPreview>(await request.formData(), {
    preview: (init) => api.ask(endpoints.previewDefinition, {}, init),
    take: async (init, { digest }) => {
      begun.id = (await api.ask(endpoints.importDefinition, { query: { digest } }, init)).id
    },
  })
  if (!('taken' in news)) return news

  await refreshCatalogue(queries)
  // What a file brings is mostly whole: where nothing is open, only the check is left to be read.
  return redirect(`/catalogue/working/${begun.id}?part=check`)
}

export function ImportDefinitionScreen() {
  const { t } = useI18n()
  const words = t.catalogue.importDefinition
  const { all } = useLoaderData<typeof loader>()
  const definitions = useQuery(all).data?.definitions ?? []
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        back={<Link to="/catalogue">← {t.catalogue.title}</Link>}
      />
      <ImportForm
        fetcher={useFetcher<typeof action>()}
        templates={{ ways: <VersionFiles definitions={definitions} /> }}
        accept=".json,.xlsx,application/json"
        words={{ templateLead: words.templateLead, do: words.do, reason: 'none' }}
        find={({ items, blocks }: DefinitionPreview) => ({
          tone: 'good',
          text: words.good(items, blocks),
        })}
      >
        {(preview) => <Findings preview={preview} />}
      </ImportForm>
    </>
  )
}

export { ImportDefinitionScreen as Component }

function VersionFiles(props: {
  definitions: readonly { readonly id: string; readonly version: number }[]
}) {
  const { t, language } = useI18n()
  return (
    <ul>
      {props.definitions.map(({ id, version }) => (
        <li key={`${id} ${version}`}>
          {id}, {t.catalogue.definitions.version(version)}:{' '}
          {['xlsx', 'json'].map((format, at) => (
            <span key={format}>
              {at > 0 && ' · '}
              <a
                href={`/api/definitions/${encodeURIComponent(id)}/${version}/files/definition.${format}?language=${language}`}
                download
              >
                {format.toUpperCase()}
              </a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** What is still open, and what differs from the last version under this code. */
function Findings({ preview }: { preview: DefinitionPreview }) {
  const { t } = useI18n()
  const words = t.catalogue.importDefinition
  const { open, against, changes } = preview
  return (
    <div className={css.changes}>
      {open.length > 0 && (
        <section>
          <h3>{words.open(open.length)}</h3>
          <FaultsTable faults={open} label={words.open(open.length)} />
        </section>
      )}
      <section>
        <h3>{against ? words.against(against.id, against.version) : words.alone}</h3>
        {against && changes.length === 0 && <p>{words.same}</p>}
        <DefinitionChanges changes={changes} />
      </section>
    </div>
  )
}
