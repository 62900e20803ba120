import { UnitId } from '../registry/registry.ts'

/** What a paper form is about: a block and a group, and the unit where it is printed on it. */
export interface FormSubject {
  block: string
  group: string
  unit?: string | undefined
}

/** The code on a paper form by which whoever types it in finds the right questionnaire: `B.ND`, `B.ND.B-001`. */
export function formCode({ block, group, unit }: FormSubject): string {
  return [block, group, ...(unit === undefined ? [] : [unit])].join('.')
}

/** What a code is about, typed in whatever way; `undefined` when it is no such code. */
export function readFormCode(typed: string): FormSubject | undefined {
  const [block, group, unit, ...rest] = typed.trim().split('.')
  if (!block || !group || rest.length > 0) return undefined
  if (unit !== undefined && !UnitId.safeParse(unit).success) return undefined
  return { block, group, ...(unit !== undefined && { unit }) }
}
