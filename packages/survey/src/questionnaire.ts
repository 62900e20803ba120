import { z } from 'zod'
import { Bilingual } from './writing/bilingual.ts'
import type { Definition } from './definition/definition.ts'
import { ScaleOption } from './definition/scale.ts'

/** One item as it is asked: a statement or question, and the answers that can be given. */
export const AskedItem = z.object({
  id: z.string().min(1),
  text: Bilingual,
  options: z.array(ScaleOption.loose()).min(2),
})
export type AskedItem = z.infer<typeof AskedItem>

export const QuestionnaireRef = z.object({ id: z.string().min(1), version: z.int().min(1) })
export type QuestionnaireRef = z.infer<typeof QuestionnaireRef>

/**
 * What one group is asked about one unit of a block. A version never changes.
 *
 * Derived from the definition, whose version it carries: the same definition always gives the
 * same questionnaires, so none is stored as a thing of its own.
 */
export const Questionnaire = QuestionnaireRef.extend({
  block: z.string().min(1),
  group: z.string().min(1),
  groupName: Bilingual,
  items: z.array(AskedItem).min(1),
}).meta({ id: 'Questionnaire' })
export type Questionnaire = z.infer<typeof Questionnaire>

/** The name of the questionnaire for a group about a unit of a block. */
export function questionnaireId(definition: string, block: string, group: string): string {
  return `${definition}.${block}.${group}`
}

/**
 * What one group is asked about the units of one block.
 *
 * @returns `undefined` when the block does not exist or asks this group nothing
 */
export function deriveQuestionnaire(
  definition: Definition,
  blockId: string,
  groupId: string,
): Questionnaire | undefined {
  const block = definition.blocks.find((each) => each.id === blockId)
  const group = definition.respondentGroups.find((each) => each.id === groupId)
  const items = block?.items.filter((item) => item.groups.includes(groupId)) ?? []
  if (!group || items.length === 0) return undefined

  const optionsOf = new Map(definition.scales.map((scale) => [scale.id, scale.options]))
  return {
    id: questionnaireId(definition.id, blockId, groupId),
    version: definition.version,
    block: blockId,
    group: groupId,
    groupName: { vi: group.vi, en: group.en },
    items: items.map((item) => ({
      id: item.id,
      text: { vi: item.vi, en: item.en },
      options: optionsOf.get(item.scale) ?? [],
    })),
  }
}

/** Every questionnaire of a definition: one for each group that a block asks something. */
export function deriveQuestionnaires(definition: Definition): Questionnaire[] {
  return definition.blocks.flatMap((block) =>
    definition.respondentGroups.flatMap(
      (group) => deriveQuestionnaire(definition, block.id, group.id) ?? [],
    ),
  )
}
