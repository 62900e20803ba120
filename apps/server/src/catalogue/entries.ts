/** What a list says of a definition or a registry. */
import { shippedRegistryName } from '@phieu/catalogue'
import type { DefinitionEntry, RegistryEntry } from '@phieu/office'
import type { z } from 'zod'
import type { Definition, Registry, Round, Unit } from '@phieu/survey'
import type { NamedAddition } from '../store/catalogue/catalogue-store.ts'
import type { Store } from '../store/store.ts'
import type { Shelved } from './catalogue.ts'

/** What the office knows of all entries: its rounds, and who added what. */
export interface Office {
  rounds: readonly Round[]
  additions: readonly NamedAddition[]
}

export function registryEntry(
  { content: { id, name, units, lineage }, shipped }: Shelved<Registry>,
  { rounds, additions }: Office,
): z.infer<typeof RegistryEntry> {
  return {
    id,
    name: name ?? (shipped ? shippedRegistryName(id) : undefined) ?? null,
    shipped,
    units: units.length,
    blocks: countByBlock(units),
    lineage: lineage.length,
    rounds: rounds.filter(({ registry }) => registry === id).map(briefly),
    added: addedBy(additions, { kind: 'registry', name: id, version: 0 }),
  }
}

/** How many units each block has, in the order in which the blocks come. */
export function countByBlock(units: readonly Unit[]) {
  const blocks = Map.groupBy(units, ({ block }) => block)
  return [...blocks].map(([id, own]) => ({ id, units: own.length }))
}

export function definitionEntry(
  { content: definition, shipped }: Shelved<Definition>,
  { rounds, additions }: Office,
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
    added: addedBy(additions, { kind: 'definition', name: id, version }),
  }
}

function addedBy(
  additions: readonly NamedAddition[],
  what: Pick<NamedAddition, 'kind' | 'name' | 'version'>,
) {
  const found = additions.find(
    ({ kind, name, version }) =>
      kind === what.kind && name === what.name && version === what.version,
  )
  return found ? { by: found.by.name, at: found.at, reason: found.reason } : null
}

function briefly({ id, title }: Round) {
  return { id, title }
}

/** Reads what `registryEntry` and `definitionEntry` need. */
export async function readOffice(store: Store): Promise<Office> {
  return { rounds: await store.listRounds(), additions: await store.listAdditions() }
}
