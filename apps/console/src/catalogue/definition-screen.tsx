/** `/catalogue/definitions/:id/:version?against=…`: what is measured, and what changed? */
import { endpoints } from '@phieu/office'
import { Button, NativeSelect } from '@mantine/core'
import { compareDefinitions, Definition, toWorkingDefinition } from '@phieu/survey'
import { useQuery } from '@tanstack/react-query'
import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { definitionQuery, definitionsQuery } from './catalogue-queries.ts'
import css from './catalogue.module.css'
import { DefinitionChanges } from './definition-changes.tsx'
import { DefinitionFacts } from './definition-facts.tsx'
import { DefinitionView } from './definition-view.tsx'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const id = params['id'] ?? ''
  const against = new URL(request.url).searchParams.get('against') ?? ''
  const query = definitionQuery(api, id, params['version'] ?? '')
  const all = definitionsQuery(api)
  const base = /^\d+$/.test(against) ? definitionQuery(api, id, against) : undefined
  const [, , compared] = await Promise.all([
    queries.ensureQueryData(query),
    queries.ensureQueryData(all),
    base && queries.ensureQueryData(base),
  ])
  return { query, all, base: compared?.definition }
}

/** Begins the next version with this one. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { api } = context.get(officeContext)
  const from = { id: params['id'] ?? '', version: Number(params['version']) }
  const begun = await attempt(() => api.ask(endpoints.beginWorkingCopy, { json: { from } }))
  if (begun.trouble !== undefined) return begun
  return redirect(`/catalogue/working/${begun.answer.id}`)
}

export function DefinitionScreen() {
  const { t } = useI18n()
  const words = t.catalogue.definition
  const { query, all, base } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const list = useQuery(all).data
  const failure = useActionData<typeof action>()
  if (!data || !list) return <output>{t.app.opening}</output>

  const { about } = data
  const definition = Definition.parse(data.definition)
  const others = list.definitions.filter(
    ({ id, version }) => id === about.id && version !== about.version,
  )
  const items = about.blocks.reduce((sum, block) => sum + block.items, 0)
  return (
    <>
      <PageHead
        title={`${about.id}, ${t.catalogue.definitions.version(about.version)}`}
        answer={`${about.id}, ${t.catalogue.definitions.version(about.version)}: ${words.answer(items, about.blocks.length)}`}
        back={<Link to="/catalogue">← {t.catalogue.title}</Link>}
        actions={<Ways id={about.id} version={about.version} />}
      />
      {failure && <FailureNote failure={failure} />}
      <DefinitionFacts about={about} definition={definition} />
      {others.length > 0 && (
        <section className={css.section}>
          <h2>{words.versions}</h2>
          <CompareForm versions={others.map(({ version }) => version)} />
          {base && <Changes before={Definition.parse(base)} after={definition} />}
        </section>
      )}
      <DefinitionView definition={definition} />
    </>
  )
}

export { DefinitionScreen as Component }

/** What an admin does with a version: measure with it, or begin the next one. */
function Ways({ id, version }: { id: string; version: number }) {
  const { t } = useI18n()
  const words = t.catalogue.definition
  const isAdmin = useIsAdmin()
  const sending = useNavigation().state === 'submitting'
  if (!isAdmin) return undefined
  return (
    <Form method="post" className={css.ways}>
      <Button
        component={Link}
        to={`/rounds/new?definition=${encodeURIComponent(`${id}@${version}`)}`}
      >
        {words.measure}
      </Button>
      <Button type="submit" variant="default">
        {sending ? t.form.doing : words.edit}
      </Button>
    </Form>
  )
}

function CompareForm({ versions }: { versions: readonly number[] }) {
  const { t } = useI18n()
  const words = t.catalogue.definition
  const [address] = useSearchParams()
  return (
    <Form className={`${css.compare} screen-only`}>
      <NativeSelect
        label={words.compareWith}
        name="against"
        defaultValue={address.get('against') ?? ''}
        data={[
          { value: '', label: t.catalogue.registry.nothing },
          ...versions.map((version) => ({
            value: String(version),
            label: words.version(version),
          })),
        ]}
      />
      <Button type="submit" variant="default">
        {words.compare}
      </Button>
    </Form>
  )
}

function Changes({ before, after }: { before: Definition; after: Definition }) {
  const { t } = useI18n()
  const words = t.catalogue.definition
  const changes = compareDefinitions(toWorkingDefinition(before), toWorkingDefinition(after))
  return (
    <>
      <h3>
        {words.changes(before.id, before.version)}
        {changes.length > 0 && `: ${words.changeCount(changes.length)}`}
      </h3>
      {changes.length === 0 ? <p>{words.noChanges}</p> : <DefinitionChanges changes={changes} />}
    </>
  )
}
