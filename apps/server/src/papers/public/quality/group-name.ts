import type { Definition } from '@phieu/survey'
import type { Voice } from '../page.ts'

/** What a group is called; its id where the definition has no such group. */
export function groupName({ respondentGroups }: Definition, group: string, { say }: Voice): string {
  const found = respondentGroups.find(({ id }) => id === group)
  return found ? say(found) : group
}

/** What an area is called. */
export function areaName({ areas }: Definition, area: number, { say }: Voice): string {
  const found = areas.find(({ id }) => id === area)
  return found ? say(found) : `${area}`
}

/** What a block is called. */
export function blockName({ blocks }: Definition, block: string, { say }: Voice): string {
  const found = blocks.find(({ id }) => id === block)
  return found ? say(found) : block
}
