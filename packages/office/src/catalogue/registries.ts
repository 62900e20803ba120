import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RegistryDetail, RegistryList } from './catalogue-schemas.ts'
import { z } from 'zod'

export const listRegistries = endpoint({
  method: 'GET',
  path: '/api/registries',
  who: readers,
  token: 'registry',
  tag: 'Office',
  summary: 'Every registry: those of the office and those that are shipped, by name',
  answer: {
    description: 'The registries, with the number of units of each block.',
    json: RegistryList,
  },
  problems: [],
})

export const getRegistry = endpoint({
  method: 'GET',
  path: '/api/registries/:id',
  who: readers,
  token: 'registry',
  tag: 'Office',
  summary: 'One registry: its units in the official order, and its lineage',
  param: z.object({ id: z.string() }),
  answer: {
    description: 'The registry as it stands; it never changes under its name.',
    json: RegistryDetail,
  },
  problems: ['not-found'],
})
