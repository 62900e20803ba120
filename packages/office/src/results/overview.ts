import { z } from 'zod'
import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { Overview } from './office-schemas.ts'

/** Whose units are told: of all blocks where none is named, of the first where there is none of that name. */
const OverviewQuery = z.object({ block: z.string().min(1).max(64).optional() })

export const getOverview = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/overview',
  who: readers,
  token: 'results',
  tag: 'Office',
  summary: 'Where a round stands: ballots against targets and survey points, per block and unit',
  param: RoundParam,
  query: OverviewQuery,
  revalidated: true,
  answer: { description: 'The overview, as of now.', json: Overview },
  problems: ['not-found'],
})
