import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hidesMore } from '../fixtures/hides-more.ts'
import { measuredElsewhere } from '../fixtures/measured-elsewhere.ts'
import { nearlySilent } from '../fixtures/nearly-silent.ts'
import { openSecond, secondIsThere } from '../fixtures/second.ts'
import { packSmallRound, smallInput } from '../fixtures/small-round.ts'
import { openPackage, packParts, ResultDocument } from './index.ts'

let second: Awaited<ReturnType<typeof openSecond>>
beforeAll(async () => {
  second = await openSecond()
})
afterAll(() => second.close())

describe.skipIf(!secondIsThere)('a second reckoning of the public package, in Python', () => {
  test('agrees on points, index, who is ranked, ranks and sums', async () => {
    const { code, compared, differ } = await second.reckon(await packSmallRound('public'))

    expect([code, differ]).toEqual([0, 0])
    expect(compared).toBeGreaterThan(900)
  })

  test('agrees on who gave no ballot and who no answer, where a group is shown and no cell of it', async () => {
    const { round } = smallInput
    const sizes = { groupSizes: { ND: 40 }, unitSizes: { C02: { ND: 25 }, C03: { ND: 3 } } }
    const more = { ...nearlySilent(), round: { ...round, ...sizes } }

    const { output, code } = await second.reckon(await packSmallRound('public', more))

    expect([code, output]).toEqual([0, expect.stringContaining(' 0 differ')])
  })

  test.each([
    [14, 15, undefined, null],
    [15, 15, undefined, 1],
    [7, 5, undefined, 1],
    [7, 8, 'alone', null],
    [7, 5, 'hidden', null],
  ] as const)(
    'agrees on whom a share of %i answers, measured elsewhere, leaves ranked where %i are asked, %s',
    async (n, groupBallots, isAlone, rank) => {
      const bytes = await packSmallRound('public', measuredElsewhere(n, groupBallots, isAlone))

      const { output, code } = await second.reckon(bytes)

      const results = (await openPackage(bytes))!.parts.get('results.json')!
      const units = ResultDocument.parse(JSON.parse(results)).rankings.flatMap((each) => each.units)
      expect(units.find(({ unit }) => unit === 'C03')?.rank).toBe(rank)
      expect([code, output]).toEqual([0, expect.stringContaining(' 0 differ')])
    },
  )

  test.each([
    ['results.json', /"percent":"\d/, '"percent":"9'],
    ['results.json', /"rank":1/, '"rank":2'],
    ['results.json', /"betterThan":\["[^"]+"/, '"betterThan":["C02"'],
    ['traces.json', /"share":"1/, '"share":"2'],
    ['counts.json', /"counts":\[/, '"counts":[1'],
    ['quality.json', /"noOpinion":0\.\d/, '"noOpinion":0.9'],
    ['covariances.json', /\{"covariance":null,"other":"C25-01","unit":"C25-01"\},?/, ''],
    ['definition.json', /"groupBallots":5/, '"groupBallots":25'],
  ])('finds what was changed in %s, digests mended', async (part, was, is) => {
    const opened = await openPackage(await packSmallRound('public'))
    const text = opened!.parts.get(part)!
    const forged = new Map(opened!.parts).set(part, text.replace(was, is))

    const { output, code } = await second.reckon(await packParts('public', forged))

    expect(code).toBe(1)
    expect(output).toMatch(/the package says .*, a second reckoning/)
  })

  test.each([
    [
      'a key that stands there twice',
      '{"ballots"',
      '{"ballots":1,"ballots"',
      /a key stands there twice/,
    ],
    ['a number that is none', '"rank":1', '"rank":NaN', /NaN is no number/],
    ['a mark before the text', '{', '\uFEFF{', /cannot be read/],
  ])('does not read %s', async (_what, was, is, says) => {
    const { parts } = (await openPackage(await packSmallRound('public')))!
    const results = parts.get('results.json')!.replace(was, is)

    const { output, code } = await second.reckon(
      await packParts('public', new Map(parts).set('results.json', results)),
    )

    expect(code).toBe(1)
    expect(output).toMatch(says)
  })

  test('finds a file that no part names, a part without a file, and groups that nothing demands to hide', async () => {
    const files = unzipSync(await packSmallRound('public'))
    const more = zipSync({ ...files, 'notes.txt': new Uint8Array([1]) }, { level: 0 })

    const { 'awards.json': _, ...others } = files
    const less = zipSync(others, { level: 0 })

    expect((await second.reckon(more)).output).toContain('the files of the archive')
    expect((await second.reckon(less)).output).toContain('the files of the archive')
    expect((await second.reckon(await hidesMore())).output).toContain(
      'C03 hides groups that may be hidden',
    )
  })

  test('says where the seed of the repeats was chosen', async () => {
    const { seed } = smallInput

    const [own, chosen] = [await packSmallRound('public'), await packSmallRound('public', { seed })]

    expect((await second.reckon(own)).output).not.toContain('was chosen')
    expect(await second.reckon(chosen)).toMatchObject({
      code: 0,
      output: expect.stringContaining('The seed of the repeats was chosen'),
    })
  })
})
