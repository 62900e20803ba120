/** `/rounds/:round/insiders` leads to the first group that has a list, or to the first one. */
import { data, redirect, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { groupsQuery } from './insiders-queries.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const { groups } = await queries.ensureQueryData(groupsQuery(api, round))
  const first = groups.find(({ people }) => people > 0) ?? groups[0]
  if (!first) throw data('no insiders', { status: 404 })
  throw redirect(`/rounds/${round}/insiders/${first.id}`)
}
