import { type Answered, endpoints } from '@phieu/office'
import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../api/api.ts'

export type OwnAccount = Answered<typeof endpoints.getAccount>
export type OwnSession = OwnAccount['sessions'][number]

/** One's own account and where it is signed in. */
export function accountQuery(api: Api) {
  return queryOptions({
    queryKey: ['account'],
    queryFn: () => api.ask(endpoints.getAccount, {}),
  })
}
