/** `/rounds/new`: what is the next round, and what is it pinned to? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { parseResponse } from 'hono/client'
import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { detailOf, troubleOf } from '../api/problem.ts'
import { earlierQuery, publicationsQuery, roundQuery, roundsQuery } from '../api/queries.ts'
import css from '../frame/form.module.css'
import { Message } from '../frame/message.tsx'
import { useSpeech } from '../language/language.tsx'
import { readRoundForm } from './read-round-form.ts'
import { RoundFields } from './round-fields.tsx'

/** Brings the last round, whose organiser, definition and registry the next one mostly has too. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { rounds } = await queries.ensureQueryData(roundsQuery(api))
  const last = rounds.at(-1)
  const [model, { publications }] = await Promise.all([
    last && queries.ensureQueryData(roundQuery(api, last.id)),
    queries.fetchQuery(publicationsQuery(api)),
  ])
  const earlier = earlierQuery(api)
  await queries.ensureQueryData(earlier)
  return { model: model?.round, published: publications.map(({ round }) => round), earlier }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const read = readRoundForm(await request.formData())
  if ('fault' in read) return { trouble: read.fault, detail: undefined }
  try {
    await parseResponse(api.api.rounds.$post({ json: { round: read.round } }))
  } catch (thrown) {
    return { trouble: troubleOf(thrown), detail: detailOf(thrown) }
  }
  queries.removeQueries({ queryKey: ['rounds'], exact: true })
  return redirect(`/rounds/${read.round.id}/course`)
}

export function NewRoundScreen() {
  const { t } = useSpeech()
  const words = t.newRound
  const { model, published, earlier } = useLoaderData<typeof loader>()
  const { data } = useQuery(earlier)
  const sending = useNavigation().state === 'submitting'
  const results = [...published, ...(data?.earlier.map(({ id }) => id) ?? [])]
  return (
    <>
      <title>{`${words.title} – ${t.app.name}`}</title>
      <p className="back">
        <Link to="/rounds">← {t.app.rounds}</Link>
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Form method="post" className={css.form}>
        <RoundFields model={model} results={results} />
        <Refusal />
        <Button type="submit">{sending ? words.doing : words.do}</Button>
      </Form>
    </>
  )
}

export { NewRoundScreen as Component }

/** Why no round was made, with what the server says of this very case. */
function Refusal() {
  const { t } = useSpeech()
  const words = t.newRound
  const refused = useActionData<typeof action>()
  if (!refused) return undefined
  const { trouble, detail } = refused
  return (
    <Message tone="bad">
      {trouble === 'periods' || trouble === 'malformed' || trouble === 'conflict'
        ? words[trouble]
        : t.trouble[trouble]}{' '}
      {detail && <span lang="en">{detail}</span>}
    </Message>
  )
}
