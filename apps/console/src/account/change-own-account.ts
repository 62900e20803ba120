import { endpoints, type Answered } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Attempt } from '../api/attempt.ts'
import type { Api } from '../api/api.ts'
import { officeContext } from '../api/office.ts'

/** What is shown once when a second factor is set up. */
export type FactorSecret = Answered<typeof endpoints.beginSecondFactor>

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

async function doIt(api: Api, form: FormData): Promise<OwnChange> {
  const password = readField(form, 'password')
  switch (readField(form, 'intent')) {
    case 'name':
      await api.ask(endpoints.changeOwnName, { json: { name: readField(form, 'name') } })
      return {}
    case 'password': {
      const json = { old: readField(form, 'old'), new: readField(form, 'new') }
      await api.ask(endpoints.changeOwnPassword, { json })
      return {}
    }
    case 'end-session': {
      const param = { id: readField(form, 'id') }
      await api.ask(endpoints.endOwnSession, { param })
      return {}
    }
    case 'end-others':
      await api.ask(endpoints.endOtherSessions, {})
      return {}
    case 'begin-factor':
      return { secret: await api.ask(endpoints.beginSecondFactor, { json: { password } }) }
    case 'confirm-factor':
      await api.ask(endpoints.confirmSecondFactor, {
        json: { code: readField(form, 'code').trim() },
      })
      return {}
    case 'end-factor':
      await api.ask(endpoints.endSecondFactor, { json: { password } })
      return {}
    case 'renew-codes':
      return api.ask(endpoints.renewWrittenCodes, { json: { password } })
    default:
      throw new Error('the form says nothing that can be done')
  }
}
