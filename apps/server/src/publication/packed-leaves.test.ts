import fc from 'fast-check'
import { writeLeaves } from '@phieu/publication'
import { expect, test } from 'vitest'
import { countPacked, findPacked, packLeaves } from './packed-leaves.ts'

test('those of a bucket are found as by reading all, in whatever bucket', () => {
  const digest = fc.stringMatching(/^[0-9a-f]{64}$/)
  const prefix = fc.stringMatching(/^[0-9a-f]{0,3}$/)
  fc.assert(
    fc.property(fc.uniqueArray(digest, { maxLength: 40 }), prefix, (leaves, wanted) => {
      const packed = packLeaves(writeLeaves(leaves))

      expect(countPacked(packed)).toBe(leaves.length)
      expect(packed.byteLength).toBe(32 * leaves.length)
      expect(findPacked(packed, wanted)).toEqual(
        leaves.filter((each) => each.startsWith(wanted)).toSorted(),
      )
    }),
  )
})
