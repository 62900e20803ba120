import type { ExportFilters, Language } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'

/** The units that these filters leave, in the registry's order; `undefined` when they leave all. */
export function wantedUnits(
  { units }: RoundPlan,
  { blocks, units: named }: ExportFilters,
): string[] | undefined {
  if (!blocks && !named) return undefined
  return [...units.values()]
    .filter(({ id, block }) => (blocks?.includes(block) ?? true) && (named?.includes(id) ?? true))
    .map(({ id }) => id)
}

/** The filters in words, for whoever finds the file in a year. */
export function describeFilters(filters: ExportFilters, language: Language): string[] {
  return Object.entries(filters).flatMap(([name, value]) => {
    const label = labels.get(name)?.[language]
    if (label === undefined || value === undefined) return []
    return `${label}: ${Array.isArray(value) ? value.join(', ') : value}`
  })
}

const labels = new Map<string, Record<Language, string>>([
  ['blocks', { vi: 'khối', en: 'blocks' }],
  ['units', { vi: 'đơn vị', en: 'units' }],
  ['groups', { vi: 'nhóm đối tượng', en: 'groups' }],
  ['channels', { vi: 'kênh', en: 'channels' }],
  ['from', { vi: 'từ ngày', en: 'from' }],
  ['to', { vi: 'đến ngày', en: 'to' }],
  ['review', { vi: 'trạng thái kiểm tra', en: 'review' }],
])
