/** `/rounds/:round/box/open`: the sheet is brought, and invited people's ballots are opened. */
import { endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { partsOfRound } from '../../api/api.ts'
import { attempt } from '../../api/attempt.ts'
import { officeContext } from '../../api/office.ts'
import { roundQuery } from '../../api/queries.ts'
import { ProgressBar } from '../../charts/progress-bar.tsx'
import { readField } from '../../components/read-field.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { PageHead } from '../../layout/page-head.tsx'
import { boxQuery } from '../box-queries.ts'
import { BringSheet } from './bring-sheet.tsx'
import { standingOf } from './opening-standing.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const box = boxQuery(api, param.round)
  const detail = roundQuery(api, param.round)
  await Promise.all([queries.fetchQuery(box), queries.ensureQueryData(detail)])
  return {
    box,
    detail,
    /** The one request that ever carries a key; it comes from no form, and nothing keeps it. */
    open: (secret: string) =>
      attempt(async () => {
        await api.ask(endpoints.openBox, { param, json: { secret } })
        await queries.invalidateQueries({ queryKey: ['rounds'] })
      }),
  }
}

/** Proposes, or agrees, to go on without the ballots of invited people. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const reason = readField(await request.formData(), 'reason').trim()
  const left = await attempt(() => api.ask(endpoints.leaveBox, { param, json: { reason } }))
  await queries.invalidateQueries(partsOfRound(param.round, 'box'))
  return left
}

export function OpenScreen() {
  const { t } = useI18n()
  const words = t.box.opening
  const { box: query, detail, open } = useLoaderData<typeof loader>()
  const { data: box } = useQuery(query)
  const { data: round } = useQuery({ ...detail, select: (answer) => answer.round })
  if (!box || !round) return <output>{t.app.opening}</output>

  const standing = standingOf(box, round, words)
  return (
    <>
      <PageHead
        title={words.title}
        answer={standing.answer}
        lead={standing.lead}
        back={<Link to={`/rounds/${round.id}/box`}>← {t.box.title}</Link>}
      />
      {box.counting && <ProgressBar done={box.counting.done} wanted={box.counting.total} />}
      {box.unopened > 0 && <p>{t.box.lost.left(box.unopened)}</p>}
      {standing.publicKey !== undefined && (
        <BringSheet round={round.id} box={box} publicKey={standing.publicKey} open={open} />
      )}
    </>
  )
}

export { OpenScreen as Component }
