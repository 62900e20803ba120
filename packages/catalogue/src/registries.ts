import { LineageEvent, Registry } from '@phieu/survey'
import { z } from 'zod'
import { readTable } from './data-files.ts'

/** The units at the 2024 round, and those of today (148). */
export const registryIds = ['hanoi-2024', 'hanoi-2026'] as const
export type RegistryId = (typeof registryIds)[number]

/** What people call them. No part of the registry, whose content published packages hold. */
const names: Record<RegistryId, string> = {
  'hanoi-2024': 'Hà Nội 2024',
  'hanoi-2026': 'Hà Nội 2026',
}

/** What people call a registry that is shipped; `undefined` for another. */
export function shippedRegistryName(id: string): string | undefined {
  return Object.entries(names).find(([shipped]) => shipped === id)?.[1]
}

const files: Record<RegistryId, string> = {
  'hanoi-2024': 'units-2024.csv',
  'hanoi-2026': 'units-2026.csv',
}

/**
 * What is known of how earlier units became these. That the thirty districts ended without a
 * successor is told; which departments were merged into which is not, so nothing is said of those.
 */
const lineageFiles: Partial<Record<RegistryId, string>> = { 'hanoi-2026': 'lineage-2026.csv' }

/** A line of a registry's file. An empty field says nothing. */
const UnitLine = z.strictObject({
  id: z.string(),
  block: z.string(),
  name: z.string(),
  official_code: z.string(),
  valid_from: z.string(),
  valid_to: z.string(),
})

/** The units of one time, in the order of the file. */
export function loadRegistry(id: RegistryId): Registry {
  const units = z
    .array(UnitLine)
    .parse(readTable(files[id]))
    .map(({ official_code, valid_from, valid_to, ...unit }) => ({
      ...unit,
      ...(official_code && { officialCode: official_code }),
      ...(valid_from && { validFrom: valid_from }),
      ...(valid_to && { validTo: valid_to }),
    }))
  return Registry.parse({ id, units, lineage: loadLineage(id) })
}

/** A line of a file of lineage; ids in one field are separated by spaces. */
const LineageLine = z.strictObject({
  kind: z.string(),
  on: z.string(),
  from: z.string(),
  to: z.string(),
  document: z.string(),
})

function loadLineage(id: RegistryId): LineageEvent[] {
  const file = lineageFiles[id]
  const lines = file === undefined ? [] : z.array(LineageLine).parse(readTable(file))
  const ids = (field: string) => field.split(' ').filter((id) => id !== '')
  return lines.map(({ kind, on, from, to, document }) =>
    LineageEvent.parse({ kind, on, from: ids(from), to: ids(to), ...(document && { document }) }),
  )
}
