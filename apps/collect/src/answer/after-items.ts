import { redirect, type LoaderFunctionArgs } from 'react-router'
import { deviceContext } from '../device-context.ts'
import { openDraft } from './open-draft.ts'
import { afterItems } from './steps.ts'

/** `/answer/:draft/after-items`: on to what is asked after the items, by the answers given until now. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return redirect(afterItems(await openDraft(context.get(deviceContext), params.draft)))
}
