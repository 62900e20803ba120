import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { packSmallRound, smallLeaves } from '../fixtures/small-round.ts'
import {
  isEqual,
  jsonText,
  openPackage,
  packParts,
  readLeaves,
  verifyPackage,
  writeLeaves,
  type BoxFates,
  type PackageKind,
  type PartTexts,
} from './index.ts'

describe.each(['office', 'public'] as const)('the leaves in the package of kind %s', (kind) => {
  let parts: PartTexts
  beforeAll(async () => {
    const opened = await openPackage(await packSmallRound(kind))
    parts = opened?.parts ?? new Map()
  })

  test('are the digests of all envelopes, sorted, one a line', () => {
    expect(readLeaves(parts.get('leaves.txt') ?? '')).toEqual(smallLeaves.toSorted())
  })

  test.each([
    ['one is missing', (lines: string[]) => lines.slice(1), 'envelopes, but box.json tells of'],
    ['one is there twice', ([a = '', ...rest]: string[]) => [a, a, ...rest], 'are the same'],
    ['one was added', (lines: string[]) => [...lines, 'f'.repeat(64)], 'box.json tells of'],
    [
      'two changed places',
      ([a = '', b = '', ...rest]: string[]) => [b, a, ...rest],
      'out of order',
    ],
    ['one is cut short', ([a = '', ...rest]: string[]) => [a.slice(1), ...rest], 'is no digest'],
    ['one is written large', (lines: string[]) => [...lines, 'F'.repeat(64)], 'is no digest'],
  ])('where %s, a forger who mends every digest is found', async (_what, forge, sentence) => {
    const lines = forge(readLeaves(parts.get('leaves.txt') ?? ''))
    const text = lines.map((line) => `${line}\n`).join('')

    expect(await faultsWith(kind, parts, 'leaves.txt', text)).toEqual([
      expect.stringContaining(sentence),
    ])
  })

  test.each([
    ['counted', -1, ['box.json tells of', 'ballots were counted, the result has']],
    ['excluded', 1, ['box.json tells of']],
    ['lost', -1, ['box.json tells of']],
  ] as const)('do not fit when %s is told %i other', async (fate, by, sentences) => {
    const box: { fates: BoxFates } = JSON.parse(parts.get('box.json') ?? '')
    box.fates[fate] += by

    expect(await faultsWith(kind, parts, 'box.json', jsonText(box))).toEqual(
      sentences.map((each) => expect.stringContaining(each)),
    )
  })

  test('a ballot that was moved from counted to excluded is missed in the result', async () => {
    const box: { fates: BoxFates } = JSON.parse(parts.get('box.json') ?? '')
    box.fates.counted -= 1
    box.fates.excluded += 1

    expect(await faultsWith(kind, parts, 'box.json', jsonText(box))).toEqual([
      expect.stringMatching(/^box\.json says that \d+ ballots were counted, the result has \d+\.$/),
    ])
  })
})

test('whoever writes them, in whatever order, writes the same', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(smallLeaves), (some) => {
      expect(writeLeaves(some)).toBe(writeLeaves(some.toSorted()))
    }),
  )
})

test('two that are the same are not written', () => {
  const [leaf = ''] = smallLeaves

  expect(() => writeLeaves([leaf, leaf])).toThrow('lines 1 and 2 are the same')
})

async function faultsWith(kind: PackageKind, parts: PartTexts, name: string, text: string) {
  const forged = await packParts(kind, new Map(parts).set(name, text))
  const verification = await verifyPackage(forged)
  expect(verification && isEqual(verification)).toBe(false)
  return verification?.faults.map(({ en }) => en)
}
