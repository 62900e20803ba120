/** What the routes of the catalogue answer. */
import { z } from '@hono/zod-openapi'
import { Bilingual, Definition, Registry } from '@phieu/survey'

/** A round that is pinned to a definition or a registry. */
const PinnedRound = z.object({ id: z.string(), title: Bilingual })

/** A registry, without its units. */
export const RegistryEntry = z.object({
  id: z.string(),
  /** It came with the program. */
  shipped: z.boolean(),
  units: z.int(),
  /** How many units each block has, in the order of the registry. */
  blocks: z.array(z.object({ id: z.string(), units: z.int() })),
  /** How many events say what became of units of earlier registries. */
  lineage: z.int(),
  rounds: z.array(PinnedRound),
})

/** `GET /api/registries`: by name. */
export const RegistryList = z.object({ registries: z.array(RegistryEntry) })

/** `GET /api/registries/:id` */
export const RegistryDetail = z.object({ about: RegistryEntry, registry: Registry })

/** One version of a definition, without its items. */
export const DefinitionEntry = z.object({
  id: z.string(),
  version: z.int(),
  /** It came with the program. */
  shipped: z.boolean(),
  status: z.string(),
  note: z.string(),
  source: z.string(),
  blocks: z.array(z.object({ id: z.string(), name: Bilingual, areas: z.int(), items: z.int() })),
  /** Respondent groups, in their order. */
  groups: z.array(z.object({ id: z.string(), name: Bilingual })),
  rounds: z.array(PinnedRound),
})

/** `GET /api/definitions`: every version, by name, the latest first. */
export const DefinitionList = z.object({ definitions: z.array(DefinitionEntry) })

/** `GET /api/definitions/:id/:version` */
export const DefinitionDetail = z.object({ about: DefinitionEntry, definition: Definition })
