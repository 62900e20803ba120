/** What a list says of a definition or a registry. */
import type { z } from '@hono/zod-openapi'
import type { Definition, Registry, Round } from '@phieu/survey'
import type { DefinitionEntry, RegistryEntry } from '../routes/catalogue-schemas.ts'
import type { Shelved } from './catalogue.ts'

/** @param rounds - all of the office, to tell which are pinned to it */
export function registryEntry(
  { content: { id, units, lineage }, shipped }: Shelved<Registry>,
  rounds: readonly Round[],
): z.infer<typeof RegistryEntry> {
  const blocks = Map.groupBy(units, ({ block }) => block)
  return {
    id,
    shipped,
    units: units.length,
    blocks: [...blocks].map(([block, own]) => ({ id: block, units: own.length })),
    lineage: lineage.length,
    rounds: rounds.filter(({ registry }) => registry === id).map(briefly),
  }
}

/** @param rounds - all of the office, to tell which are pinned to it */
export function definitionEntry(
  { content: definition, shipped }: Shelved<Definition>,
  rounds: readonly Round[],
): z.infer<typeof DefinitionEntry> {
  const { id, version, status, note, source } = definition
  return {
    id,
    version,
    shipped,
    status,
    note,
    source,
    blocks: definition.blocks.map(({ id, vi, en, areas, items }) => ({
      id,
      name: { vi, en },
      areas: areas.length,
      items: items.length,
    })),
    groups: definition.respondentGroups.map(({ id, vi, en }) => ({ id, name: { vi, en } })),
    rounds: rounds
      .filter(({ definition: pinned }) => pinned.id === id && pinned.version === version)
      .map(briefly),
  }
}

function briefly({ id, title }: Round) {
  return { id, title }
}
