/** The routes that every kind of imported file has, each under its own name. */
import { createRoute, type z } from '@hono/zod-openapi'
import type { ImportKind } from '../../store/imports/import-store.ts'
import { HistoryQuery, ImportEntry, ImportHistory, ImportId } from './import-schemas.ts'
import { RoundParam } from '../rounds/round-path.ts'
import { problemResponses } from '../../http/router.ts'

/** @param what - what is imported, as a sentence names it: `assessed points` */
export function historyRoute<Kind extends ImportKind>(kind: Kind, what: string) {
  return createRoute({
    method: 'get',
    path: `/{round}/${kind}/history` as const,
    tags: ['Office'],
    summary: `Who imported ${what} when and why, the last one first`,
    request: { params: RoundParam, query: HistoryQuery },
    responses: {
      200: {
        description: 'One page of imports.',
        content: { 'application/json': { schema: ImportHistory } },
      },
      ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
    },
  })
}

/** @param schema - what one import changed, before and after */
export function changesRoute<Kind extends ImportKind, Schema extends z.ZodType>(
  kind: Kind,
  what: string,
  schema: Schema,
) {
  return createRoute({
    method: 'get',
    path: `/{round}/${kind}/history/{id}` as const,
    tags: ['Office'],
    summary: `What one import of ${what} changed, before and after`,
    request: { params: RoundParam.extend({ id: ImportId }) },
    responses: {
      200: {
        description: 'Everything that changed.',
        content: { 'application/json': { schema } },
      },
      ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
    },
  })
}

/** What the import of a previewed file answers. */
export const importResponses = {
  200: {
    description: 'Its entry in the history; asking again brings the same one.',
    content: { 'application/json': { schema: ImportEntry } },
  },
  ...problemResponses(
    'malformed',
    'sign-in-needed',
    'forbidden',
    'not-found',
    'conflict',
    'frozen-round',
    'too-large',
  ),
}
