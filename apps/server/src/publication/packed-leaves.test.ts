import fc from 'fast-check'
import { writeLeaves } from '@phieu/publication'
import { expect, test } from 'vitest'
import { countPacked, findPacked, packLeaves, writePacked } from './packed-leaves.ts'

test('those of a bucket are found as by reading all, in whatever bucket', () => {
  const digest = fc.stringMatching(/^[0-9a-f]{64}$/)
  const prefix = fc.stringMatching(/^[0-9a-f]{0,3}$/)
  fc.assert(
    fc.property(fc.uniqueArray(digest, { maxLength: 40 }), prefix, (leaves, wanted) => {
      const packed = packLeaves(writeLeaves(leaves))

      expect(writePacked(packed)).toBe(writeLeaves(leaves))
      expect(countPacked(packed)).toBe(leaves.length)
      expect(packed.byteLength).toBe(32 * leaves.length)
      expect(findPacked(packed, wanted)).toEqual(
        leaves.filter((each) => each.startsWith(wanted)).toSorted(),
      )
    }),
  )
})

test('leaves of which two are the same, or out of order, are written nowhere', () => {
  const [first, second] = ['0'.repeat(64), 'f'.repeat(64)]
  for (const leaves of [first + first, second + first]) {
    expect(() => writePacked(packLeaves(leaves))).toThrow('lines 1 and 2 are not in order')
  }
})
