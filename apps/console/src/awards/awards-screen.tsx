/** `/rounds/:round/awards`: whom does the rule propose for commendation, and what was decided? */
import { AwardWish, endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { readField } from '../components/read-field.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { AddAward } from './add-award.tsx'
import { AwardCard } from './award-card.tsx'
import { awardsQuery, type Awards } from './awards-query.ts'
import { ToStatus } from '../status/to-status.tsx'
import css from './awards.module.css'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = awardsQuery(api, params['round'] ?? '')
  await queries.ensureQueryData(query)
  return { query }
}

/** Decides about one proposal, or adds one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const field = (name: string) => readField(form, name).trim() || undefined
  const json = AwardWish.parse({
    block: field('block'),
    kind: field('kind'),
    unit: field('unit'),
    granted: field('granted') === 'yes',
    title: field('title'),
    reason: field('reason'),
  })
  const done = await attempt(() => api.ask(endpoints.decideAward, { param: { round }, json }))
  if (done.trouble === undefined) {
    queries.setQueryData(awardsQuery(api, round).queryKey, done.answer)
  }
  await queries.invalidateQueries({ queryKey: ['rounds', round, 'checks'] })
  return done
}

export function AwardsScreen() {
  const { t, language } = useI18n()
  const words = t.awards
  const { query } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  const { rankings, awards, withheld, decidable } = data
  return (
    <>
      <PageHead
        title={words.title}
        answer={headlineOf(data, words)}
        lead={rankings.length > 0 ? words.lead : words.notYet}
      >
        {rankings.length === 0 && <ToStatus />}
      </PageHead>
      {rankings.map(({ block, name }) => {
        const own = awards.filter((award) => award.block === block)
        const hidden = withheld.filter((award) => award.block === block)
        if (own.length + hidden.length === 0) return undefined
        return (
          <section key={block} className={css.part}>
            <h2>{name[language]}</h2>
            <ul className={css.list}>
              {own.map((award) => (
                <AwardCard
                  key={`${award.kind} ${award.unit.id} ${award.title}`}
                  award={award}
                  decidable={decidable}
                />
              ))}
            </ul>
            {hidden.map(({ kind, unit }) => (
              <p key={`${kind} ${unit.id}`} className="note">
                {kind === 'first' ? words.withheldFirst(unit.name) : words.withheldRise(unit.name)}
              </p>
            ))}
          </section>
        )
      })}
      {decidable && <AddAward rankings={rankings} />}
    </>
  )
}

export { AwardsScreen as Component }

type Words = ReturnType<typeof useI18n>['t']['awards']

function headlineOf({ rankings, awards, decidable }: Awards, { headline }: Words): string {
  if (rankings.length === 0) return headline.notYet
  const open = awards.filter(({ decision }) => decision === null).length
  if (open > 0 && decidable) return headline.open(open)
  return headline.decided(awards.filter(({ decision }) => decision?.granted === true).length)
}
