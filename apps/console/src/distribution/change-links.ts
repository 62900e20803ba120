/** What the page of the links does with those that are chosen. */
import { endpoints } from '@phieu/office'
import { Difficulty } from '@phieu/survey'
import type { ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import type { Api } from '../api/api.ts'
import { officeContext } from '../api/office.ts'
import { sendingKey } from './distribution-queries.ts'

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
  const which = { codes: readField(form, 'codes').split(',') }
  const asked = { param: { round }, json: { which } }
  const intent = readField(form, 'intent')
  if (intent === 'pause') return api.ask(endpoints.pauseLinks, asked)
  if (intent === 'resume') return api.ask(endpoints.resumeLinks, asked)
  if (intent === 'revoke') return api.ask(endpoints.revokeLinks, asked)
  return api.ask(endpoints.changeLinks, {
    param: { round },
    json: { which, change: readChange(form) },
  })
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
