import type { Bilingual } from '../writing/bilingual.ts'
import type { DefinitionFault } from './definition-faults.ts'
import { placeInWords } from './definition-places.ts'
import type { WorkingDefinition } from './working-definition.ts'

/**
 * Texts that a person should look at again, though nothing forbids them: the same words in both
 * languages, and space at the ends.
 */
export function findWordingNotes(definition: WorkingDefinition): DefinitionFault[] {
  return textsOf(definition).flatMap(({ path, text }) => {
    const place = placeInWords(definition, path)
    const note = (field: string, { vi, en }: Bilingual): DefinitionFault => ({
      path: [...path, field],
      message: { vi: `${place.vi}: ${vi}`, en: `${place.en}: ${en}` },
    })
    const same = text.vi !== '' && text.vi === text.en
    return [
      ...(same
        ? [
            note('en', {
              vi: 'hai ngôn ngữ có lời giống hệt nhau; có thể chưa dịch.',
              en: 'both languages have the same words; it may not be translated.',
            }),
          ]
        : []),
      ...(['vi', 'en'] as const)
        .filter((language) => text[language] !== text[language].trim())
        .map((language) =>
          note(language, {
            vi: 'có khoảng trắng thừa ở đầu hoặc cuối.',
            en: 'there is space before or after the text.',
          }),
        ),
    ]
  })
}

interface PlacedText {
  path: DefinitionFault['path']
  text: Bilingual
}

/** Every text that is printed in both languages. */
function textsOf(definition: WorkingDefinition): PlacedText[] {
  const placed = (list: readonly Bilingual[], path: PlacedText['path']): PlacedText[] =>
    list.map((text, at) => ({ path: [...path, at], text }))
  return [
    ...placed(definition.areas, ['areas']),
    ...placed(definition.respondentGroups, ['respondentGroups']),
    ...definition.scales.flatMap(({ options }, at) => placed(options, ['scales', at, 'options'])),
    ...placed(definition.blocks, ['blocks']),
    ...definition.blocks.flatMap(({ items, areas }, at) => [
      ...areas.flatMap(({ criteria = [] }, area) =>
        placed(criteria, ['blocks', at, 'areas', area, 'criteria']),
      ),
      ...placed(items, ['blocks', at, 'items']),
    ]),
  ]
}
