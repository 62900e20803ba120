/** What the pages of the catalogue ask the server. */
import { type Answered, endpoints } from '@phieu/office'
import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../api/api.ts'

export type RegistryEntry = Answered<typeof endpoints.listRegistries>['registries'][number]
export type RegistryDetail = Answered<typeof endpoints.getRegistry>
export type RegistryPreview = Answered<typeof endpoints.previewRegistry>
export type DefinitionEntry = Answered<typeof endpoints.listDefinitions>['definitions'][number]
export type DefinitionPreview = Answered<typeof endpoints.previewDefinition>
export type CopyEntry = Answered<typeof endpoints.listWorkingCopies>['copies'][number]
export type CopyDetail = Answered<typeof endpoints.getWorkingCopy>

export function registriesQuery(api: Api) {
  return queryOptions({
    queryKey: ['catalogue', 'registries'],
    queryFn: () => api.ask(endpoints.listRegistries, {}),
  })
}

/** A registry never changes; who uses it may. */
export function registryQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['catalogue', 'registries', id],
    queryFn: () => api.ask(endpoints.getRegistry, { param: { id } }),
  })
}

export function definitionsQuery(api: Api) {
  return queryOptions({
    queryKey: ['catalogue', 'definitions'],
    queryFn: () => api.ask(endpoints.listDefinitions, {}),
  })
}

export function definitionQuery(api: Api, id: string, version: string) {
  return queryOptions({
    queryKey: ['catalogue', 'definitions', id, version],
    queryFn: () => api.ask(endpoints.getDefinition, { param: { id, version } }),
  })
}

export function copiesQuery(api: Api) {
  return queryOptions({
    queryKey: ['catalogue', 'copies'],
    queryFn: () => api.ask(endpoints.listWorkingCopies, {}),
  })
}

/** Asked anew each time a copy is opened, and never behind the back of who edits it. */
export function copyQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['catalogue', 'copies', id],
    queryFn: () => api.ask(endpoints.getWorkingCopy, { param: { id } }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}
