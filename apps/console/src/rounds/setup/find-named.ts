import type { Definition, ExtraQuestion, Language, NamedQuestion } from '@phieu/survey'

/** An item or an extra question by its id, as a condition names it: in quotation marks. */
export function findNamed(
  id: string,
  earlier: readonly ExtraQuestion[],
  definition: Definition,
  language: Language,
): NamedQuestion | undefined {
  const question = earlier.find((each) => each.id === id)
  if (question) {
    const options = 'options' in question ? question.options : []
    return { name: `“${question.text[language]}”`, options }
  }
  const item = definition.blocks.flatMap(({ items }) => items).find((each) => each.id === id)
  const scale = definition.scales.find((each) => each.id === item?.scale)
  return item && { name: `“${item[language]}”`, options: scale?.options ?? [] }
}
