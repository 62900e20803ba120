/** `/rounds/:round/review/interviewers/:interviewer`: what do this interviewer's ballots look like? */
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { FigureRow, type Figure } from '../components/figure-row.tsx'
import { Message } from '../components/message.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import { flagName } from './flag-words.ts'
import { CardTables } from './card-tables.tsx'
import { interviewerCardQuery, type InterviewerReport } from './review-queries.ts'
import css from './review.module.css'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = interviewerCardQuery(api, params['round'] ?? '', params['interviewer'] ?? '')
  await queries.ensureQueryData(query)
  return { query }
}

export function InterviewerScreen() {
  const i18n = useI18n()
  const { t } = i18n
  const words = t.review.card
  const { query } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  const { round, interviewer, report } = data
  const path = `/rounds/${round.id}/review`
  return (
    <>
      <PageHead
        title={interviewer.name}
        back={<Link to={`${path}/interviewers`}>← {words.back}</Link>}
        lead={t.review.interviewers.lead}
        actions={<Link to={`${path}?interviewer=${interviewer.id}&sort=-flags`}>{words.see}</Link>}
      />
      {report ? <Report report={report} i18n={i18n} /> : <p>{words.nothing}</p>}
      <CardTables card={data} />
    </>
  )
}

export { InterviewerScreen as Component }

function Report({ report, i18n }: { report: InterviewerReport; i18n: I18n }) {
  const { t, format } = i18n
  const words = t.review.card
  const { concerns, backChecks, flags, effect } = report
  const names = t.review.interviewers.concern
  return (
    <>
      {concerns.length > 0 && (
        <Message tone="care">
          {t.review.interviewers.concerns}: {concerns.map((each) => names[each]).join('; ')}.
        </Message>
      )}
      <FigureRow figures={figuresOf(report, i18n)} />
      {effect && <p className="note">{words.basis[effect.basis]}</p>}
      <p>
        <strong>{words.flags}:</strong>{' '}
        {Object.entries(flags)
          .map(([flag, ballots]) => `${flagName(flag, t)} ${format.count(ballots)}`)
          .join('; ') || '–'}
      </p>
      <p className={css.line}>
        <strong>{words.checks}:</strong>{' '}
        {words.check({
          confirmed: backChecks.confirmed,
          differs: backChecks.differs,
          notReached: backChecks['not-reached'],
          didNotHappen: backChecks['did-not-happen'],
          open: backChecks.open,
        })}
      </p>
    </>
  )
}

function figuresOf(report: InterviewerReport, { t, format }: I18n): readonly Figure[] {
  const words = t.review.card
  const list = t.review.interviewers
  const { counted, held, excluded, days, medianSeconds, doubtful, straight, effect } = report
  const beside = (share: InterviewerReport['doubtful']) =>
    share.expected === null ? list.noOthers : list.expected(share.expected)
  return [
    { value: format.count(counted), label: words.counted, term: 'counted' },
    { value: format.count(held), label: words.held, term: 'held' },
    { value: format.count(excluded), label: words.excluded, term: 'excluded' },
    {
      value: format.count(days),
      label: words.days,
      note: words.from(format.day(report.firstDay), format.day(report.lastDay)),
    },
    {
      value: medianSeconds === null ? '–' : list.seconds(medianSeconds),
      label: words.median,
      term: 'median',
    },
    {
      value: format.count(doubtful.ballots),
      label: words.doubtful,
      term: 'doubtful',
      note: beside(doubtful),
    },
    {
      value: format.count(straight.ballots),
      label: words.straight,
      term: 'straightLining',
      note: beside(straight),
    },
    {
      value: effect ? format.decimal(effect.difference, 1) : '–',
      label: words.effect,
      term: 'interviewerEffect',
      note: effect
        ? words.interval(
            format.decimal(effect.interval[0], 1),
            format.decimal(effect.interval[1], 1),
          )
        : list.tooFew,
      ...(effect?.standsOut && { tone: 'care' as const }),
    },
  ]
}
