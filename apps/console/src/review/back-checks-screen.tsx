/** `/rounds/:round/review/back-checks`: which interviews are asked about once more, and what came of it? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { DataTable } from '../components/table/data-table.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import { backCheckColumns } from './back-check-columns.tsx'
import { changeBackChecks } from './change-back-checks.ts'
import { DrawForm } from './draw-form.tsx'
import { ReviewParts } from './review-parts.tsx'
import { backChecksQuery, type BackCheckList } from './review-queries.ts'
import css from './review.module.css'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = backChecksQuery(api, params['round'] ?? '')
  await queries.ensureQueryData(query)
  return { query }
}

export { changeBackChecks as action }

export function BackChecksScreen() {
  const i18n = useI18n()
  const { t } = i18n
  const words = t.review.checks
  const { query } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  const { round, checks, draws } = data
  const open = checks.filter(({ outcome }) => outcome === null).length
  return (
    <>
      <PageHead
        title={words.title}
        answer={checks.length === 0 ? words.none : words.some(open, checks.length)}
        lead={words.lead}
        actions={
          checks.length > 0 && (
            <Button variant="default" onClick={() => window.print()}>
              {words.print}
            </Button>
          )
        }
      />
      <ReviewParts round={round.id} current="backChecks" />
      <DrawForm />
      <DataTable
        caption={words.table}
        columns={backCheckColumns(i18n, `/rounds/${round.id}/review`)}
        rows={checks}
        rowId={({ ballot }) => ballot}
        search={({ interviewer, unit }) => `${interviewer.name} ${unit.name}`}
        searchLabel={words.search}
        filters={[
          {
            id: 'outcome',
            label: words.outcome,
            options: [
              { value: 'open', label: words.open },
              ...Object.entries(words.outcomes).map(([value, label]) => ({ value, label })),
            ],
            keeps: ({ outcome }, value) => (outcome ?? 'open') === value,
          },
        ]}
        tone={({ outcome }) =>
          outcome === 'differs' || outcome === 'did-not-happen' ? 'care' : undefined
        }
        empty={{ lead: words.noneWhy }}
        size={100}
      />
      {draws.length > 0 && <Draws draws={draws} i18n={i18n} />}
    </>
  )
}

export { BackChecksScreen as Component }

function Draws({ draws, i18n }: { draws: BackCheckList['draws']; i18n: I18n }) {
  const { t, format } = i18n
  const words = t.review.checks
  return (
    <section className={css.part}>
      <h2>{words.draws}</h2>
      <ul>
        {draws.map(({ id, drawn, candidates, made, seed }) => (
          <li key={id}>
            {words.drawLine(
              drawn,
              candidates,
              format.moment(Date.parse(made.at)),
              made.by.name,
              seed,
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
