/** `/rounds/:round/replies`: until when may units object to their provisional results, and what did they? */
import { endpoints, ReplyAnswer } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { GuardTexts } from '../components/form/guard-texts.tsx'
import { readField } from '../components/read-field.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { ObjectionCard } from './objection-card.tsx'
import { ToStatus } from '../status/to-status.tsx'
import css from './replies.module.css'
import { ReplyPeriodForm } from './reply-period-form.tsx'
import { repliesQuery, type Replies } from './reply-queries.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = repliesQuery(api, round)
  await queries.ensureQueryData(query)
  return { round, query }
}

/** Sets the last day, or answers an objection. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const unit = readField(form, 'unit')
  const done = await attempt(() =>
    unit === ''
      ? api.ask(endpoints.setReplyPeriod, {
          param: { round },
          json: { until: readField(form, 'until') },
        })
      : api.ask(endpoints.answerObjection, {
          param: { round, approval: readField(form, 'approval'), unit },
          json: ReplyAnswer.parse({
            verdict: readField(form, 'verdict'),
            text: readField(form, 'text'),
          }),
        }),
  )
  await queries.invalidateQueries({ queryKey: ['rounds', round] })
  return done
}

export function RepliesScreen() {
  const { t } = useI18n()
  const words = t.replies
  const { round, query } = useLoaderData<typeof loader>()
  const { data: replies } = useQuery(query)
  if (!replies) return <output>{t.app.opening}</output>

  const { objections, askable, period } = replies
  return (
    <>
      <PageHead title={words.title} answer={headlineOf(replies, words)} lead={words.notYet}>
        {!askable && !period && <ToStatus />}
      </PageHead>
      {(askable || period) && <ReplyPeriodForm replies={replies} />}
      {(objections.length > 0 || period) && (
        <section className={css.part}>
          <h2>{words.list}</h2>
          {objections.length === 0 && <EmptyState title={words.none} lead={words.noneLead} />}
          <GuardTexts>
            <ul className={css.list}>
              {objections.map((objection) => (
                <ObjectionCard
                  key={`${objection.approval} ${objection.unit}`}
                  round={round}
                  objection={objection}
                />
              ))}
            </ul>
          </GuardTexts>
        </section>
      )}
    </>
  )
}

export { RepliesScreen as Component }

type Words = ReturnType<typeof useI18n>['t']['replies']

function headlineOf({ askable, period, objections }: Replies, { headline }: Words): string {
  if (!period && objections.length === 0) return askable ? headline.notAsked : headline.notAskable
  return headline.open(objections.filter(({ answer }) => answer === null).length)
}
