import { parseResponse, type InferResponseType } from 'hono/client'
import { attempt, type Attempt } from '../../api/attempt.ts'
import type { Api } from '../../api/office.ts'
import { takeFragment } from './take-fragment.ts'

/** What a link opens, and for whom. */
export type AccessSight = InferResponseType<Api['api']['access']['look']['$post'], 200>

/** The code of the address, and what it opens; the code is gone from the address afterwards. */
export async function openAccessLink(
  api: Api,
): Promise<{ code: string; sight: Attempt<AccessSight> | undefined }> {
  const code = takeFragment()
  if (code === '') return { code, sight: undefined }
  return {
    code,
    sight: await attempt(() => parseResponse(api.api.access.look.$post({ json: { code } }))),
  }
}
