/** `/`: what is to be done today? Who reads no round has a page of their own. */
import { DECISION_LIMIT, endpoints, type Task, type TaskCode } from '@phieu/office'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'
import { officeContext } from '../api/office.ts'
import { roundsQuery, sessionQuery } from '../api/queries.ts'
import { boxQuery } from '../box/box-queries.ts'
import { useIsAdmin } from '../layout/office-data.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { isReader, officeWays } from '../layout/navigation.ts'
import { PageHead } from '../layout/page-head.tsx'
import { RoundList } from './round-list.tsx'
import css from './today.module.css'
import { TryOut } from './try-out.tsx'

/** How often an open page looks for new tasks, in ms. */
const POLL = 60_000

/** How often it looks for a ballot of the round for trying out, in ms. */
const POLL_TRY_OUT = 2_000

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { user } = await queries.ensureQueryData(sessionQuery(api))
  const [own] = officeWays(user?.role, '/')
  if (own && !isReader(user?.role)) throw redirect(own.to)

  const query = todayQuery(api)
  const [{ tryOut }, { rounds }] = await Promise.all([
    queries.fetchQuery(query),
    queries.ensureQueryData(roundsQuery(api)),
  ])
  const box = tryOut && { ...boxQuery(api, tryOut.round.id), refetchInterval: POLL_TRY_OUT }
  return { query, rounds, box }
}

function todayQuery(api: Api) {
  return queryOf(api, endpoints.getToday, {}, { refetchInterval: POLL, staleTime: 0 })
}

export function TodayScreen() {
  const { t } = useI18n()
  const words = t.today
  const { query, rounds, box } = useLoaderData<typeof loader>()
  const { data: today } = useQuery(query)
  if (!today) return <output>{t.app.opening}</output>

  const { tasks, tryOut } = today
  return (
    <>
      <PageHead
        title={words.title}
        answer={words.headline(tasks.length)}
        lead={tasks.length === 0 ? words.none : words.lead}
      />
      <ol className={css.tasks}>
        {tasks.map((task) => (
          <TaskLine key={`${task.code} ${task.round?.id}`} task={task} />
        ))}
      </ol>
      <div className={css.beside}>
        {tryOut && box && <TryOut tryOut={tryOut} box={box} />}
        <section>
          <h2>{words.rounds}</h2>
          <RoundList rounds={rounds} />
        </section>
      </div>
    </>
  )
}

export { TodayScreen as Component }

/** One thing to do: what it is, of which round, and the one button that leads there. */
function TaskLine({ task: { code, round, count } }: { task: Task }) {
  const { t, language, format } = useI18n()
  const words = t.today
  const isAdmin = useIsAdmin()
  const isMore = code === 'undecided-ballots' && count >= DECISION_LIMIT
  const to = round === null ? ways[code] : `/rounds/${round.id}/${ways[code]}`
  return (
    <li className={css.task}>
      <span className={css.count} aria-hidden="true">
        {count > 0 ? format.count(count) : '•'}
        {isMore && '+'}
      </span>
      <span className={css.what}>
        {isMore ? t.app.atLeast(words.task[code](count)) : words.task[code](count)}
        {round && <span className="note"> {round.title[language]}</span>}
      </span>
      <Button component={Link} to={to} variant="default">
        {code === 'missing-points' && !isAdmin ? words.seePoints : words.way[code]}
      </Button>
    </li>
  )
}

/** Where each is done: below the round's address, or on a page of the office. */
const ways: Record<TaskCode, string> = {
  'confirm-move': 'course',
  'open-objections': 'replies',
  'publish-round': 'course',
  'approve-round': 'course',
  'open-box': 'box',
  'close-round': 'course',
  'undecided-ballots': 'review?flag=any&decided=no',
  'missing-points': 'points',
  'thin-units': 'fieldwork',
  'finish-setup': 'setup',
  'make-round': '/rounds/new',
  'refused-ballots': '/refused',
  'invite-second': '/people/invite',
}
