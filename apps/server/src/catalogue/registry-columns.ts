/** How a registry stands in a table: the codes of its columns, and the words of its events. */
import type { Language, LineageEvent } from '@phieu/survey'

export const registryColumns = {
  required: ['unit_id', 'block', 'unit_name'],
  optional: [
    'official_code',
    'valid_from',
    'valid_to',
    'lineage',
    'lineage_from',
    'lineage_on',
    'document',
  ],
} as const

export const allRegistryColumns = [...registryColumns.required, ...registryColumns.optional]

type Kind = LineageEvent['kind']

/** What an event is called in a file. */
export const lineageWords: Record<Kind, Record<Language, string>> = {
  rename: { vi: 'đổi tên', en: 'rename' },
  merge: { vi: 'hợp nhất', en: 'merge' },
  split: { vi: 'chia tách', en: 'split' },
  close: { vi: 'giải thể', en: 'close' },
}

/** Further words that decisions use. */
const synonyms: Readonly<Record<string, Kind>> = {
  'sáp nhập': 'merge',
  tách: 'split',
  'kết thúc': 'close',
  'chấm dứt': 'close',
}

/** The event that a word of a file names; `undefined` when none. */
export function lineageKind(word: string): Kind | undefined {
  const written = word.toLowerCase().replaceAll(/\s+/g, ' ')
  const kinds: readonly Kind[] = ['rename', 'merge', 'split', 'close']
  return (
    kinds.find((kind) => Object.values(lineageWords[kind]).includes(written)) ?? synonyms[written]
  )
}
