/** `/rounds/:round/review/flags`: what does each flag mean, and from where on is it raised? */
import { endpoints } from '@phieu/office'
import { flagNames, type FlagName } from '@phieu/scoring'
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { useIsAdmin } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { Messages } from '../i18n/vi.ts'
import { LimitsForm } from './limits-form.tsx'
import { ReviewParts } from './review-parts.tsx'
import { limitsQuery, reviewKey, type Limits } from './review-queries.ts'
import css from './review.module.css'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = limitsQuery(api, round)
  await queries.ensureQueryData(query)
  return { query, round }
}

/** Sets other limits, for what comes from then on. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const number = (name: string) => Number(readField(form, name))
  const json = {
    wordTime: { vi: number('vi'), en: number('en') },
    fastPercent: number('fastPercent'),
    straightItems: number('straightItems'),
    straightPercent: number('straightPercent'),
    unansweredItems: number('unansweredItems'),
    unansweredPercent: number('unansweredPercent'),
    duplicateItems: number('duplicateItems'),
    nearOthers: number('nearOthers'),
    linkHour: number('linkHour'),
    interviewerDay: number('interviewerDay'),
    effectBallots: number('effectBallots'),
    effectPoints: number('effectPoints'),
  }
  const done = await attempt(() => api.ask(endpoints.changeFlagLimits, { param: { round }, json }))
  await queries.invalidateQueries(reviewKey(round))
  return done
}

export function FlagsScreen() {
  const { t } = useI18n()
  const words = t.review.help
  const { query, round } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const isAdmin = useIsAdmin()
  if (!data) return <output>{t.app.opening}</output>

  const { limits, usual, changeable } = data
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ReviewParts round={round} current="flags" />
      <dl className={css.flagList}>
        {flagNames.map((flag) => (
          <div key={flag}>
            <dt>{t.review.flag[flag]}</dt>
            <dd>{meaningOf(flag, limits, t)}</dd>
          </div>
        ))}
        <div>
          <dt>{t.review.interviewers.effect}</dt>
          <dd>{words.effect(limits.effectBallots, limits.effectPoints)}</dd>
        </div>
      </dl>
      <p className={css.part}>{words.runs}</p>
      <section className={css.part}>
        <h2>{words.limits}</h2>
        <p className="note">{words.limitsLead}</p>
        {isAdmin && changeable ? (
          <LimitsForm limits={limits} usual={usual} />
        ) : (
          <p className="note">{isAdmin ? t.review.queue.frozen : words.onlyAdmin}</p>
        )}
      </section>
    </>
  )
}

export { FlagsScreen as Component }

/** What a flag means, with the limits of the round. */
function meaningOf(flag: FlagName, limits: Limits, t: Messages): string {
  const { what } = t.review.help
  if (flag === 'fast') {
    return what.fast(limits.fastPercent, limits.wordTime.vi, limits.wordTime.en)
  }
  if (flag === 'straight') return what.straight(limits.straightItems, limits.straightPercent)
  if (flag === 'unanswered') {
    return what.unanswered(limits.unansweredItems, limits.unansweredPercent)
  }
  if (flag === 'duplicate') return what.duplicate(limits.duplicateItems, limits.nearOthers)
  if (flag === 'burst') return what.burst(limits.linkHour, limits.interviewerDay)
  return what[flag]
}
