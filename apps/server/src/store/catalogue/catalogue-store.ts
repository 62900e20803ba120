/** What the store promises for the catalogue of the office: what it has, and who added it. */
import type { AccountRef } from '@phieu/office'
import type { Definition, Registry } from '@phieu/survey'

/** Who added a registry or a version to the catalogue, when and why. */
export interface Addition {
  by: AccountRef
  /** ISO 8601, UTC. */
  at: string
  reason: string
  /** SHA-256 of the file that it came from; `null` when it was made here. */
  file: string | null
}

/** An addition and what it was; a registry has the version 0. */
export interface NamedAddition extends Addition {
  kind: 'registry' | 'definition'
  name: string
  version: number
}

export interface CatalogueStore {
  /** Every version of every definition, by name, the latest version first. */
  listDefinitions(): Promise<Definition[]>
  /** Every registry, by name. */
  listRegistries(): Promise<Registry[]>
  /** What was added by hand; what came with the program was added by nobody. */
  listAdditions(): Promise<NamedAddition[]>
  /**
   * Adds a registry with its addition: both, or neither. `standing`: it stood so already.
   * `conflicting`: another one stands under its name, and nothing was written.
   */
  importRegistry(
    registry: Registry,
    addition: Addition,
  ): Promise<'added' | 'standing' | 'conflicting'>
}
