/** `/rounds/:round/review/ballots/:ballot`: what does the ballot say, and what speaks for a look? */
import { useQuery } from '@tanstack/react-query'
import {
  Link,
  useLoaderData,
  useLocation,
  useNavigate,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { useKeys } from '../components/form/use-keys.ts'
import { Message } from '../components/message.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { AlikeTable, AnswerTable, ExtraTable, HistoryTable } from './ballot-tables.tsx'
import { DecisionForm } from './decision-form.tsx'
import { flagName, flagSentence } from './flag-words.ts'
import { QueuePane } from './queue-pane.tsx'
import {
  openJudge,
  readFilter,
  reviewBallotQuery,
  reviewQuery,
  type DecisionMade,
  type ReviewBallot,
} from './review-queries.ts'
import css from './review.module.css'
import { useNeighbours } from './use-neighbours.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = reviewBallotQuery(api, round, params['ballot'] ?? '')
  const { searchParams, search } = new URL(request.url)
  // The list that the ballot was opened from stands beside it.
  const isFromList = Object.keys(readFilter(searchParams)).length > 0
  const queue = { ...reviewQuery(api, round, searchParams), enabled: isFromList }
  await Promise.all([queries.ensureQueryData(query), isFromList && queries.ensureQueryData(queue)])
  return { query, queue, search, judge: openJudge(api, queries, round) }
}

export function BallotScreen() {
  const { t, language } = useI18n()
  const words = t.review.ballot
  const { query, queue, search, judge } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const { data: list } = useQuery(queue)
  const rows = list?.ballots ?? []
  const { shown, nextNow } = useNeighbours(rows, data?.ballot.id ?? '')
  const navigate = useNavigate()
  const just = readDecided(useLocation().state)
  const addressOf = (id: string) => `/rounds/${data?.round.id}/review/ballots/${id}${search}`
  const go = (id: string | undefined, state?: unknown) => {
    if (id !== undefined) void navigate(addressOf(id), { state })
  }
  useKeys({ j: () => go(shown.next), k: () => go(shown.before) })
  if (!data) return <output>{t.app.opening}</output>

  const { ballot, round, extra } = data
  return (
    <div className={css.panes} data-queue={rows.length > 0 || undefined}>
      {rows.length > 0 && (
        <QueuePane rows={rows} current={ballot.id} addressOf={addressOf} {...shown} />
      )}
      <div>
        {just && <Message tone="good">{t.review.decision.done(just.ballots, just.moved)}</Message>}
        <PageHead
          title={words.title}
          answer={words.of(ballot.unit.name, ballot.group[language])}
          back={<Link to={`/rounds/${round.id}/review${search}`}>← {words.back}</Link>}
        >
          <Facts found={data} />
        </PageHead>
        <section className={css.part}>
          <h2>{words.flags}</h2>
          {ballot.flags.length === 0 ? (
            <p>{words.noFlags}</p>
          ) : (
            <dl className={css.flagList}>
              {ballot.flags.map((flag) => (
                <div key={flag}>
                  <dt>{flagName(flag, t)}</dt>
                  <dd>{flagSentence(flag, data, t)}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        <section className={css.part}>
          <h2>{words.answers}</h2>
          <AnswerTable answers={data.answers} />
        </section>
        {extra.length > 0 && (
          <section className={css.part}>
            <h2>{words.extra}</h2>
            <ExtraTable extra={extra} />
          </section>
        )}
        <section className={css.part}>
          <h2>{words.alike}</h2>
          <AlikeTable found={data} />
        </section>
        <section className={css.part}>
          <h2>{words.history}</h2>
          <HistoryTable history={data.history} />
        </section>
        <p className={`note ${css.part}`}>{words.private}</p>
      </div>
      <div className={css.beside}>
        {data.changeable ? (
          <DecisionForm
            key={ballot.id}
            judge={judge}
            choice={{ ballots: [ballot.id] }}
            onDone={(decided) => go(nextNow(), { decided })}
          />
        ) : (
          <p className="note">{t.review.queue.frozen}</p>
        )}
      </div>
    </div>
  )
}

export { BallotScreen as Component }

/** What the page before this one decided, where it led here. */
function readDecided(state: unknown): DecisionMade | undefined {
  const decided = state instanceof Object && 'decided' in state ? state.decided : undefined
  return isMade(decided) ? decided : undefined
}

function isMade(decided: unknown): decided is DecisionMade {
  return decided instanceof Object && 'ballots' in decided && 'moved' in decided
}

function Facts({ found: { ballot, round } }: { found: ReviewBallot }) {
  const { t, format } = useI18n()
  const words = t.review
  return (
    <dl className={css.facts}>
      <div>
        <dt>{words.queue.state}</dt>
        <dd>
          <strong>{words.state[ballot.review]}</strong>
        </dd>
      </div>
      <div>
        <dt>{words.queue.day}</dt>
        <dd className="number">{format.day(ballot.sealedOn)}</dd>
      </div>
      <div>
        <dt>{words.queue.channel}</dt>
        <dd>{t.channels[ballot.channel]}</dd>
      </div>
      {ballot.interviewer && (
        <div>
          <dt>{words.queue.interviewer}</dt>
          <dd>
            <Link to={`/rounds/${round.id}/review/interviewers/${ballot.interviewer.id}`}>
              {ballot.interviewer.name}
            </Link>
          </dd>
        </div>
      )}
      {ballot.seconds !== null && (
        <div>
          <dt>{words.queue.seconds}</dt>
          <dd className="number">{words.queue.secondsAtMost(ballot.seconds)}</dd>
        </div>
      )}
      <div>
        <dt>{words.ballot.language}</dt>
        <dd>{words.ballot[ballot.language]}</dd>
      </div>
      <div>
        <dt>{words.ballot.id}</dt>
        <dd className={css.id}>{ballot.id}</dd>
      </div>
    </dl>
  )
}
