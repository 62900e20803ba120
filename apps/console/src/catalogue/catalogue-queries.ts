/** What the pages of the catalogue ask the server. */
import { queryOptions } from '@tanstack/react-query'
import { parseResponse, type InferResponseType } from 'hono/client'
import type { Api } from '../api/office.ts'

type Routes = Api['api']

export type RegistryEntry = InferResponseType<
  Routes['registries']['$get'],
  200
>['registries'][number]
export type RegistryDetail = InferResponseType<Routes['registries'][':id']['$get'], 200>
export type RegistryPreview = InferResponseType<Routes['registries']['preview']['$post'], 200>
export type DefinitionEntry = InferResponseType<
  Routes['definitions']['$get'],
  200
>['definitions'][number]
export type DefinitionPreview = InferResponseType<Routes['working-copies']['preview']['$post'], 200>
export type CopyEntry = InferResponseType<Routes['working-copies']['$get'], 200>['copies'][number]
export type CopyDetail = InferResponseType<Routes['working-copies'][':id']['$get'], 200>

export function registriesQuery(api: Api) {
  return queryOptions({
    queryKey: ['catalogue', 'registries'],
    queryFn: () => parseResponse(api.api.registries.$get()),
  })
}

/** A registry never changes; who uses it may. */
export function registryQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['catalogue', 'registries', id],
    queryFn: () => parseResponse(api.api.registries[':id'].$get({ param: { id } })),
  })
}

export function definitionsQuery(api: Api) {
  return queryOptions({
    queryKey: ['catalogue', 'definitions'],
    queryFn: () => parseResponse(api.api.definitions.$get()),
  })
}

export function definitionQuery(api: Api, id: string, version: string) {
  return queryOptions({
    queryKey: ['catalogue', 'definitions', id, version],
    queryFn: () =>
      parseResponse(api.api.definitions[':id'][':version'].$get({ param: { id, version } })),
  })
}

export function copiesQuery(api: Api) {
  return queryOptions({
    queryKey: ['catalogue', 'copies'],
    queryFn: () => parseResponse(api.api['working-copies'].$get()),
  })
}

/** Asked anew each time a copy is opened, and never behind the back of who edits it. */
export function copyQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['catalogue', 'copies', id],
    queryFn: () => parseResponse(api.api['working-copies'][':id'].$get({ param: { id } })),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}
