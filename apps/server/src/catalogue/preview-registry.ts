import type { RegistryWish } from '@phieu/office'
import {
  foldId,
  canonicalJson,
  compareRegistries,
  proposeRenames,
  Registry,
  type RegistryDifference,
  type RenameProposal,
} from '@phieu/survey'
import { previewOf, type Preview } from '../imports/preview.ts'
import { wholeFile, wrong, type Fault } from '../papers/sheets/fault.ts'
import { readAside } from '../papers/sheets/read-aside.ts'
import type { Store } from '../store/store.ts'
import { findRegistry } from './catalogue.ts'
import { registryFile } from './read-registry-file.ts'

/** What a file would bring; its one change is the registry itself. */
export interface RegistryPreview extends Preview<Registry> {
  /** What people call the registry that it is compared with. */
  against: string | undefined
  difference: RegistryDifference | undefined
  proposals: readonly RenameProposal[]
}

/**
 * Reads a file as a new registry. It is faulty under a name under which another one stands; the same
 * one again is none, so that an import whose answer was lost can be repeated.
 */
export async function previewRegistry(
  store: Store,
  { id, name, base: baseId }: RegistryWish,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<RegistryPreview> {
  const { units, lineage, faults, faultCount, warnings } = await readAside(registryFile, bytes)
  const registry =
    faults.length === 0
      ? Registry.parse({ id, ...(name ? { name } : {}), units, lineage })
      : undefined
  const standing = (await findRegistry(store, id))?.content
  const isTaken = registry && standing && canonicalJson(standing) !== canonicalJson(registry)
  const taken = isTaken ? [{ ...wrong('registry-taken', id), ...wholeFile }] : []

  const base = baseId === undefined ? undefined : (await findRegistry(store, baseId))?.content
  const difference = registry && base && compareRegistries(base, registry)
  const reading = {
    changes: registry && taken.length === 0 ? [registry] : [],
    faults: [...faults, ...taken],
    faultCount: faultCount + taken.length,
    warnings: [...warnings, ...(registry && base ? strangers(registry, base) : [])],
  }
  return {
    ...(await previewOf(`registry ${id}`, bytes, reading)),
    against: base && (base.name ?? base.id),
    difference,
    proposals: registry && difference ? proposeRenames(difference, registry) : [],
  }
}

/** Earlier units of events that neither the earlier registry nor another event knows. */
function strangers({ lineage }: Registry, base: Registry): Fault[] {
  const all = [...base.units.map(({ id }) => id), ...lineage.flatMap(({ to }) => to)]
  const known = new Set(all.map(foldId))
  return lineage
    .flatMap(({ from }) => from)
    .filter((id) => !known.has(foldId(id)))
    .map((id) => ({ ...wrong('lineage-stranger', id, base.id), ...wholeFile }))
}
