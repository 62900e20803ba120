import { redirect, type ActionFunctionArgs } from 'react-router'
import { officeContext, send } from '../api/office.ts'

/** Ends the session and forgets everything that was read in it. */
export async function signOut({ context }: ActionFunctionArgs) {
  await send('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  context.get(officeContext).queries.clear()
  return redirect('/sign-in')
}
