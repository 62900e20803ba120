/** `/mine/unit`: what was published of one's own unit, round by round, and what it is asked about before. */
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { FigureRow } from '../components/figure-row.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { GuardTexts } from '../components/form/guard-texts.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { ChangeCell } from '../results/index/change-cell.tsx'
import css from '../replies/replies.module.css'
import { OwnReplies } from '../replies/own-replies.tsx'
import { ownRepliesQuery } from '../replies/reply-queries.ts'
import { sendOwnReply } from '../replies/send-own-reply.ts'
import { ownUnitQuery, type OwnResult, type OwnUnit } from './my-unit-query.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = ownUnitQuery(api)
  const replies = ownRepliesQuery(api)
  await Promise.all([queries.ensureQueryData(query), queries.ensureQueryData(replies)])
  return { query, replies }
}

/** Sends the unit's objection to its provisional result, or the file of one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const sent = await sendOwnReply(api, await request.formData())
  await queries.invalidateQueries({ queryKey: ['mine', 'unit'] })
  return sent
}

export function OwnUnitScreen() {
  const { t, format } = useI18n()
  const words = t.myUnit
  const { query, replies } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const { data: own } = useQuery(replies)
  if (!data || !own) return <output>{t.app.opening}</output>

  const name = data.unit?.name ?? data.unit?.id ?? ''
  const [latest] = data.results
  if (!latest) {
    return (
      <>
        <PageHead title={name} lead={words.nothing} />
        <UnderWay rounds={data.underWay ?? []} />
        <GuardTexts>
          <OwnReplies replies={own.replies} />
        </GuardTexts>
      </>
    )
  }
  return (
    <>
      <PageHead title={name} answer={words.headline(name)} lead={words.lead} />
      <UnderWay rounds={data.underWay ?? []} />
      <GuardTexts>
        <OwnReplies replies={own.replies.filter(({ standing }) => standing)} />
      </GuardTexts>
      <FigureRow
        figures={[
          {
            value: format.index(latest.percent),
            label: words.index,
            term: 'index',
            note: latest.interval && words.interval(format.interval(latest.interval, 2)),
          },
          {
            value: latest.rank === null ? '–' : words.rankOf(latest.rank, latest.ranked),
            label: words.rank,
            term: 'rank',
            note: latest.rankRange
              ? words.rankRange(...latest.rankRange)
              : latest.unranked === 'too-few-ballots' && t.result.tooFew,
          },
          { value: format.count(latest.ballots), label: words.ballots, term: 'counted' },
        ]}
      />
      <Results results={data.results} />
      <OwnReplies replies={own.replies.filter(({ standing }) => !standing)} />
    </>
  )
}

/** Rounds in which the unit is rated, and when it hears of them. */
function UnderWay({ rounds }: { rounds: NonNullable<OwnUnit['underWay']> }) {
  const { t, format, language } = useI18n()
  const words = t.myUnit
  if (rounds.length === 0) return null
  return (
    <section className={css.part}>
      <h2>{words.underWay}</h2>
      <ul>
        {rounds.map(({ round, title, synthetic, open, fieldwork }) => (
          <li key={round}>
            <strong>{title[language]}</strong>
            {synthetic && <span className="note"> ({words.synthetic})</span>}
            {open
              ? words.collecting(
                  fieldwork && { from: format.day(fieldwork.from), to: format.day(fieldwork.to) },
                )
              : words.computed}
          </li>
        ))}
      </ul>
      <p className="note">{words.heard}</p>
    </section>
  )
}

function Results({ results }: { results: readonly OwnResult[] }) {
  const { t, format, language } = useI18n()
  const words = t.myUnit
  const columns: readonly Column<OwnResult>[] = [
    {
      id: 'round',
      head: words.round,
      cell: ({ title, pages, practice, synthetic }) => (
        <>
          <a href={pages[language]}>{title[language]}</a>
          {(practice || synthetic) && (
            <span className="note"> ({synthetic ? words.synthetic : words.practice})</span>
          )}
        </>
      ),
    },
    {
      id: 'day',
      head: words.publishedOn,
      cell: ({ publishedOn }) => <span className="number">{format.day(publishedOn)}</span>,
      sort: ({ publishedOn }) => publishedOn,
      firstWay: 'descending',
    },
    {
      id: 'index',
      head: words.index,
      cell: ({ percent }) => format.index(percent),
      align: 'figure',
    },
    {
      id: 'rank',
      head: words.rank,
      cell: ({ rank, ranked, unranked }) => {
        if (rank !== null) return words.rankOf(rank, ranked)
        return unranked === 'too-few-ballots' ? t.result.tooFew : '–'
      },
      align: 'figure',
    },
    {
      id: 'change',
      head: words.change,
      term: 'change',
      cell: ({ change }) => <ChangeCell change={change} />,
    },
    {
      id: 'all',
      head: words.announcement,
      cell: ({ announcements }) => <a href={announcements[language]}>{words.all}</a>,
    },
  ]
  return (
    <DataTable
      caption={words.table}
      columns={columns}
      rows={results}
      rowId={({ publication }) => publication}
      empty={{ title: words.nothing, lead: '' }}
    />
  )
}

export { OwnUnitScreen as Component }
