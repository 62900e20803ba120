import type { Definition } from './definition.ts'
import { WorkingDefinition } from './working-definition.ts'

/** A version to start from. Its number stays behind: what comes of it gets the next one. */
export function toWorkingDefinition(definition: Definition): WorkingDefinition {
  return WorkingDefinition.strip().parse(definition)
}
