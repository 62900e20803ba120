import { admin, field } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { FlagLimitsSchema } from './flag-limits-schema.ts'
import { z } from 'zod'

const LimitsPage = z.object({
  changeable: z.boolean(),
  limits: FlagLimitsSchema,
  usual: FlagLimitsSchema,
})

export const getFlagLimits = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/review/limits',
  who: field,
  tag: 'Review',
  summary: 'From where on the round flags ballots, and the usual limits',
  param: RoundParam,
  answer: { description: 'The limits.', json: LimitsPage },
  problems: ['not-found'],
})

export const changeFlagLimits = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/review/limits',
  who: admin,
  log: 'flag-limits.changed',
  tag: 'Review',
  summary: 'Other limits, for ballots that come from now on',
  param: RoundParam,
  json: FlagLimitsSchema,
  answer: { description: 'The limits.', json: LimitsPage },
  problems: ['malformed', 'not-found', 'frozen-round'],
})
