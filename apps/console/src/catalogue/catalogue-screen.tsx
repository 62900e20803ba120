/** `/catalogue`: what is there to make a round of? */
import { endpoints } from '@phieu/office'
import { Button, TextInput } from '@mantine/core'
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
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { UndoNote } from '../components/undo-note.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import {
  bringBack,
  copiesQuery,
  definitionsQuery,
  discardedCopy,
  registriesQuery,
} from './catalogue-queries.ts'
import css from './catalogue.module.css'
import { CopiesTable } from './copies-table.tsx'
import { DefinitionsTable } from './definitions-table.tsx'
import { RegistriesTable } from './registries-table.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const asked = {
    registries: registriesQuery(api),
    definitions: definitionsQuery(api),
    copies: copiesQuery(api),
  }
  await Promise.all([
    queries.ensureQueryData(asked.registries),
    queries.ensureQueryData(asked.definitions),
    queries.fetchQuery(asked.copies),
  ])
  return { ...asked, discarded: discardedCopy(queries)?.definition.id }
}

/** Begins a definition with nothing but its code; `intent=undo` brings a discarded one back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  if (readField(form, 'intent') === 'undo') {
    const back = await attempt(() => bringBack(api, queries))
    if (back.trouble !== undefined) return back
    return redirect(back.answer === undefined ? '/catalogue' : `/catalogue/working/${back.answer}`)
  }
  const id = readField(form, 'id').trim()
  const begun = await attempt(() => api.ask(endpoints.beginWorkingCopy, { json: { id } }))
  if (begun.trouble !== undefined) return begun
  return redirect(`/catalogue/working/${begun.answer.id}`)
}

export function CatalogueScreen() {
  const { t } = useI18n()
  const words = t.catalogue
  const isAdmin = useIsAdmin()
  const [address] = useSearchParams()
  const loaded = useLoaderData<typeof loader>()
  const registries = useQuery(loaded.registries).data?.registries
  const definitions = useQuery(loaded.definitions).data?.definitions
  const copies = useQuery(loaded.copies).data?.copies
  if (!registries || !definitions || !copies) return <output>{t.app.opening}</output>

  const imported = address.get('imported')
  return (
    <>
      <PageHead
        title={words.title}
        answer={words.answer(registries.length, definitions.length)}
        lead={words.lead}
      />
      {loaded.discarded !== undefined && (
        <UndoNote
          done={words.discarded(loaded.discarded || words.copies.nameless)}
          fields={{ intent: 'undo' }}
          onUndone={() => undefined}
        />
      )}
      {imported && <Message tone="good">{words.importRegistry.done(imported)}</Message>}
      <section className={css.section}>
        <div className={css.sectionHead}>
          <h2>{words.registries.title}</h2>
          {isAdmin && (
            <Button component={Link} to="import/registry">
              {words.registries.import}
            </Button>
          )}
        </div>
        <RegistriesTable registries={registries} />
      </section>
      <section className={css.section}>
        <div className={css.sectionHead}>
          <h2>{words.definitions.title}</h2>
          {isAdmin && (
            <Button component={Link} to="import/definition" variant="default">
              {words.definitions.import}
            </Button>
          )}
        </div>
        <DefinitionsTable definitions={definitions} />
        {isAdmin && <BeginForm />}
      </section>
      <section className={css.section}>
        <h2>{words.copies.title}</h2>
        <CopiesTable copies={copies} />
      </section>
    </>
  )
}

export { CatalogueScreen as Component }

/** A definition of one's own, from nothing. */
function BeginForm() {
  const { t } = useI18n()
  const words = t.catalogue.begin
  const failure = useActionData<typeof action>()
  const sending = useNavigation().state === 'submitting'
  return (
    <details className={css.begin}>
      <summary>{t.catalogue.definitions.begin}</summary>
      <Form method="post" className={css.beginForm}>
        <p>{words.lead}</p>
        <TextInput
          label={words.id}
          description={words.idHint}
          name="id"
          required
          withAsterisk={false}
          maxLength={32}
          autoComplete="off"
        />
        {failure && (
          <FailureNote
            failure={failure}
            sentence={failure.trouble === 'malformed' ? words.malformed : undefined}
          />
        )}
        <Button type="submit">{sending ? t.form.doing : words.do}</Button>
      </Form>
    </details>
  )
}
