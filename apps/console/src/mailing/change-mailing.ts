/** What the page of letters does with a mailing, or with addresses that came back. */
import { endpoints } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import type { Api } from '../api/api.ts'
import { attempt, type Attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { readField } from '../components/read-field.ts'
import { mailingsKey } from './mailing-queries.ts'

/** How many letters went to addresses that were pasted; nothing of a mailing. */
export interface MailingAnswer {
  bounced?: number
}

/** Begins, pauses or reminds a mailing, notes what came back, or makes letters to insiders. */
export async function action({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<Attempt<MailingAnswer>> {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const done = await attempt<MailingAnswer>(() => change(api, round, form))
  await queries.invalidateQueries(mailingsKey(round))
  return done
}

async function change(api: Api, round: string, form: FormData): Promise<MailingAnswer> {
  const intent = readField(form, 'intent')
  if (intent === 'bounces') {
    const json = { text: readField(form, 'text') }
    const { changed } = await api.ask(endpoints.noteBounces, { param: { round }, json })
    return { bounced: changed }
  }
  if (intent === 'insiders') {
    const json = { group: readField(form, 'group'), label: readField(form, 'label') }
    await api.ask(endpoints.makeInsiderMailing, { param: { round }, json })
    return {}
  }
  const param = { round, mailing: readField(form, 'mailing') }
  if (intent === 'begin') await api.ask(endpoints.beginMailing, { param })
  else if (intent === 'pause') await api.ask(endpoints.pauseMailing, { param })
  else await api.ask(endpoints.remindMailing, { param })
  return {}
}
