/** `/rounds/:round/setup`: what is done, what is missing, and may the round be opened? */
import { endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import type { RoundDetail } from '../../api/answers.ts'
import { attempt } from '../../api/attempt.ts'
import { officeContext } from '../../api/office.ts'
import { readField } from '../../components/read-field.ts'
import { roundQuery } from '../../api/queries.ts'
import { definitionQuery, registryQuery } from '../../catalogue/catalogue-queries.ts'
import { mayRead } from '../../layout/navigation.ts'
import { useIsAdmin, useRole } from '../../layout/office-data.ts'
import { PageHead } from '../../layout/page-head.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { OpenRound } from './open-round.tsx'
import { readinessQuery, type Readiness } from './setup-queries.ts'
import { setupSteps, type SetupStep } from './setup-steps.ts'
import css from './setup.module.css'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = roundQuery(api, round)
  const readiness = readinessQuery(api, round)
  const [{ round: found }] = await Promise.all([
    queries.ensureQueryData(query),
    queries.fetchQuery(readiness),
  ])
  const { id, version } = found.definition
  const [registry, definition] = await Promise.all([
    queries.ensureQueryData(registryQuery(api, found.registry)),
    queries.ensureQueryData(definitionQuery(api, id, String(version))),
  ])
  const questionnaires = definition.definition.blocks.reduce(
    (sum, { items }) => sum + new Set(items.flatMap(({ groups }) => groups)).size,
    0,
  )
  return { query, readiness, units: registry.registry.units.length, questionnaires }
}

/** Opens the round; with a reason, where something is missing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const reason = readField(await request.formData(), 'reason').trim() || undefined
  const json = { to: 'open' as const, reason }
  const moved = await attempt(() => api.ask(endpoints.moveRound, { param, json }))
  queries.removeQueries({ queryKey: ['rounds'], exact: true })
  await queries.invalidateQueries({ queryKey: ['rounds'] })
  return moved
}

export function SetupScreen() {
  const { t } = useI18n()
  const { query, readiness, units, questionnaires } = useLoaderData<typeof loader>()
  const { data: detail } = useQuery(query)
  const { data: ready } = useQuery(readiness)
  const isAdmin = useIsAdmin()
  if (!detail || !ready) return <output>{t.app.opening}</output>

  const { state } = detail.round
  const steps = setupSteps(detail, ready, isAdmin)
  const left = steps.filter((step) => step.state === 'todo').length
  const { headline } = t.roundSetup
  const answer =
    state === 'draft' ? headline.draft(left) : state === 'open' ? headline.open : headline.frozen
  return (
    <>
      <PageHead
        title={t.roundSetup.title}
        answer={answer}
        lead={state === 'draft' && t.roundSetup.lead}
      />
      <ol className={css.steps}>
        {steps.map((step) => (
          <Step
            key={step.name}
            step={step}
            detail={detail}
            ready={ready}
            units={units}
            questionnaires={questionnaires}
          />
        ))}
      </ol>
      {state === 'draft' && <OpenRound detail={detail} findings={ready.findings} />}
    </>
  )
}

export { SetupScreen as Component }

interface StepProps {
  step: SetupStep
  detail: RoundDetail
  ready: Readiness
  units: number
  questionnaires: number
}

function Step({ step, ...known }: StepProps) {
  const { t } = useI18n()
  const { name, to, state, changeable } = step
  const role = useRole()
  const way = changeable ? t.roundSetup.do[name] : t.roundSetup.do.see
  const fact = useFact(step, known)
  return (
    <li className={css.step}>
      <div>
        <h2>{t.roundSetup.steps[name]}</h2>
        <p className="soft">{fact}</p>
      </div>
      <span className={css.state} data-state={state}>
        {t.roundSetup.stepState[state]}
      </span>
      {mayRead(name, role) && (
        <Link to={to} aria-label={`${way}: ${t.roundSetup.steps[name]}`}>
          {way}
        </Link>
      )}
    </li>
  )
}

/** What stands now, in a line. */
function useFact({ name }: SetupStep, known: Omit<StepProps, 'step'>): string {
  const { t, format } = useI18n()
  const { facts } = t.roundSetup
  const { round } = known.detail
  const { ready } = known
  const days = round.fieldworkPeriod
  switch (name) {
    case 'registry':
      return facts.registry(round.registry, known.units)
    case 'definition':
      return facts.definition(round.definition.id, round.definition.version)
    case 'about':
      return days
        ? facts.days(format.day(days.from), format.day(days.to), round.graceDays)
        : facts.noDays
    case 'questionnaires':
      return facts.questionnaires(known.questionnaires)
    case 'extra':
      return facts.extra(round.extra.length)
    case 'quotas':
      return facts.quotas(ready.wanted)
    case 'key':
      return facts.key[ready.boxKey]
    case 'sending':
      return facts.sending(ready.links, ready.invitations)
    case 'insiders':
      return facts.insiders(ready.insiders)
    default:
      return facts.fieldwork(ready.interviewers)
  }
}
