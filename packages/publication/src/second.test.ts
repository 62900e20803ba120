import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { measuredElsewhere } from '../fixtures/measured-elsewhere.ts'
import { nearlySilent } from '../fixtures/nearly-silent.ts'
import { packSmallRound, smallInput } from '../fixtures/small-round.ts'
import { openPackage, packParts, ResultDocument } from './index.ts'

const script = fileURLToPath(new URL('../second/verify.py', import.meta.url))
// `npx pnpm test` fetches Python where it can and names it in PYTHON.
const python = process.env.PYTHON ?? 'python3'
const isThere = spawnSync(python, ['--version']).status === 0

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-second-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe.skipIf(!isThere)('a second reckoning of the public package, in Python', () => {
  test('agrees on points, index, who is ranked, ranks and sums', async () => {
    const { output, code } = await reckon(await packSmallRound('public'))

    const [, compared, differ] = /(\d+) figures compared, (\d+) differ/.exec(output) ?? []
    expect([code, differ]).toEqual([0, '0'])
    expect(Number(compared)).toBeGreaterThan(900)
  })

  test('agrees on who gave no ballot and who no answer, where a group is shown and no cell of it', async () => {
    const { round } = smallInput
    const sizes = { groupSizes: { ND: 40 }, unitSizes: { C02: { ND: 25 }, C03: { ND: 3 } } }
    const more = { ...nearlySilent(), round: { ...round, ...sizes } }

    const { output, code } = await reckon(await packSmallRound('public', more))

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

      const { output, code } = await reckon(bytes)

      const results = (await openPackage(bytes))!.parts.get('results.json')!
      const units = ResultDocument.parse(JSON.parse(results)).rankings.flatMap((each) => each.units)
      expect(units.find(({ unit }) => unit === 'C03')?.rank).toBe(rank)
      expect([code, output]).toEqual([0, expect.stringContaining(' 0 differ')])
    },
  )

  test.each([
    ['results.json', /"percent":"\d/, '"percent":"9'],
    ['results.json', /"rank":1/, '"rank":2'],
    ['traces.json', /"share":"1/, '"share":"2'],
    ['counts.json', /"counts":\[/, '"counts":[1'],
    ['quality.json', /"noOpinion":0\.\d/, '"noOpinion":0.9'],
    ['covariances.json', /\{"covariance":null,"other":"C25-01","unit":"C25-01"\},?/, ''],
    ['definition.json', /"groupBallots":5/, '"groupBallots":25'],
  ])('finds what was changed in %s, digests mended', async (part, was, is) => {
    const opened = await openPackage(await packSmallRound('public'))
    const text = opened!.parts.get(part)!
    const forged = new Map(opened!.parts).set(part, text.replace(was, is))

    const { output, code } = await reckon(await packParts('public', forged))

    expect(code).toBe(1)
    expect(output).toMatch(/the package says .*, a second reckoning/)
  })
})

async function reckon(bytes: Uint8Array) {
  const path = join(folder, 'package.zip')
  await writeFile(path, bytes)
  try {
    return { output: execFileSync(python, [script, path], { encoding: 'utf8' }), code: 0 }
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'status' in error)) throw error
    return { output: String(error.stdout), code: error.status }
  }
}
