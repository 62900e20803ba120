/** What the page of a link at a counter does with its tablets. */
import { endpoints } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { readField } from '../components/read-field.ts'
import { sendingKey } from './distribution-queries.ts'

/** Makes the code that sets a tablet up, or takes a tablet back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { round = '', code = '' } = params
  const form = await request.formData()
  const kiosk = readField(form, 'kiosk')
  const done = await attempt(() =>
    kiosk === ''
      ? api.ask(endpoints.makeKiosk, {
          param: { round, code },
          json: { label: readField(form, 'label').trim() },
        })
      : api.ask(endpoints.revokeKiosk, { param: { round, kiosk } }),
  )
  await queries.invalidateQueries(sendingKey(round))
  return done
}
