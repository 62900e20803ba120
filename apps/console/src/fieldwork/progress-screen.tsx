/** `/rounds/:round/fieldwork?by=unit`: how far is the collecting, and what is behind? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { BoxNote } from '../box/box-note.tsx'
import { boxQuery } from '../box/box-queries.ts'
import { DayLine } from '../charts/day-line.tsx'
import { FigureRow } from '../components/figure-row.tsx'
import { LiveNote } from '../layout/live-note.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { Views } from '../layout/views.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { I18n } from '../i18n/i18n.tsx'
import { FieldworkParts } from './fieldwork-parts.tsx'
import { progressByQuery, type Progress, type ProgressBy } from './fieldwork-queries.ts'
import { shareOf } from './progress-share.ts'
import { ProgressTable } from './progress-table.tsx'

const ways: readonly ProgressBy[] = ['block', 'unit', 'group', 'channel', 'interviewer', 'day']

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const asked = new URL(request.url).searchParams.get('by')
  const by = ways.find((way) => way === asked) ?? 'block'
  const round = params['round'] ?? ''
  const query = progressByQuery(api, round, by)
  await queries.ensureQueryData(query)
  return { query, by, box: boxQuery(api, round) }
}

export function ProgressScreen() {
  const { t, format, language } = useI18n()
  const words = t.fieldwork.progress
  const { query, by, box } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  const { round, total } = data
  const path = `/rounds/${round.id}/fieldwork`
  const files = `/api/rounds/${round.id}/progress/${by}`
  return (
    <>
      <PageHead
        title={words.title}
        answer={headline(data, words)}
        lead={outlook(data, { t, format })}
        actions={
          <>
            <Button
              component="a"
              variant="default"
              href={`${files}.xlsx?language=${language}`}
              download
            >
              {words.xlsx}
            </Button>
            <Button
              component="a"
              variant="default"
              href={`${files}.csv?language=${language}`}
              download
            >
              {words.csv}
            </Button>
          </>
        }
      >
        <LiveNote query={query} />
      </PageHead>
      <FieldworkParts round={round.id} current="progress" />
      <FigureRow
        figures={[
          { value: shareOf(total, format) ?? '–', label: words.tiles.share, term: 'reached' },
          { value: format.count(total.recent), label: words.tiles.recent, term: 'recent' },
          { value: format.count(total.held), label: words.tiles.held, term: 'held' },
          { value: format.count(total.excluded), label: words.tiles.excluded, term: 'excluded' },
        ]}
      />
      <BoxNote round={round.id} query={box}>
        {t.box.note.progress}
      </BoxNote>
      <Views
        label={words.by}
        views={ways.map((way) => ({
          to: `${path}?by=${way}`,
          text: words.views[way],
          current: way === by,
        }))}
      />
      {by === 'day' && data.rows.length > 0 && (
        <DayLine
          title={words.chart}
          days={data.rows.map(({ id, counted }) => ({ day: id, value: counted }))}
        />
      )}
      <ProgressTable progress={data} />
      <p className="note">{by === 'day' || by === 'channel' ? words.methodPlain : words.method}</p>
    </>
  )
}

export { ProgressScreen as Component }

type Words = I18n['t']['fieldwork']['progress']

function headline({ total }: Progress, words: Words): string {
  if (total.target) return words.answer(total.counted, total.target)
  return total.counted === 0 ? words.none : words.noTarget(total.counted)
}

/** Where it is going, in a sentence. */
function outlook({ total, lastDay }: Progress, { t, format }: Pick<I18n, 't' | 'format'>): string {
  const { outlook: words } = t.fieldwork.progress
  const { state, on } = total.forecast
  const day = on === null ? '' : format.day(on)
  const last = lastDay === null ? '' : format.day(lastDay)
  if (state === 'late' || state === 'on-time') return words[state](day, last)
  return state === 'open' ? words.open(day) : words[state]
}
