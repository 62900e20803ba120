import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noteFigures } from './note-figures.ts'
import { projectRoot } from '../root.ts'
import { runNode } from '../run.ts'
import { soaks } from './soaks.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-figures-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('figures take the place of older ones, and nothing else changes', async () => {
  const page = join(folder, 'README.md')
  await writeFile(page, 'Before.\n\n<!-- soak secret -->\n\n- 1 of $1\n\n<!-- end -->\n\nAfter.\n')

  await noteFigures(page, 'secret', ['2 of 50.', 'Seed 1.'])

  expect(await readFile(page, 'utf8')).toBe(
    'Before.\n\n<!-- soak secret -->\n\n- 2 of 50.\n- Seed 1.\n\n<!-- end -->\n\nAfter.\n',
  )
  await expect(noteFigures(page, 'other', [])).rejects.toThrow('no place for the figures of other')
})

test('every soak has its place in the README beside the stories', async () => {
  const text = await readFile(join(projectRoot, 'packages/scenario/README.md'), 'utf8')

  for (const name of Object.keys(soaks)) expect(text).toContain(`<!-- soak ${name} -->`)
})

test('a soak that does not exist is named, with those that do', async () => {
  const soak = join(projectRoot, 'packages/commands/src/soak.ts')
  const { code, output } = await runNode(soak, ['sceret'])

  expect(code).toBe(1)
  expect(output).toContain(
    'there are secret, servers, faults, packages, tampering, attackers, browsers.',
  )
})
