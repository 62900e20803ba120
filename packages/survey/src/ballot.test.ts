import { describe, expect, test } from 'vitest'
import {
  Ballot,
  ballotDigest,
  canonicalJson,
  Definition,
  deriveQuestionnaire,
  findFaults,
  receiptCode,
  sha256,
} from './index.ts'
import { smallDefinition } from '../fixtures/small-definition.ts'

const questionnaire = deriveQuestionnaire(Definition.parse(smallDefinition()), 'A', 'ND')!

const ballot: Ballot = {
  id: '6f1c7f0e-2b1d-4e57-9a43-0c2f6d1b8a90',
  round: 'practice-2026',
  unit: 'A25-01',
  group: 'ND',
  questionnaire: { id: 'small.A.ND', version: 2 },
  mode: 'online',
  language: 'vi',
  answers: { A1: 2, A2: 9 },
  sealedOn: '2026-11-22',
}

describe('answers may be sealed', () => {
  test('when every item has an answer, "no opinion" being one', () => {
    expect(findFaults(questionnaire, { A1: 1, A2: 9 })).toEqual([])
  })

  test('but not while one is missing, is not offered, or answers what was not asked', () => {
    const faults = findFaults(questionnaire, { A2: 7, B1: 1 })

    expect(faults).toEqual([
      { item: 'A1', reason: 'missing' },
      { item: 'A2', reason: 'unknown-option' },
      { item: 'B1', reason: 'unknown-item' },
    ])
  })
})

describe('a ballot', () => {
  test('names its day, and takes no time, name or address along', () => {
    const read = Ballot.parse({ ...ballot, name: 'Nguyễn Văn A', sealedAt: '2026-11-22T08:00:00Z' })

    expect(read).toEqual(ballot)
  })

  test('has one id, however its letters are written', () => {
    expect(Ballot.parse({ ...ballot, id: ballot.id.toUpperCase() }).id).toBe(ballot.id)
  })

  test.each([
    ['an id that is no random UUID', { id: '01936f0e-2b1d-7e57-9a43-0c2f6d1b8a90' }],
    ['a time for a day', { sealedOn: '2026-11-22T08:00:00Z' }],
    ['a day that does not exist', { sealedOn: '2026-02-30' }],
    ['an answer in words', { answers: { A1: 'tốt' } }],
    ['another mode', { mode: 'telepathy' }],
  ])('is not read with %s', (_what, change) => {
    expect(Ballot.safeParse({ ...ballot, ...change }).success).toBe(false)
  })
})

describe('the digest of a ballot', () => {
  test('is the same however its parts are ordered', async () => {
    const reversed = Ballot.parse({
      ...Object.fromEntries(Object.entries(ballot).toReversed()),
      questionnaire: { version: 2, id: 'small.A.ND' },
      answers: { A2: 9, A1: 2 },
    })

    expect(Object.keys(reversed.answers)).toEqual(['A2', 'A1'])
    expect(await ballotDigest(reversed)).toBe(await ballotDigest(ballot))
  })

  test('is another when an answer is', async () => {
    const other = { ...ballot, answers: { A1: 1, A2: 9 } }

    expect(await ballotDigest(other)).not.toBe(await ballotDigest(ballot))
  })

  test('can be worked out by any program: SHA-256 of the JSON with sorted keys', async () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'ề' }], a: undefined })).toBe('{"b":[{"c":"ề","d":1}]}')
    expect(await sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})

describe('the code of a receipt', () => {
  test('is made of the first fifty bits, in signs that can be read out', () => {
    expect(receiptCode(`${'0'.repeat(12)}4${'f'.repeat(51)}`)).toBe('00000-00001')
    expect(receiptCode('f'.repeat(64))).toBe('ZZZZZ-ZZZZZ')
  })
})
