import { redirectDocument, type MiddlewareFunction } from 'react-router'
import { signInPath } from '../account/sign-in/way-back.ts'
import { officeContext } from '../api/office.ts'
import { sessionQuery } from '../api/queries.ts'

/** Stands before every page of the office: without an account, to the sign-in and back again. */
export const requireSignIn: MiddlewareFunction = async ({ request, context }) => {
  const { api, queries } = context.get(officeContext)
  const { user } = await queries.ensureQueryData(sessionQuery(api))
  if (!user) throw redirectDocument(signInPath(new URL(request.url)))
}
