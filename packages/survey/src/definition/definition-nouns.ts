/** What the parts of a definition are called, in the middle of a sentence. */
export const nouns = {
  area: { vi: 'lĩnh vực', en: 'area' },
  group: { vi: 'nhóm', en: 'group' },
  scale: { vi: 'thang', en: 'scale' },
  option: { vi: 'phương án', en: 'option' },
  block: { vi: 'khối', en: 'block' },
  item: { vi: 'tiêu chí thành phần', en: 'item' },
  criterion: { vi: 'tiêu chí', en: 'criterion' },
} as const

/** As a sentence begins with it. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
