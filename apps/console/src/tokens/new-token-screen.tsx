/** `/tokens/new`: makes a token and shows it, this once. */
import { endpoints } from '@phieu/office'
import { Button } from '@mantine/core'
import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { attempt } from '../api/attempt.ts'
import { roundsQuery } from '../api/queries.ts'
import { officeContext } from '../api/office.ts'
import { CopyField } from '../components/copy-field.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import css from '../components/form.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { ExamplesLink } from './examples-link.tsx'
import { readTokenWish } from './read-token-wish.ts'
import { TokenFields } from './token-fields.tsx'
import { titlesOf, tokensQuery } from './token-queries.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const [{ rounds }, all] = await Promise.all([
    queries.fetchQuery({ ...tokensQuery(api), staleTime: 0 }),
    queries.ensureQueryData(roundsQuery(api)),
  ])
  return { rounds, titles: titlesOf(all.rounds) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const json = readTokenWish(await request.formData())
  const outcome = await attempt(() => api.ask(endpoints.makeToken, { json }))
  await queries.invalidateQueries({ queryKey: ['tokens'] })
  return { outcome, name: json.name }
}

export function NewTokenScreen() {
  const { t, format } = useI18n()
  const words = t.tokens
  const { rounds, titles } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const sending = useNavigation().state !== 'idle'
  const back = <Link to="/tokens">← {words.back}</Link>

  if (done && done.outcome.trouble === undefined) {
    const { token, expiresOn } = done.outcome.answer
    return (
      <>
        <PageHead title={words.newTitle} answer={words.ready(done.name)} back={back} />
        <div className={css.form}>
          <CopyField
            label={words.token}
            value={token}
            focused
            description={words.once(format.day(expiresOn))}
          />
          <ExamplesLink />
          <Link to="/tokens/new" reloadDocument>
            {words.another}
          </Link>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHead title={words.newTitle} lead={words.newLead} back={back} />
      <Form method="post" className={css.form}>
        <TokenFields rounds={rounds} titles={titles} />
        {done?.outcome.trouble !== undefined && (
          <FailureNote
            failure={done.outcome}
            sentence={done.outcome.trouble === 'malformed' ? words.malformed : undefined}
          />
        )}
        <Button type="submit">{sending ? t.form.doing : words.makeDo}</Button>
      </Form>
    </>
  )
}

export { NewTokenScreen as Component }
