import { endpoints } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { reviewKey, type Outcome } from './review-queries.ts'

const outcomes: readonly Outcome[] = ['confirmed', 'differs', 'not-reached', 'did-not-happen']

/** Draws interviews, or keeps what came of asking about one of them. */
export async function changeBackChecks({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const field = (name: string) => readField(form, name).trim()

  const done = await attempt(async () => {
    if (field('intent') === 'draw') {
      const size = Number(field('size'))
      const json = {
        id: crypto.randomUUID(),
        by: field('by') === 'unit' ? ('unit' as const) : ('interviewer' as const),
        share: field('kind') === 'number' ? { number: size } : { percent: size },
      }
      return api.ask(endpoints.drawBackChecks, { param: { round }, json })
    }
    const outcome = outcomes.find((each) => each === field('outcome')) ?? 'confirmed'
    const json = { outcome, note: field('note') }
    const param = { round, ballot: field('ballot') }
    return api.ask(endpoints.recordBackCheck, { param, json })
  })
  await queries.invalidateQueries(reviewKey(round))
  return done
}
