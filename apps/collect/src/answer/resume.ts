import { redirect, type LoaderFunctionArgs } from 'react-router'
import { deviceContext } from '../device-context.ts'
import { openDraft } from './open-draft.ts'
import { whereStopped } from './steps.ts'

/** `/answer/:draft`: goes on where the draft stopped, without a question. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const found = await openDraft(device, params.draft)
  return redirect(whereStopped(found) + new URL(request.url).search)
}
