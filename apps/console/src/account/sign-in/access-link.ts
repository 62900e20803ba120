import { type Answered, endpoints } from '@phieu/office'
import { attempt, type Attempt } from '../../api/attempt.ts'
import type { Api } from '../../api/api.ts'
import { takeFragment } from './take-fragment.ts'

/** What a link opens, and for whom. */
export type AccessSight = Answered<typeof endpoints.lookAtAccessLink>

/** A link's code, and what the server says of it; nothing is asked where there is no code. */
export interface Opened {
  readonly code: string
  readonly sight: Attempt<AccessSight> | undefined
}

/** The code of the address, and what it opens; the code is gone from the address afterwards. */
export async function openAccessLink(api: Api): Promise<Opened> {
  const code = takeFragment()
  if (code === '') return { code, sight: undefined }
  return {
    code,
    sight: await attempt(() => api.ask(endpoints.lookAtAccessLink, { json: { code } })),
  }
}
