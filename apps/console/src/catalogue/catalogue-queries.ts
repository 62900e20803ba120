/** What the pages of the catalogue ask the server. */
import { type Answered, endpoints } from '@phieu/office'
import type { QueryClient } from '@tanstack/react-query'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type RegistryEntry = Answered<typeof endpoints.listRegistries>['registries'][number]
export type RegistryDetail = Answered<typeof endpoints.getRegistry>
export type RegistryPreview = Answered<typeof endpoints.previewRegistry>
export type DefinitionEntry = Answered<typeof endpoints.listDefinitions>['definitions'][number]
export type DefinitionPreview = Answered<typeof endpoints.previewDefinition>
export type CopyEntry = Answered<typeof endpoints.listWorkingCopies>['copies'][number]
export type CopyDetail = Answered<typeof endpoints.getWorkingCopy>

/** Asks for everything of the catalogue anew. */
export async function refreshCatalogue(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey: [first] }) =>
      first === 'registries' || first === 'definitions' || first === 'working-copies',
  })
}

export function registriesQuery(api: Api) {
  return queryOf(api, endpoints.listRegistries, {})
}

/** A registry never changes; who uses it may. */
export function registryQuery(api: Api, id: string) {
  return queryOf(api, endpoints.getRegistry, { param: { id } })
}

export function definitionsQuery(api: Api) {
  return queryOf(api, endpoints.listDefinitions, {})
}

export function definitionQuery(api: Api, id: string, version: string) {
  return queryOf(api, endpoints.getDefinition, { param: { id, version } })
}

export function copiesQuery(api: Api) {
  return queryOf(api, endpoints.listWorkingCopies, {})
}

const DISCARDED = ['discarded-copy']

/** Remembers a working copy that is discarded; it can be taken back as long as this page stays. */
export function keepDiscarded(queries: QueryClient, copy: CopyDetail): void {
  // What no page watches is forgotten after five minutes, and nobody else has this one.
  queries.setQueryDefaults(DISCARDED, { gcTime: Infinity })
  queries.setQueryData(DISCARDED, copy)
}

/** The one that was discarded last. */
export function discardedCopy(queries: QueryClient): CopyDetail | undefined {
  return queries.getQueryData<CopyDetail>(DISCARDED)
}

/** Begins a discarded copy anew, as it stood. @returns the id of the new one */
export async function bringBack(api: Api, queries: QueryClient): Promise<string | undefined> {
  const discarded = discardedCopy(queries)
  if (!discarded) return undefined
  const { begunFrom, definition } = discarded
  const { id } = await api.ask(endpoints.beginWorkingCopy, { json: { definition, begunFrom } })
  queries.removeQueries({ queryKey: DISCARDED })
  await refreshCatalogue(queries)
  return id
}

/** Asked anew each time a copy is opened, and never behind the back of who edits it. */
export function copyQuery(api: Api, id: string) {
  return queryOf(
    api,
    endpoints.getWorkingCopy,
    { param: { id } },
    { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
  )
}
