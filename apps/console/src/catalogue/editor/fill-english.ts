import type { WorkingDefinition } from '@phieu/survey'

interface Words {
  vi: string
  en: string
}

/** Everything in a definition that is written in both languages. */
function allWords({ areas, respondentGroups, scales, blocks }: WorkingDefinition): Words[] {
  return [
    ...areas,
    ...respondentGroups,
    ...scales.flatMap(({ options }) => options),
    ...blocks,
    ...blocks.flatMap(({ items }) => items),
    ...blocks.flatMap((block) => block.areas.flatMap(({ criteria }) => criteria ?? [])),
  ]
}

/** How many texts have Vietnamese and no English. */
export function countWithoutEnglish(definition: WorkingDefinition): number {
  return allWords(definition).filter(isWithoutEnglish).length
}

/** The Vietnamese text stands for the English one where there is none. */
export function fillEnglish(definition: WorkingDefinition): void {
  for (const words of allWords(definition).filter(isWithoutEnglish)) words.en = words.vi
}

function isWithoutEnglish({ vi, en }: Words): boolean {
  return en.trim() === '' && vi.trim() !== ''
}
