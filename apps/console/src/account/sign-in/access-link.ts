import { type Answered, endpoints } from '@phieu/office'
import { attempt, type Attempt } from '../../api/attempt.ts'
import type { Api } from '../../api/api.ts'
import { takeFragment } from './take-fragment.ts'

/** What a link opens, and for whom. */
export type AccessSight = Answered<typeof endpoints.lookAtAccessLink>

/** The code of the address, and what it opens; the code is gone from the address afterwards. */
export async function openAccessLink(
  api: Api,
): Promise<{ code: string; sight: Attempt<AccessSight> | undefined }> {
  const code = takeFragment()
  if (code === '') return { code, sight: undefined }
  return {
    code,
    sight: await attempt(() => api.ask(endpoints.lookAtAccessLink, { json: { code } })),
  }
}
