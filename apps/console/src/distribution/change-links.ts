/** What the page of the links does with those that are chosen. */
import { Difficulty } from '@phieu/survey'
import { parseResponse } from 'hono/client'
import type { ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext, type Api } from '../api/office.ts'
import { sendingKey } from './sending-queries.ts'

/** Pauses, opens again, revokes or changes. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const done = await attempt<unknown>(() => change(api, round, form))
  await queries.invalidateQueries(sendingKey(round))
  return done
}

function change(api: Api, round: string, form: FormData) {
  const { links } = api.api.rounds[':round']
  const which = { codes: readField(form, 'codes').split(',') }
  const asked = { param: { round }, json: { which } }
  const intent = readField(form, 'intent')
  if (intent === 'pause') return parseResponse(links.pause.$post(asked))
  if (intent === 'resume') return parseResponse(links.resume.$post(asked))
  if (intent === 'revoke') return parseResponse(links.revoke.$post(asked))
  return parseResponse(
    links.change.$post({ param: { round }, json: { which, change: readChange(form) } }),
  )
}

/** What was filled in; the rest stays as it is. */
function readChange(form: FormData) {
  const text = (name: string) => readField(form, name) || undefined
  const count = (name: string) => (text(name) === undefined ? undefined : Number(text(name)))
  return {
    label: text('label'),
    opensOn: text('opensOn'),
    closesOn: text('closesOn'),
    difficulty: Difficulty.safeParse(text('difficulty')).data,
    perHour: count('perHour'),
    maxBallots: count('maxBallots'),
  }
}
