/** `/rounds/:round/box`: what lies in the ballot box, when is it opened, and who holds its key? */
import { endpoints, type Box } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { overviewQuery } from '../api/queries.ts'
import { ProgressBar } from '../charts/progress-bar.tsx'
import { FigureRow } from '../components/figure-row.tsx'
import { Message } from '../components/message.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import { LiveNote } from '../layout/live-note.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import { boxQuery } from './box-queries.ts'
import { CellTable } from './cell-table.tsx'
import { isTrial } from './is-trial.ts'
import { KeyFacts } from './key-facts.tsx'
import { RevokedBallots } from './revoked-ballots.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = boxQuery(api, round)
  const overview = overviewQuery(api, round)
  await Promise.all([queries.ensureQueryData(query), queries.ensureQueryData(overview)])
  return { query, overview }
}

/** Takes what came by rights that were taken back. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const attempted = await attempt(() => api.ask(endpoints.takeRevoked, { param: { round } }))
  await queries.invalidateQueries(boxQuery(api, round))
  return attempted
}

export function BoxScreen() {
  const { t } = useI18n()
  const words = t.box
  const isAdmin = useIsAdmin()
  const { query, overview } = useLoaderData<typeof loader>()
  const { data: box } = useQuery(query)
  const { data: around } = useQuery(overview)
  if (!box || !around) return <output>{t.app.opening}</output>

  const { round } = around
  const needsSheet = round.state === 'closed' && box.keys.box === 'sheets' && box.named > 0
  return (
    <>
      <PageHead
        title={words.title}
        answer={boxAnswer(box, needsSheet, words)}
        lead={isTrial(round) ? words.leadTrial : words.lead}
      >
        <LiveNote query={query} />
      </PageHead>
      {box.counting && <ProgressBar done={box.counting.done} wanted={box.counting.total} />}
      {box.keys.box !== null && !box.keys.readable && (
        <Message tone="bad">{words.unreadable}</Message>
      )}
      <Figures box={box} />
      <RevokedBallots box={box} state={round.state} />
      <KeyFacts box={box} round={round} needsSheet={needsSheet} />
      {isAdmin && (round.state === 'open' || round.state === 'closed') && (
        <p className="screen-only">
          <Link to={`/rounds/${round.id}/box/take-in`}>{words.takeIn.file}</Link>
        </p>
      )}
      <CellTable box={box} overview={around} />
    </>
  )
}

export { BoxScreen as Component }

/** The first line: what is going on, else what lies there. */
function boxAnswer(box: Box, needsSheet: boolean, { answer }: I18n['t']['box']): string {
  if (box.counting) return answer.counting(box.counting.done, box.counting.total)
  if (needsSheet) return answer.named(box.named)
  if (box.lying > 0) return answer.lying(box.lying)
  return box.receipts === 0 ? answer.none : answer.empty(box.counted)
}

/** Where the envelopes are that ever came; what there is none of is left out. */
function Figures({ box }: { box: Box }) {
  const { t, format } = useI18n()
  const isAdmin = useIsAdmin()
  const words = t.box.figures
  const some = (value: number, label: string) =>
    value === 0 ? [] : [{ value: format.count(value), label, tone: 'care' as const }]
  return (
    <>
      <FigureRow
        figures={[
          { value: format.count(box.receipts), label: words.receipts, term: 'received' },
          { value: format.count(box.counted), label: words.counted, term: 'counted' },
          { value: format.count(box.lying), label: words.lying, term: 'lying' },
          { value: format.count(box.named), label: words.named, term: 'named' },
          ...some(box.held, words.held),
          ...some(box.revoked, words.revoked),
          ...some(box.faulty, words.faulty).map((figure) => ({
            ...figure,
            ...(isAdmin && { to: '/refused' }),
          })),
        ]}
      />
      <p className="note">{t.box.sum}</p>
    </>
  )
}
