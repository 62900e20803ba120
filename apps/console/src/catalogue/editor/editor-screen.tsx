/** `/catalogue/working/:copy?part=…`: what shall be measured? Saved while it is written. */
import { endpoints } from '@phieu/office'
import { Definition } from '@phieu/survey'
import {
  data,
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from 'react-router'
import { readField } from '../../components/read-field.ts'
import { attempt } from '../../api/attempt.ts'
import { officeContext } from '../../api/office.ts'
import { Message } from '../../components/message.tsx'
import { PageHead } from '../../layout/page-head.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import {
  copyQuery,
  definitionQuery,
  refreshCatalogue,
  keepDiscarded,
} from '../catalogue-queries.ts'
import { DefinitionEditor } from './definition-editor.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const copy = await queries.fetchQuery(copyQuery(api, params['copy'] ?? ''))
  const { begunFrom } = copy
  const base =
    begunFrom &&
    (await queries.ensureQueryData(definitionQuery(api, begunFrom.id, String(begunFrom.version))))
  return { api, copy, base: base ? Definition.parse(base.definition) : undefined }
}

/** The parameter by which a copy is opened anew, as the server has it. */
const OPENED = 'opened'

/** Who steps from part to part edits on; only another copy, or one opened anew, is read again. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  if (currentUrl.pathname !== nextUrl.pathname) return true
  const opened = nextUrl.searchParams.get(OPENED)
  return opened !== null && opened !== currentUrl.searchParams.get(OPENED)
}

/** `intent=fix` makes a version of it, `intent=discard` deletes it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const param = { id: params['copy'] ?? '' }
  const intent = readField(form, 'intent')
  if (intent !== 'fix' && intent !== 'discard') throw data(undefined, { status: 400 })

  const done = await attempt(async () => {
    if (intent === 'discard') {
      const copy = await api.ask(endpoints.getWorkingCopy, { param })
      await api.ask(endpoints.discardWorkingCopy, { param })
      keepDiscarded(queries, copy)
      return '/catalogue'
    }
    const json = {
      revision: Number(readField(form, 'revision')),
      reason: readField(form, 'reason'),
    }
    const { id, version } = await api.ask(endpoints.fixDefinition, { param, json })
    return `/catalogue/definitions/${id}/${version}`
  })
  if (done.trouble !== undefined) return done
  await refreshCatalogue(queries)
  return redirect(done.answer)
}

export function EditorScreen() {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const { api, copy, base } = useLoaderData<typeof loader>()
  const back = <Link to="/catalogue">← {t.catalogue.title}</Link>
  if (copy.fixedAs !== null) {
    const title = words.title(copy.definition.id)
    return (
      <>
        <PageHead title={title} back={back} />
        <Message tone="good">{words.fixedAs(copy.fixedAs)}</Message>
        <p>
          <Link to={`/catalogue/definitions/${copy.definition.id}/${copy.fixedAs}`}>
            {words.openVersion}
          </Link>
        </p>
      </>
    )
  }
  return (
    <DefinitionEditor
      key={`${copy.id} ${copy.revision}`}
      api={api}
      copy={copy}
      base={base}
      back={back}
    />
  )
}

export { EditorScreen as Component }
