import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { DrawPreview, DrawQuestion, DrawWish, GroupParam } from './insider-schemas.ts'

export const previewDraw = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/insiders/:group/draw/preview',
  who: admin,
  log: 'changes nothing',
  tag: 'Insiders',
  summary: 'A draw to be looked at; changes nothing',
  description:
    'Keeping it with its sealed seed gives this draw and no other, as long as the list stands.',
  param: GroupParam,
  json: DrawQuestion,
  answer: {
    description: 'How many raters each unit would have, and how many units each person.',
    json: DrawPreview,
  },
  problems: ['malformed', 'not-found'],
})

export const drawInsiders = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/insiders/:group/draw',
  who: admin,
  log: 'insiders.drawn',
  tag: 'Insiders',
  summary: 'Keep a draw as it was previewed',
  description:
    'A draw for everybody takes the place of the one before and takes back its links; it is refused once a ballot has come. One for newcomers moves nobody else.',
  param: GroupParam,
  json: DrawWish,
  answer: { description: 'The draw stands.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict'],
})
