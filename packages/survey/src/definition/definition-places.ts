import type { Bilingual } from '../writing/bilingual.ts'
import { capital, nouns } from './definition-nouns.ts'
import type { WorkingDefinition } from './working-definition.ts'

/**
 * Where in a definition a path leads, in words: `Block A, item A04`. A thing without a name is told
 * by its place in the list.
 */
export function placeInWords(
  definition: WorkingDefinition,
  path: readonly (string | number)[],
): Bilingual {
  const { vi, en } = describe(definition, path)
  return { vi: capital(vi), en: capital(en) }
}

function describe(definition: WorkingDefinition, path: readonly (string | number)[]): Bilingual {
  const [list, at, inner, innerAt, innermost, innermostAt] = path
  if (typeof at !== 'number') return wholes[String(list)] ?? wholes['id'] ?? { vi: '', en: '' }

  if (list === 'areas') return named(nouns.area, definition.areas[at]?.id, at)
  if (list === 'respondentGroups') {
    return named(nouns.group, definition.respondentGroups[at]?.id, at)
  }
  if (list === 'scales') {
    const scale = definition.scales[at]
    const own = named(nouns.scale, scale?.id, at)
    if (inner !== 'options' || typeof innerAt !== 'number') return own
    return within(own, named(nouns.option, scale?.options[innerAt]?.code, innerAt))
  }
  const block = definition.blocks[at]
  const own = named(nouns.block, block?.id, at)
  if (typeof innerAt !== 'number') return own
  if (inner === 'items') return within(own, named(nouns.item, block?.items[innerAt]?.id, innerAt))
  const area = block?.areas[innerAt]
  const ownArea = within(own, named(nouns.area, area?.area, innerAt))
  if (innermost !== 'criteria' || typeof innermostAt !== 'number') return ownArea
  return within(ownArea, named(nouns.criterion, area?.criteria?.[innermostAt]?.id, innermostAt))
}

const wholes: Readonly<Record<string, Bilingual>> = {
  id: { vi: 'bộ chỉ số', en: 'definition' },
  status: { vi: 'bộ chỉ số', en: 'definition' },
  areas: { vi: 'danh sách lĩnh vực', en: 'list of areas' },
  respondentGroups: { vi: 'danh sách nhóm đối tượng', en: 'list of groups' },
  scales: { vi: 'danh sách thang trả lời', en: 'list of scales' },
  blocks: { vi: 'danh sách khối', en: 'list of blocks' },
  scoring: { vi: 'cách tính điểm', en: 'scoring' },
  notApplicable: { vi: 'cách tính điểm', en: 'scoring' },
  adjustments: { vi: 'điểm thưởng, điểm trừ', en: 'bonus and penalty' },
  annual: { vi: 'kết quả cả năm', en: 'value of the year' },
}

function named(noun: Bilingual, name: string | number | null | undefined, at: number): Bilingual {
  if (name === undefined || name === null || name === '') {
    return { vi: `${noun.vi} thứ ${at + 1}`, en: `${noun.en} no. ${at + 1}` }
  }
  return { vi: `${noun.vi} ${name}`, en: `${noun.en} ${name}` }
}

function within(outer: Bilingual, inner: Bilingual): Bilingual {
  return { vi: `${outer.vi}, ${inner.vi}`, en: `${outer.en}, ${inner.en}` }
}
