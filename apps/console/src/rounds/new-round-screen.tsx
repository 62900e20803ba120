/** `/rounds/new`: what is the next round, and what is it pinned to? */
import { refreshCatalogue } from '../catalogue/catalogue-queries.ts'
import { endpoints } from '@phieu/office'
import { Button } from '@mantine/core'
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
import { saidOf, troubleOf } from '../api/problem.ts'
import { roundQuery, roundsQuery } from '../api/queries.ts'
import css from '../components/form.module.css'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { readRoundForm } from './read-round-form.ts'
import { findRoundChoices } from './round-choices.ts'
import { RoundFields } from './round-fields.tsx'

/** Brings the last round, whose organiser, definition and registry the next one mostly has too. */
export async function loader({ context }: LoaderFunctionArgs) {
  const office = context.get(officeContext)
  const { api, queries } = office
  const { rounds } = await queries.ensureQueryData(roundsQuery(api))
  const last = rounds.at(-1)
  const [model, choices] = await Promise.all([
    last && queries.ensureQueryData(roundQuery(api, last.id)),
    findRoundChoices(office),
  ])
  return { model: model?.round, choices }
}

/** Ballots wanted of each group about a unit, until the quotas say something else. */
const USUAL_TARGET = 30

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const read = readRoundForm(await request.formData())
  if ('fault' in read) return { trouble: read.fault, said: undefined }
  const wanted = { defaultTarget: USUAL_TARGET, targets: {}, unitTargets: {} }
  const quotas = { ...wanted, groupSizes: {}, unitSizes: {} }
  const round = { id: read.id, ...read.about, ...quotas, extra: [] }
  try {
    await api.ask(endpoints.makeRound, { json: { round } })
  } catch (thrown) {
    return { trouble: troubleOf(thrown), said: saidOf(thrown) }
  }
  queries.removeQueries({ queryKey: ['rounds'], exact: true })
  await refreshCatalogue(queries)
  return redirect(`/rounds/${read.id}/setup`)
}

export function NewRoundScreen() {
  const { t } = useI18n()
  const words = t.newRound
  const { model, choices } = useLoaderData<typeof loader>()
  const sending = useNavigation().state === 'submitting'
  return (
    <>
      <title>{`${words.title} – ${t.app.name}`}</title>
      <p className="back">
        <Link to="/rounds">← {t.app.rounds}</Link>
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Form method="post" className={css.form}>
        <RoundFields own={undefined} model={model} choices={choices} />
        <Refusal />
        <Button type="submit">{sending ? words.doing : words.do}</Button>
      </Form>
    </>
  )
}

export { NewRoundScreen as Component }

/** Why no round was made, with what the server says of this very case. */
function Refusal() {
  const { t, language } = useI18n()
  const words = t.newRound
  const refused = useActionData<typeof action>()
  if (!refused) return undefined
  const { trouble, said } = refused
  return (
    <Message tone="bad">
      {trouble === 'periods' || trouble === 'malformed' || trouble === 'conflict'
        ? words[trouble]
        : t.trouble[trouble]}{' '}
      {said?.[language]}
    </Message>
  )
}
