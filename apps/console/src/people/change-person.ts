import { parseResponse } from 'hono/client'
import type { ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Attempt } from '../api/attempt.ts'
import { officeContext, type Api } from '../api/office.ts'
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
  const person = api.api.people[':id']
  const param = { id }
  switch (readField(form, 'intent')) {
    case 'reset-password':
      return parseResponse(person['reset-password'].$post({ param }))
    case 'remove-second-factor':
      await parseResponse(person['remove-second-factor'].$post({ param }))
      return undefined
    case 'end-sessions':
      await parseResponse(person['end-sessions'].$post({ param }))
      return undefined
    case 'disable':
      await parseResponse(person.disable.$post({ param }))
      return undefined
    case 'enable':
      await parseResponse(person.enable.$post({ param }))
      return undefined
    default:
      await parseResponse(person.$post({ param, json: readPerson(form) }))
      return undefined
  }
}
