import { endpoint } from '../endpoint.ts'
import {
  FilterChange,
  FilterParam,
  FiltersQuery,
  FilterWish,
  ListFilters,
} from './list-filter-schemas.ts'
import { everyRole } from './roles.ts'

export const listFilters = endpoint({
  method: 'GET',
  path: '/api/account/filters',
  who: everyRole,
  tag: 'Account',
  summary: 'The filters of a list that one has kept, and those that colleagues show in a round',
  query: FiltersQuery,
  answer: { description: 'The filters.', json: ListFilters },
  problems: ['malformed'],
})

export const keepFilter = endpoint({
  method: 'POST',
  path: '/api/account/filters',
  who: everyRole,
  log: 'filter.kept',
  tag: 'Account',
  summary: 'Keep a filter of a list under a name',
  json: FilterWish,
  answer: { description: 'Done.', status: 204 },
  problems: ['malformed', 'conflict'],
})

export const changeFilter = endpoint({
  method: 'POST',
  path: '/api/account/filters/:id',
  who: everyRole,
  log: 'filter.changed',
  tag: 'Account',
  summary: 'Rename a filter of one’s own, or show it to colleagues in a round',
  param: FilterParam,
  json: FilterChange,
  answer: { description: 'Done.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const removeFilter = endpoint({
  method: 'POST',
  path: '/api/account/filters/:id/remove',
  who: everyRole,
  log: 'filter.removed',
  tag: 'Account',
  summary: 'Remove a filter of one’s own',
  param: FilterParam,
  answer: { description: 'Done.', status: 204 },
  problems: ['not-found'],
})
