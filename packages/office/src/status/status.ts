import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { MoveWish, RoundDetail } from '../rounds/round-schemas.ts'
import { MoveChecks } from './move-checks.ts'
import { Today } from './today-schemas.ts'

export const getRound = endpoint({
  method: 'GET',
  path: '/api/rounds/:round',
  who: readers,
  tag: 'Office',
  summary: 'A round with the history of its states, and where it may go',
  param: RoundParam,
  answer: { description: 'The round.', json: RoundDetail },
  problems: ['not-found'],
})

export const getToday = endpoint({
  method: 'GET',
  path: '/api/today',
  who: readers,
  tag: 'Office',
  summary: 'What whoever asks has to do now, and a link to try out',
  answer: { description: 'The tasks.', json: Today },
  problems: [],
})

export const getMoveChecks = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/checks',
  who: readers,
  tag: 'Office',
  summary: 'What is looked at before a round moves on',
  param: RoundParam,
  answer: { description: 'The checks.', json: MoveChecks },
  problems: ['not-found'],
})

// Which of the moves: see `rounds/round-moves.ts`.
export const moveRound = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/state',
  who: ['admin', 'council'],
  log: 'round.moved',
  tag: 'Office',
  summary: 'Move a round: open, close, open again, approve, withdraw the approval',
  param: RoundParam,
  json: MoveWish,
  answer: { description: 'The round as it stands now.', json: RoundDetail },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const withdrawMove = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/state/withdraw',
  who: ['admin', 'council'],
  log: 'round-move.withdrawn',
  tag: 'Office',
  summary: 'Withdraw a move that waits for a second person: whoever proposed it, or an admin',
  param: RoundParam,
  answer: { description: 'The round, as it stood before.', json: RoundDetail },
  problems: ['not-found', 'conflict'],
})
