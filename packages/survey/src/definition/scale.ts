import { z } from 'zod'
import { Bilingual } from '../writing/bilingual.ts'
import { DefinitionName } from './definition-name.ts'

/** One answer that can be given. The scored options of a scale stand from worst to best. */
export const ScaleOption = Bilingual.extend({
  code: z.int().min(0).max(99),
  /** "No opinion", "not used": no answer, out of numerator and denominator. */
  excluded: z.boolean().optional(),
}).strict()
export type ScaleOption = z.infer<typeof ScaleOption>

export const Scale = z.strictObject({ id: DefinitionName, options: z.array(ScaleOption).min(2) })
export type Scale = z.infer<typeof Scale>
