/** `/rounds/:round/box/open`: the sheet is brought, and invited people's ballots are opened. */
import { endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { attempt } from '../../api/attempt.ts'
import { officeContext } from '../../api/office.ts'
import { roundQuery } from '../../api/queries.ts'
import { ProgressBar } from '../../charts/progress-bar.tsx'
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
      {standing.publicKey !== undefined && (
        <BringSheet round={round.id} named={box.named} publicKey={standing.publicKey} open={open} />
      )}
    </>
  )
}

export { OpenScreen as Component }
