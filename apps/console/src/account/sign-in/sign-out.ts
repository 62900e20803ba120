import { parseResponse } from 'hono/client'
import { redirect, type ActionFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'

/** Ends the session and forgets everything that was read in it. */
export async function signOut({ context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  await parseResponse(api.api.auth['sign-out'].$post())
  queries.clear()
  return redirect('/sign-in')
}
