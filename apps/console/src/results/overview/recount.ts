import { endpoints } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'
import { troubleOf } from '../../api/problem.ts'

/** Counts every ballot of the round again. */
export async function recount({ params, context }: ActionFunctionArgs) {
  const { api } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  try {
    const counted = await api.ask(endpoints.recountBallots, { param })
    return { recount: counted, trouble: undefined }
  } catch (thrown) {
    return { recount: undefined, trouble: troubleOf(thrown) }
  }
}
