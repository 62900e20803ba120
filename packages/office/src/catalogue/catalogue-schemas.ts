/** What the routes of the catalogue answer. */
import { z } from 'zod'
import { Bilingual, cleanText, Definition, LineageEvent, Registry, Unit } from '@phieu/survey'
import { FilePreview } from '../imports/import-schemas.ts'

/** A round that is pinned to a definition or a registry. */
const PinnedRound = z.object({ id: z.string(), title: Bilingual })

/** Who added it, when and why; `null` where it came with the program. */
const Addition = z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable()

/** Plain enough for an address and a file's name. */
export const RegistryName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

const BlockCount = z.object({ id: z.string(), units: z.int() })

/** A registry, without its units. */
export const RegistryEntry = z
  .object({
    id: z.string(),
    /** What people call it; `null` where it goes by its id. */
    name: z.string().nullable(),
    /** It came with the program. */
    shipped: z.boolean(),
    units: z.int(),
    /** How many units each block has, in the order of the registry. */
    blocks: z.array(BlockCount),
    /** How many events say what became of units of earlier registries. */
    lineage: z.int(),
    rounds: z.array(PinnedRound),
    added: Addition,
  })
  .meta({ id: 'RegistryEntry' })

/** `GET /api/registries`: by name. */
export const RegistryList = z
  .object({ registries: z.array(RegistryEntry) })
  .meta({ id: 'RegistryList' })

/** `GET /api/registries/:id` */
export const RegistryDetail = z
  .object({ about: RegistryEntry, registry: Registry })
  .meta({ id: 'RegistryDetail' })

const UnitChange = z.object({ before: Unit, after: Unit })

/** What became of the units of one registry in another. */
export const RegistryDifference = z
  .object({
    added: z.array(Unit),
    removed: z.array(z.object({ unit: Unit, event: LineageEvent.optional() })),
    renamed: z.array(UnitChange),
    movedBlock: z.array(UnitChange),
    otherDetails: z.array(UnitChange),
  })
  .meta({ id: 'RegistryDifference' })

/** `POST /api/registries/preview`: what a file would bring, beside the registry it is compared with. */
export const RegistryPreview = FilePreview.extend({
  units: z.int(),
  blocks: z.array(BlockCount),
  lineage: z.array(LineageEvent),
  /** What it is compared with, as people call it; `null` where it is nothing. */
  against: z.string().nullable(),
  /** `null` where it is compared with nothing. */
  difference: RegistryDifference.nullable(),
  /** Renames that the file may have left untold. */
  proposals: z.array(UnitChange.extend({ why: z.enum(['same-name', 'same-code']) })),
}).meta({ id: 'RegistryPreview' })

/** One version of a definition, without its items. */
export const DefinitionEntry = z
  .object({
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
    added: Addition,
  })
  .meta({ id: 'DefinitionEntry' })

/** `GET /api/definitions`: every version, by name, the latest first. */
export const DefinitionList = z
  .object({ definitions: z.array(DefinitionEntry) })
  .meta({ id: 'DefinitionList' })

/** `GET /api/definitions/:id/:version` */
export const DefinitionDetail = z
  .object({ about: DefinitionEntry, definition: Definition })
  .meta({ id: 'DefinitionDetail' })

export const RegistryFormat = z.enum(['csv', 'xlsx', 'json'])

export const VersionParam = z.object({
  id: z.string(),
  version: z.coerce.number().int().min(1).max(1_000_000),
})

export const CopyParam = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) })

/** What the registry of a file shall be called, and what it is compared with. */
export const RegistryWish = z.object({
  id: RegistryName,
  name: z.string().overwrite(cleanText).min(1).max(200).optional(),
  base: z.string().optional(),
})
export type RegistryWish = z.infer<typeof RegistryWish>
