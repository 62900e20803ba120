import { Uuid } from '@phieu/survey'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import {
  AdjustmentList,
  EnteredAdjustment,
  NewAdjustment,
  Withdrawal,
  WithdrawnAdjustment,
} from './adjustment-schemas.ts'

export const listAdjustments = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/adjustments',
  who: readers,
  tag: 'Office',
  summary: 'Bonus and penalty points of the round, with their reasons and caps',
  param: RoundParam,
  answer: {
    description: 'All of them, also those that were withdrawn, and what they come to.',
    json: AdjustmentList,
  },
  problems: ['not-found'],
})

export const enterAdjustment = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/adjustments',
  who: admin,
  log: 'adjustment.entered',
  tag: 'Office',
  summary: 'Enter bonus or penalty points of a unit; safe to repeat under the same id',
  param: RoundParam,
  json: NewAdjustment,
  answer: {
    description: 'As it stands now, and a note where the cap is passed.',
    json: EnteredAdjustment,
  },
  problems: ['malformed', 'not-found', 'conflict', 'frozen-round'],
})

export const withdrawAdjustment = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/adjustments/:id/withdraw',
  who: admin,
  log: 'adjustment.withdrawn',
  tag: 'Office',
  summary: 'Withdraw an adjustment: it counts no more, and stays to be read',
  param: RoundParam.extend({ id: Uuid }),
  json: Withdrawal,
  answer: { description: 'As it stands now.', json: WithdrawnAdjustment },
  problems: ['malformed', 'not-found', 'frozen-round'],
})
