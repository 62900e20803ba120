import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  jsonText,
  openPackage,
  packParts,
  readPublicInput,
  ResultDocument,
  type PicturesPart,
} from '@phieu/publication'
import { drawPictures } from '@phieu/server/pictures'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packSmallRound } from '../../publication/fixtures/small-round.ts'
import { projectRoot } from './root.ts'
import { runNode } from './run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-verify-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a package that was published is equal to what comes out of it', async () => {
  const { code, output } = await verify(await packSmallRound('office'))

  expect(output).toMatch(/whole package of the office, SHA-256 [0-9a-f]{64}\./)
  expect(output).toContain('box.json, taken on trust: The keys, and each fate but the counted')
  expect(output).toContain('EQUAL: what is recomputed stands as it came out')
  expect(output).toContain('if its SHA-256 is the announced one')
  expect(code).toBe(0)
})

test('a public package says what it keeps back', async () => {
  const { code, output } = await verify(await withPictures())

  expect(output).toMatch(/The survey points of 1 units are taken as they are printed: \d+ of \d+/)
  expect(output).toContain('traces.json, bounded: What a group brings to an error')
  expect(output).toContain('EQUAL: what is recomputed stands as it came out')
  expect(code).toBe(0)
})

test('a forged figure is named with its part, its place and both values', async () => {
  const opened = await openPackage(await packSmallRound('office'))
  const results = opened!.parts.get('results.json')!
  const forged = new Map(opened!.parts).set('results.json', results.replace('"rank":1', '"rank":9'))

  const { code, output } = await verify(await packParts('office', forged))

  expect(output).toMatch(
    /results\.json at rankings\[0\]\.units\[\d\]\..*: the package says 9, recomputed is 1\./,
  )
  expect(output).toContain('NOT EQUAL')
  expect(output).not.toContain('announced')
  expect(code).toBe(1)
})

test('whoever reads Vietnamese is told all of it in Vietnamese', async () => {
  const { code, output } = await verify(await withPictures(), '--lang', 'vi')

  expect(output).toMatch(/Đây là gói dữ liệu công khai, SHA-256 [0-9a-f]{64}\./)
  expect(output).toMatch(/Điểm điều tra xã hội học của 1 đơn vị được lấy như đã in: \d+ trong \d+/)
  expect(output).toContain('leaves.txt, tin theo gói: Các mã băm cụ thể')
  expect(output).toContain('EQUAL (KHỚP)')
  const lines = output.split('\n').filter((line) => !line.startsWith('In English'))
  expect(lines.join('\n')).not.toMatch(/\b(the|is|are|of|and)\b/)
  expect(code).toBe(0)
})

test.each([
  ['vi_VN.UTF-8', 'Không đọc được elsewhere.zip: không có tệp này.'],
  ['en_US.UTF-8', 'elsewhere.zip cannot be read: there is no such file.'],
])('on a machine in %s it needs not be asked for', async (locale, sentence) => {
  const env = { ...process.env, LC_ALL: locale, INIT_CWD: folder }
  expect((await runNode(command, ['elsewhere.zip'], { env })).output).toContain(sentence)
})

test('a picture that says another figure is named, one that is only drawn otherwise is told of', async () => {
  const figure = />(\d+),(\d+)% /
  const other = await verify(
    await withPictures((svg) => svg.replace(figure, (_all, whole) => `>${whole},00% `)),
  )
  const longer = await verify(await withPictures((svg) => svg.replace('r="5"', 'r="6"')))

  expect(other.output).toMatch(/pictures\.json at \["C\.vi\.svg"\]: the package says ".*,00%/)
  expect(other.code).toBe(1)
  expect(longer.output).toMatch(/Drawn otherwise than this program draws them.*: C\.vi\.svg\./)
  expect(longer.code).toBe(0)
})

test('what is no package, or not there, is one sentence', async () => {
  const { code, output } = await verify(new TextEncoder().encode('no package'))
  expect(output).toContain('package.zip is no published package')
  expect(code).toBe(1)

  const missing = await runNode(command, ['elsewhere.zip'])
  expect(missing.output).toContain('elsewhere.zip cannot be read: there is no such file.')
  expect((await runNode(command, [folder])).output).toContain('cannot be read: it is a folder.')
  expect((await runNode(command, [])).output).toContain('npx pnpm verify <package.zip>')
  const strange = await runNode(command, ['elsewhere.zip', '--lang', 'fr'])
  expect(strange.output).toContain('[--lang vi|en]')
})

const command = join(projectRoot, 'packages/commands/src/verify.ts')

/** The public package with its pictures as an office draws them, but for one that somebody changed. */
async function withPictures(change: (svg: string) => string = (svg) => svg) {
  const { parts } = (await openPackage(await packSmallRound('public')))!
  const read = readPublicInput(parts)
  if ('faults' in read) throw new Error(read.faults.map(({ en }) => en).join(' '))
  const { round } = read.input
  const document = ResultDocument.parse(JSON.parse(parts.get('results.json')!))
  const pictures: PicturesPart = drawPictures({ ...read.run, id: round.id, round, document })
  const changed = { ...pictures, 'C.vi.svg': change(pictures['C.vi.svg']!) }
  return packParts('public', new Map(parts).set('pictures.json', jsonText(changed)))
}

async function verify(bytes: Uint8Array, ...options: string[]) {
  await writeFile(join(folder, 'package.zip'), bytes)
  const env = { ...process.env, LC_ALL: 'C', INIT_CWD: folder }
  return runNode(command, ['package.zip', ...options], { env })
}
