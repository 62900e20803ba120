import type { LineageEvent } from '@phieu/survey'
import type { Pair } from './change.ts'

/** What a unit was in an earlier registry. */
export interface Ancestry {
  /** As `compareRounds` asks for it. */
  readonly unit: Pair['unit']
  /** The id whose earlier values are this unit's; `undefined` when there is none. */
  readonly earlier: string | undefined
}

/**
 * Follows a unit back to an earlier registry: it is there under its own id, or under the one that
 * it was renamed from. Merged and split units, and those that no event explains, have changed; so has
 * one that took in another or gave a part away since, although it kept its id.
 *
 * @param unit - an id of the present registry
 * @param lineage - of the present registry
 * @param earlierUnits - the ids of the earlier registry
 * @param lastDay - of the earlier round: what happened until then is in its values
 */
export function findAncestor(
  unit: string,
  lineage: readonly LineageEvent[],
  earlierUnits: ReadonlySet<string>,
  lastDay: string,
): Ancestry {
  const renames = new Map(
    lineage
      .filter((event) => event.kind === 'rename')
      .flatMap(({ from, to }) => to.map((id) => [id, from[0]] as const)),
  )
  const remade = new Set(
    lineage
      .filter(({ kind, on }) => (kind === 'merge' || kind === 'split') && on > lastDay)
      .flatMap(({ from, to }) => [...from, ...to]),
  )
  const seen = new Set<string>()
  let id: string | undefined = unit
  while (id !== undefined && !seen.has(id) && !remade.has(id)) {
    if (earlierUnits.has(id)) return { unit: id === unit ? 'same' : 'renamed', earlier: id }
    seen.add(id)
    id = renames.get(id)
  }
  return { unit: 'changed', earlier: undefined }
}
