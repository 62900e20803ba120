import type { DefinitionFault, WorkingDefinition } from '@phieu/survey'

/** One part of the editor; a block goes by its place, because its code may change under the hand. */
export type Part = 'about' | 'areas' | 'groups' | 'scales' | 'scoring' | 'check' | `block-${number}`

const fixed = ['about', 'areas', 'groups', 'scales', 'scoring', 'check'] as const

/** The part that an address asks for; the first, where it asks for none that there is. */
export function partOf(asked: string | null, { blocks }: WorkingDefinition): Part {
  const found = fixed.find((part) => part === asked)
  if (found) return found
  const at = Number(/^block-(\d+)$/.exec(asked ?? '')?.[1] ?? Number.NaN)
  return at < blocks.length ? `block-${at}` : 'about'
}

/** The place of a block whose part it is; `undefined` for the other parts. */
export function blockOf(part: Part): number | undefined {
  const [, at] = /^block-(\d+)$/.exec(part) ?? []
  return at === undefined ? undefined : Number(at)
}

/** Every part, in the order in which a definition is written. */
export function partsOf({ blocks }: WorkingDefinition): Part[] {
  return [
    'about',
    'areas',
    'groups',
    'scales',
    ...blocks.map((_, at): Part => `block-${at}`),
    'scoring',
    'check',
  ]
}

/** The part in which a place of the definition is edited. */
export function partAt([list, at]: DefinitionFault['path']): Part {
  if (list === 'areas' || list === 'scales') return list
  if (list === 'respondentGroups') return 'groups'
  if (list === 'blocks' && typeof at === 'number') return `block-${at}`
  const isScoring = ['scoring', 'notApplicable', 'adjustments', 'annual'].includes(String(list))
  return isScoring ? 'scoring' : 'about'
}

/** The address of a place, within the page of the editor. */
export function placeAddress(path: DefinitionFault['path']): string {
  const view = path[0] === 'blocks' && path[2] === 'items' ? '&view=items' : ''
  return `?part=${partAt(path)}${view}#f-${path.join('.')}`
}
