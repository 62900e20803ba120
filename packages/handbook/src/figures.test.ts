/** Figures that pages tell and that code or data know: a page that lags behind is found here. */
import { readFile } from 'node:fs/promises'
import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { difficultyBits, MOST_BITS } from '@phieu/survey'
import { expect, test } from 'vitest'
import { projectRoot } from './places.ts'

const before = loadRegistry('hanoi-2024').units
const today = loadRegistry('hanoi-2026').units
const departments = loadDefinition().blocks.find((block) => block.id === 'A')
const inBlock = (block: string) => today.filter((unit) => unit.block === block).length

test.each([
  [
    'README.md',
    `${departments?.areas.reduce((sum, area) => sum + area.maxSurvey, 0)} of its 100 points come from a survey`,
  ],
  ['README.md', `Hanoi's ${today.length} units`],
  ['packages/catalogue/README.md', `\`hanoi-2024\`, ${before.length} units`],
  ['packages/catalogue/README.md', `\`hanoi-2026\`, ${today.length} units`],
  ['packages/catalogue/README.md', `${inBlock('A')} departments`],
  ['packages/catalogue/README.md', `${inBlock('B')} wards and communes`],
  [
    'apps/server/README.md',
    `beginning with ${difficultyBits.light} (light) or ${difficultyBits.strong} (strong) zero bits`,
  ],
  ['apps/server/README.md', `at most ${MOST_BITS}.`],
])('%s says: %s', async (path, sentence) => {
  expect(await readFile(projectRoot + path, 'utf8')).toContain(sentence)
})
