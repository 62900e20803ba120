/** `/rounds/:round/box/key`: what are invited people's ballots sealed to, and who keeps it? */
import { endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { partsOfRound } from '../../api/query-of.ts'
import { attempt } from '../../api/attempt.ts'
import { officeContext } from '../../api/office.ts'
import { roundQuery } from '../../api/queries.ts'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useIsAdmin } from '../../layout/office-data.ts'
import { PageHead } from '../../layout/page-head.tsx'
import { boxQuery } from '../box-queries.ts'
import { KeyMaker } from './key-maker.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const box = boxQuery(api, param.round)
  const detail = roundQuery(api, param.round)
  await Promise.all([queries.ensureQueryData(box), queries.ensureQueryData(detail)])
  return {
    box,
    detail,
    /** Registers a key of which a sheet was read back: its public half. */
    register: (publicKey: string) =>
      attempt(async () => {
        const json = { holder: 'sheets' as const, publicKey, confirmedSheet: true as const }
        await api.ask(endpoints.makeBoxKey, { param, json })
        await queries.invalidateQueries(partsOfRound(param.round, 'box'))
      }),
  }
}

/** Leaves the key to the server. A key on sheets goes no way that a form can see. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const made = await attempt(() =>
    api.ask(endpoints.makeBoxKey, { param, json: { holder: 'server' } }),
  )
  await queries.invalidateQueries(partsOfRound(param.round, 'box'))
  return made
}

export function KeyScreen() {
  const { t } = useI18n()
  const isAdmin = useIsAdmin()
  const words = t.boxKey.making
  const { box, detail, register } = useLoaderData<typeof loader>()
  const { data: keys } = useQuery({ ...box, select: (answer) => answer.keys })
  const { data: round } = useQuery({ ...detail, select: (answer) => answer.round })
  if (!keys || !round) return <output>{t.app.opening}</output>

  const why = !isAdmin ? words.notYours : round.state !== 'draft' ? words.opened : undefined
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        back={<Link to={`/rounds/${round.id}/box`}>← {t.box.title}</Link>}
      />
      {why ? (
        <Message tone="care">{why}</Message>
      ) : (
        <KeyMaker round={round} holder={keys.confirmed ? keys.box : null} register={register} />
      )}
    </>
  )
}

export { KeyScreen as Component }
