/** What there is to make a round of: what the office has, and what is shipped ready to use. */
import { loadDefinition, loadRegistry, registryIds } from '@phieu/catalogue'
import type { Definition, DefinitionRef, Registry } from '@phieu/survey'
import type { Store } from '../store/store.ts'

/** Something of the catalogue, and whether it came with the program. */
export interface Shelved<Content> {
  content: Content
  shipped: boolean
}

/** Every version of every definition, by name, the latest version first. */
export async function listDefinitions(store: Store): Promise<Shelved<Definition>[]> {
  const shipped = loadDefinition()
  const kept = await store.listDefinitions()
  const all = kept.map((content) => ({ content, shipped: isSameVersion(content, shipped) }))
  if (!all.some((each) => each.shipped)) all.push({ content: shipped, shipped: true })
  return all.sort(({ content: a }, { content: b }) =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : b.version - a.version,
  )
}

export async function findDefinition(
  store: Store,
  ref: DefinitionRef,
): Promise<Shelved<Definition> | undefined> {
  const shipped = loadDefinition()
  const isShipped = isSameVersion(shipped, ref)
  const content = (await store.findDefinition(ref)) ?? (isShipped ? shipped : undefined)
  return content && { content, shipped: isShipped }
}

/** Every registry, by name. */
export async function listRegistries(store: Store): Promise<Shelved<Registry>[]> {
  const kept = await store.listRegistries()
  const names = new Set(kept.map(({ id }) => id))
  const missing = registryIds.filter((id) => !names.has(id)).map((id) => loadRegistry(id))
  return [...kept, ...missing]
    .map((content) => ({ content, shipped: isShippedRegistry(content.id) }))
    .sort(({ content: a }, { content: b }) => (a.id < b.id ? -1 : 1))
}

export async function findRegistry(
  store: Store,
  id: string,
): Promise<Shelved<Registry> | undefined> {
  const known = registryIds.find((each) => each === id)
  const content = (await store.findRegistry(id)) ?? (known && loadRegistry(known))
  return content && { content, shipped: known !== undefined }
}

function isSameVersion(a: DefinitionRef, b: DefinitionRef): boolean {
  return a.id === b.id && a.version === b.version
}

function isShippedRegistry(id: string): boolean {
  return registryIds.some((each) => each === id)
}
