/** What the page of the invitations does with a bulk, or with one code that was typed. */
import { endpoints } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Attempt } from '../api/attempt.ts'
import type { Api } from '../api/api.ts'
import { officeContext } from '../api/office.ts'
import { sendingKey } from './distribution-queries.ts'

/** What came of one code; nothing of a bulk. */
export interface BatchAnswer {
  outcome?: 'revoked' | 'spent' | 'already' | 'unknown'
}

/** Makes codes again, revokes a bulk, or revokes one code. */
export async function action({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<Attempt<BatchAnswer>> {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const done = await attempt<BatchAnswer>(() => change(api, round, form))
  await queries.invalidateQueries(sendingKey(round))
  return done
}

async function change(api: Api, round: string, form: FormData): Promise<BatchAnswer> {
  const intent = readField(form, 'intent')
  if (intent === 'revoke-code') {
    const json = { code: readField(form, 'code') }
    return api.ask(endpoints.revokeInvitation, { param: { round }, json })
  }
  const param = { round, batch: readField(form, 'batch') }
  await (intent === 'renew'
    ? api.ask(endpoints.renewBatch, { param })
    : api.ask(endpoints.revokeBatch, { param }))
  return {}
}
