import type { TermId } from '@phieu/office/glossary'
import { formatFor } from '../i18n/format.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { FigureRow } from '../components/figure-row.tsx'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { ObjectionText } from './objection-text.tsx'
import { OwnFileForm, OwnObjectionForm } from './own-reply-forms.tsx'
import css from './replies.module.css'
import type { OwnReply } from './reply-queries.ts'

/** What a unit is shown of itself before publication, and the form with which it objects once. */
export function OwnReplies({ replies }: { replies: readonly OwnReply[] }) {
  return replies.map((reply) => <OneReply key={`${reply.round} ${reply.approval}`} reply={reply} />)
}

function OneReply({ reply }: { reply: OwnReply }) {
  const { t, language, format } = useI18n()
  const words = t.replies.own
  const { title, until, timeZone, standing, provisional, objection, round } = reply
  // What is folded stands below no heading of its own.
  const Heading = standing ? 'h3' : 'h2'
  const figures = (
    <>
      <Figures provisional={provisional} />
      {objection && (
        <div className={css.card}>
          <Heading>{words.mine}</Heading>
          <ObjectionText objection={objection} />
          {!objection.answer && <p className="note">{words.waiting}</p>}
          {standing && !objection.file && <OwnFileForm round={round} />}
        </div>
      )}
    </>
  )
  if (!standing) {
    return (
      <details className={css.own}>
        <summary>
          {words.asked}: {title[language]}
        </summary>
        <p>{words.over}</p>
        {figures}
      </details>
    )
  }
  return (
    <section className={css.own}>
      <h2>
        {words.headline}: {title[language]}
      </h2>
      <p>
        {words.lead}{' '}
        {!objection && words.until(format.day(until), formatFor(language, timeZone).zone)}
      </p>
      {figures}
      {!objection && <OwnObjectionForm round={round} />}
    </section>
  )
}

type Area = OwnReply['provisional']['areas'][number]

function Figures({ provisional }: { provisional: OwnReply['provisional'] }) {
  const { t, language, format } = useI18n()
  const words = t.replies.own
  const pointsOf = ({ points, max }: Area['assessed']) =>
    words.of(format.points(points), format.points(max))
  const figureOf = ({ points, max }: Area['assessed'], label: string, term: TermId) => ({
    value: format.points(points),
    label,
    term,
    note: words.outOf(format.points(max)),
  })
  const columns: readonly Column<Area>[] = [
    { id: 'area', head: words.area, cell: ({ name }) => name[language] },
    {
      id: 'assessed',
      head: words.assessed,
      cell: ({ assessed }) => pointsOf(assessed),
      align: 'figure',
    },
    { id: 'survey', head: words.survey, cell: ({ survey }) => pointsOf(survey), align: 'figure' },
  ]
  const { percent, interval, assessed, survey, bonus, penalty, ballots, areas } = provisional
  return (
    <>
      <FigureRow
        figures={[
          {
            value: format.index(percent),
            label: t.myUnit.index,
            term: 'index',
            note: interval && t.myUnit.interval(format.interval(interval, 2)),
          },
          figureOf(assessed, words.assessed, 'assessedPoints'),
          figureOf(survey, words.survey, 'surveyPoints'),
          ...(bonus === '0' && penalty === '0'
            ? []
            : [
                {
                  value: `+${format.points(bonus)} −${format.points(penalty)}`,
                  label: words.adjustments,
                  term: 'adjustmentsOfPoints' as const,
                },
              ]),
          { value: format.count(ballots), label: t.myUnit.ballots, term: 'counted' },
        ]}
      />
      <DataTable
        caption={words.figures}
        columns={columns}
        rows={areas}
        rowId={({ name }) => name.vi}
        empty={{ title: words.figures, lead: '' }}
      />
    </>
  )
}
