/** `/mine`: for whoever sees one part of the office, straight to it. */
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { sessionQuery } from '../api/queries.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { user } = await queries.ensureQueryData(sessionQuery(api))
  return redirect(user?.role === 'unit' ? '/mine/unit' : '/mine/fieldwork')
}
