/** `/`: straight to the round where there is one, to the choice where there are more; who reads no round has a page of their own. */
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'
import { roundsQuery, sessionQuery } from '../../api/queries.ts'
import { isReader, officeWays } from '../../layout/navigation.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { user } = await queries.ensureQueryData(sessionQuery(api))
  const [own] = officeWays(user?.role, '/')
  if (own && !isReader(user?.role)) return redirect(own.to)

  const { rounds } = await queries.ensureQueryData(roundsQuery(api))
  const [first, ...others] = rounds
  return redirect(first && others.length === 0 ? `/rounds/${first.id}` : '/rounds')
}
