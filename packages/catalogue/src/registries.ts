import { Registry } from '@phieu/survey'
import { z } from 'zod'
import { readTable } from './data-files.ts'

/** The units at the 2024 round, and those of today (148). */
export const registryIds = ['hanoi-2024', 'hanoi-2026'] as const
export type RegistryId = (typeof registryIds)[number]

const files: Record<RegistryId, string> = {
  'hanoi-2024': 'units-2024.csv',
  'hanoi-2026': 'units-2026.csv',
}

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
  return Registry.parse({ id, units })
}
