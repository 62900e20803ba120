/** `/catalogue/import/registry`: what would this file bring as a new registry? Then: import it. */
import { endpoints } from '@phieu/office'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import {
  Link,
  redirect,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { freeName } from '../components/form/free-name.ts'
import { readField } from '../components/read-field.ts'
import { officeContext } from '../api/office.ts'
import { PageHead } from '../layout/page-head.tsx'
import { FormSection } from '../components/form-section.tsx'
import { actOnFile } from '../imports/file-action.ts'
import { ImportForm } from '../imports/import-form.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { registriesQuery, type RegistryPreview, refreshCatalogue } from './catalogue-queries.ts'
import css from './catalogue.module.css'
import { LineageTable } from './lineage-table.tsx'
import { RegistryDifference } from './registry-difference.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const all = registriesQuery(api)
  await queries.ensureQueryData(all)
  return { all }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const [id, name, base] = ['id', 'name', 'base'].map((field) => readField(form, field).trim())
  const wish = { id: id ?? '', ...(name ? { name } : {}), ...(base ? { base } : {}) }
  const news = await actOnFile<RegistryPreview>(form, {
    preview: (init) => api.ask(endpoints.previewRegistry, { query: wish }, init),
    take: (init, query) =>
      api.ask(endpoints.importRegistry, { query: { ...wish, ...query } }, init),
  })
  if (!('taken' in news)) return news

  await refreshCatalogue(queries)
  return redirect(`/catalogue?imported=${encodeURIComponent(wish.id)}`)
}

export function ImportRegistryScreen() {
  const { t } = useI18n()
  const words = t.catalogue.importRegistry
  const { all } = useLoaderData<typeof loader>()
  const registries = useQuery(all).data?.registries ?? []
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        back={<Link to="/catalogue">← {t.catalogue.title}</Link>}
      />
      <ImportForm
        fetcher={useFetcher<typeof action>()}
        templates="/api/registries/template/template"
        words={{
          templateLead: words.templateLead,
          reason: 'optional',
          reasonHint: words.reasonHint,
          do: words.do,
        }}
        find={({ units }: RegistryPreview) => ({ tone: 'good', text: words.good(units) })}
        choice={
          <FormSection title={words.about}>
            <TextInput
              label={words.id}
              description={words.idHint}
              name="id"
              required
              withAsterisk={false}
              pattern="[a-z0-9][a-z0-9\-]*"
              title={words.idHint}
              maxLength={64}
              defaultValue={proposeCode(registries)}
              autoComplete="off"
            />
            <TextInput
              label={words.name}
              description={words.nameHint}
              name="name"
              maxLength={200}
              autoComplete="off"
            />
            <NativeSelect
              label={words.base}
              name="base"
              data={[
                ...registries
                  .toReversed()
                  .map(({ id, name }) => ({ value: id, label: name ?? id })),
                { value: '', label: t.catalogue.registry.nothing },
              ]}
            />
          </FormSection>
        }
      >
        {(preview) => <Findings preview={preview} />}
      </ImportForm>
    </>
  )
}

export { ImportRegistryScreen as Component }

/** A code of this year that no registry has. */
function proposeCode(registries: readonly { readonly id: string }[]): string {
  return freeName(`don-vi-${new Date().getFullYear()}`, registries)
}

/** What the file brings: blocks, what is to be looked at again, changes, lineage. */
function Findings({ preview }: { preview: RegistryPreview }) {
  const { t } = useI18n()
  const words = t.catalogue
  const { difference, blocks, lineage } = preview
  return (
    <div className={css.changes}>
      <p>{blocks.map(({ id, units }) => words.registries.block(id, units)).join(' · ')}</p>
      {difference && (
        <RegistryDifference
          importing
          base={preview.against ?? ''}
          difference={difference}
          proposals={preview.proposals}
        />
      )}
      {lineage.length > 0 && (
        <section>
          <h3>{words.registry.lineage}</h3>
          <LineageTable lineage={lineage} />
        </section>
      )}
    </div>
  )
}
