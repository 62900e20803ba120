/** `/`: straight to the round where there is one, to the choice where there are more. */
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { roundsQuery } from '../api/queries.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { rounds } = await queries.ensureQueryData(roundsQuery(api))
  const [first, ...others] = rounds
  return redirect(first && others.length === 0 ? `/rounds/${first.id}` : '/rounds')
}
