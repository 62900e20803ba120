import { endpoints } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Attempt } from '../api/attempt.ts'
import type { Api } from '../api/api.ts'
import { officeContext } from '../api/office.ts'
import { readPerson } from './read-person.ts'

/** A link to a new password, where one was made. */
type FreshLink = { address: string; expiresAt: string } | undefined

/** Does to an account what the form's intent says. */
export async function changePerson({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<Attempt<FreshLink>> {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const outcome = await attempt(() => doIt(api, params['id'] ?? '', form))
  await queries.invalidateQueries({ queryKey: ['people'] })
  return outcome
}

async function doIt(api: Api, id: string, form: FormData): Promise<FreshLink> {
  const param = { id }
  switch (readField(form, 'intent')) {
    case 'reset-password':
      return api.ask(endpoints.resetPassword, { param })
    case 'remove-second-factor':
      await api.ask(endpoints.removeSecondFactor, { param })
      return undefined
    case 'end-sessions':
      await api.ask(endpoints.endSessionsOf, { param })
      return undefined
    case 'disable':
      await api.ask(endpoints.disablePerson, { param })
      return undefined
    case 'enable':
      await api.ask(endpoints.enablePerson, { param })
      return undefined
    default:
      await api.ask(endpoints.changePerson, { param, json: readPerson(form) })
      return undefined
  }
}
