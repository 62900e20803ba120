import { parseResponse, type InferResponseType } from 'hono/client'
import type { ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Attempt } from '../api/attempt.ts'
import { officeContext, type Api } from '../api/office.ts'

type Factor = Api['api']['account']['second-factor']

/** What is shown once when a second factor is set up. */
export type FactorSecret = InferResponseType<Factor['begin']['$post'], 200>

/** What came of a change; a secret or codes where there is something to write down. */
export interface OwnChange {
  secret?: FactorSecret
  writtenCodes?: readonly string[]
}

/** Does to one's own account what the form's intent says. */
export async function changeOwnAccount({
  request,
  context,
}: ActionFunctionArgs): Promise<Attempt<OwnChange>> {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const outcome = await attempt(() => doIt(api, form))
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['account'] }),
    queries.invalidateQueries({ queryKey: ['session'] }),
  ])
  return outcome
}

async function doIt({ api: { account } }: Api, form: FormData): Promise<OwnChange> {
  const password = readField(form, 'password')
  const factor = account['second-factor']
  switch (readField(form, 'intent')) {
    case 'name':
      await parseResponse(account.name.$post({ json: { name: readField(form, 'name') } }))
      return {}
    case 'password': {
      const json = { old: readField(form, 'old'), new: readField(form, 'new') }
      await parseResponse(account.password.$post({ json }))
      return {}
    }
    case 'end-session': {
      const param = { id: readField(form, 'id') }
      await parseResponse(account.sessions[':id'].end.$post({ param }))
      return {}
    }
    case 'end-others':
      await parseResponse(account.sessions['end-others'].$post())
      return {}
    case 'begin-factor':
      return { secret: await parseResponse(factor.begin.$post({ json: { password } })) }
    case 'confirm-factor':
      await parseResponse(factor.confirm.$post({ json: { code: readField(form, 'code').trim() } }))
      return {}
    case 'end-factor':
      await parseResponse(factor.end.$post({ json: { password } }))
      return {}
    case 'renew-codes':
      return parseResponse(factor['written-codes'].$post({ json: { password } }))
    default:
      throw new Error('the form says nothing that can be done')
  }
}
