import { endpoints } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'

/** A link that was made anew; none when the invitation was withdrawn. */
type FreshLink = { address: string; expiresAt: string } | undefined

/** Renews or withdraws an invitation. */
export async function changeInvitation({
  request,
  context,
}: ActionFunctionArgs): Promise<Attempt<FreshLink>> {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const param = { id: readField(form, 'id') }
  const outcome = await attempt<FreshLink>(async () => {
    if (readField(form, 'intent') === 'renew') return api.ask(endpoints.renewAccessLink, { param })
    await api.ask(endpoints.withdrawAccessLink, { param })
    return undefined
  })
  await queries.invalidateQueries({ queryKey: ['people'] })
  return outcome
}
