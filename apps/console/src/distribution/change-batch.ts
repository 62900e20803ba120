/** What the page of the invitations does with a bulk, or with one code that was typed. */
import { parseResponse } from 'hono/client'
import type { ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Attempt } from '../api/attempt.ts'
import { officeContext, type Api } from '../api/office.ts'
import { sendingKey } from './sending-queries.ts'

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
  const { batches } = api.api.rounds[':round']
  const intent = readField(form, 'intent')
  if (intent === 'revoke-code') {
    const json = { code: readField(form, 'code') }
    return parseResponse(batches['revoke-code'].$post({ param: { round }, json }))
  }
  const param = { round, batch: readField(form, 'batch') }
  await (intent === 'renew'
    ? parseResponse(batches[':batch'].renew.$post({ param }))
    : parseResponse(batches[':batch'].revoke.$post({ param })))
  return {}
}
