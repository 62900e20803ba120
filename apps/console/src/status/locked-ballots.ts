import type { Box } from '@phieu/office'

/**
 * How many ballots an approval leaves in the box for want of a key: invited people's, whose key lies
 * on a sheet; or all, where the server has another master key.
 *
 * @param late - what becomes of those that came late, as far as it was said
 */
export function countLocked(box: Box, late: 'take' | 'leave' | null | undefined): number {
  const { keys, lying, named, held, heldFew, heldNamed } = box
  if (!keys.readable) return lying + (late === 'take' ? held - heldFew : 0)
  if (keys.box !== 'sheets') return 0
  return named + (late === 'take' ? heldNamed : 0)
}
