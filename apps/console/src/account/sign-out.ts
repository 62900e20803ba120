import { endpoints } from '@phieu/office'
import { redirectDocument, type ActionFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'

/** Ends the session and forgets everything that was read in it. */
export async function signOut({ context }: ActionFunctionArgs) {
  const { api } = context.get(officeContext)
  await api.ask(endpoints.endSession, {})
  // A browser may keep the page whole for whoever goes back: it begins anew, and asks who that is.
  window.addEventListener('pageshow', () => window.location.reload(), { once: true })
  return redirectDocument('/sign-in')
}
