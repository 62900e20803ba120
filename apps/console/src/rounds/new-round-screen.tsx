/** `/rounds/new`: what is the next round, and what is it pinned to? */
import { refreshCatalogue } from '../catalogue/catalogue-queries.ts'
import { endpoints } from '@phieu/office'
import { Button, NativeSelect } from '@mantine/core'
import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useNavigate,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { saidOf, troubleOf } from '../api/problem.ts'
import { roundQuery, roundsQuery } from '../api/queries.ts'
import css from '../components/form.module.css'
import { FormSection } from '../components/form-section.tsx'
import { Message } from '../components/message.tsx'
import { freeName } from '../components/form/free-name.ts'
import { readField } from '../components/read-field.ts'
import type { RoundDetail } from '../api/answers.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { newestFirst } from './newest-first.ts'
import { readRoundForm, type AboutRound } from './read-round-form.ts'
import { findRoundChoices } from './round-choices.ts'
import { RoundFields, type RoundChoices } from './round-fields.tsx'
import { extraQuestionsOf } from './setup/setup-queries.ts'

/**
 * Brings the round that the new one is to be like: the one that the address names, else the last one,
 * whose organiser, definition and registry the next one mostly has too.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const office = context.get(officeContext)
  const { api, queries } = office
  const answer = await queries.ensureQueryData(roundsQuery(api))
  const rounds = newestFirst(answer.rounds)
  const address = new URL(request.url).searchParams
  const like = address.get('like')
  const last = rounds.find(({ id }) => id === like) ?? (like === NONE ? undefined : rounds[0])
  const [model, choices] = await Promise.all([
    last && queries.ensureQueryData(roundQuery(api, last.id)),
    findRoundChoices(office),
  ])
  return {
    model: model && withNewest(model.round, choices),
    /** What somebody wants to measure with who comes from its page. */
    definition: address.get('definition') ?? undefined,
    choices,
    rounds,
  }
}

/** Beside a round for trying out stands what the office made since: that is what it wants to use. */
function withNewest(model: RoundDetail['round'], choices: RoundChoices): RoundDetail['round'] {
  if (!model.practice) return model
  const registry = newest(choices.registries)?.id ?? model.registry
  const { id, version } = newest(choices.definitions) ?? model.definition
  return { ...model, registry, definition: { id, version } }
}

/** The one that was added last; none, where all came with the program. */
function newest<Entry extends { added: { at: string } | null }>(entries: readonly Entry[]) {
  const added = entries.filter((entry) => entry.added !== null)
  return added.toSorted((a, b) => (b.added?.at ?? '').localeCompare(a.added?.at ?? ''))[0]
}

/** This year, and a code of it that no round has. */
function proposeFor(rounds: readonly { id: string }[]) {
  const year = new Date().getFullYear()
  return { id: freeName(`dot-${year}`, rounds), year }
}

/** Of the choice of a round to be like: none, but for what is shipped. */
const NONE = '-'

/** Thirty ballots wanted of each group about a unit, until the quotas say something else. */
const usualQuotas = {
  defaultTarget: 30,
  targets: {},
  unitTargets: {},
  groupSizes: {},
  unitSizes: {},
  extra: [],
}

/**
 * Quotas and further questions of the round that the new one is like, if it measures the same of the
 * same units; those of a round for trying out are nobody's.
 */
function takenFrom(model: RoundDetail | undefined, about: AboutRound) {
  const isSame =
    model?.round.registry === about.registry &&
    model.round.definition.id === about.definition.id &&
    model.round.definition.version === about.definition.version
  if (!model || !isSame) return {}
  const { defaultTarget, targets, unitTargets, groupSizes, unitSizes } = model.round
  const quotas = { defaultTarget, targets, unitTargets, groupSizes, unitSizes }
  return { ...quotas, extra: extraQuestionsOf(model) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const read = readRoundForm(form)
  if ('fault' in read) return { trouble: read.fault, said: undefined }
  try {
    const like = readField(form, 'like')
    const model = like === '' ? undefined : await queries.fetchQuery(roundQuery(api, like))
    const round = { id: read.id, ...usualQuotas, ...read.about, ...takenFrom(model, read.about) }
    await api.ask(endpoints.makeRound, { json: { round } })
  } catch (thrown) {
    return { trouble: troubleOf(thrown), said: saidOf(thrown) }
  }
  queries.removeQueries({ queryKey: ['rounds'], exact: true })
  await refreshCatalogue(queries)
  return redirect(`/rounds/${read.id}/setup`)
}

export function NewRoundScreen() {
  const { t, language } = useI18n()
  const words = t.newRound
  const { model, definition, choices, rounds } = useLoaderData<typeof loader>()
  const sending = useNavigation().state === 'submitting'
  const navigate = useNavigate()
  return (
    <>
      <title>{`${words.title} – ${t.app.name}`}</title>
      <p className="back">
        <Link to="/rounds">← {t.app.rounds}</Link>
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Form key={model?.id} method="post" className={css.form}>
        <FormSection title={words.like} lead={words.likeLead}>
          <NativeSelect
            aria-label={words.like}
            defaultValue={model?.id ?? NONE}
            onChange={({ currentTarget: { value: like } }) => {
              const wish = new URLSearchParams({ like, ...(definition && { definition }) })
              void navigate(`?${wish}`, { replace: true })
            }}
            data={[
              ...rounds.map(({ id, title }) => ({
                value: id,
                label: `${title[language]} (${id})`,
              })),
              { value: NONE, label: words.likeNone },
            ]}
          />
          {model && !model.practice && <input type="hidden" name="like" value={model.id} />}
        </FormSection>
        <RoundFields
          own={undefined}
          model={model}
          proposed={{ ...proposeFor(rounds), definition }}
          choices={choices}
        />
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
