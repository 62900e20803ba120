import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { FreshToken, TokenList, TokenParam, TokenWish } from './token-schemas.ts'

export const listTokens = endpoint({
  method: 'GET',
  path: '/api/tokens',
  who: admin,
  tag: 'People',
  summary: 'Tokens by which programs read, and until when',
  answer: { description: 'The tokens, without what they read like.', json: TokenList },
  problems: [],
})

export const makeToken = endpoint({
  method: 'POST',
  path: '/api/tokens',
  who: admin,
  log: 'token.made',
  tag: 'People',
  summary: 'Make a token by which a program reads some subjects of some rounds for some days',
  json: TokenWish,
  answer: { description: 'The token, told once.', status: 201, json: FreshToken },
  problems: ['malformed', 'not-found'],
})

export const revokeToken = endpoint({
  method: 'POST',
  path: '/api/tokens/:id/revoke',
  who: admin,
  log: 'token.revoked',
  tag: 'People',
  summary: 'Let a token open nothing any more',
  param: TokenParam,
  answer: { description: 'Done.', status: 204 },
  problems: ['not-found'],
})
