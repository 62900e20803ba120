/** What the store promises for the catalogue of the office: every definition and registry it has. */
import type { Definition, Registry } from '@phieu/survey'

export interface CatalogueStore {
  /** Every version of every definition, by name, the latest version first. */
  listDefinitions(): Promise<Definition[]>
  /** Every registry, by name. */
  listRegistries(): Promise<Registry[]>
}
