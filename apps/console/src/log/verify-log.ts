import { endpoints } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'

/** Lets the server check every link of the log's chain. */
export function verifyLog({ context }: ActionFunctionArgs) {
  const { api } = context.get(officeContext)
  return attempt(() => api.ask(endpoints.verifyLog, {}))
}
