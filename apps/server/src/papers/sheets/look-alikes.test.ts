/** Letters that look like others are read as what they look like where a name is known again, and are told. */
import { loadDefinition } from '@phieu/catalogue'
import {
  cleanText,
  compareRegistries,
  foldId,
  foldName,
  isSameRegistry,
  Registry,
} from '@phieu/survey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAssessedFile } from '../../assessed/read-assessed-file.ts'
import { readRegistryFile } from '../../catalogue/read-registry-file.ts'
import { readInsiderFile } from '../../insiders/read-insider-file.ts'
import { doubtOf } from './garbled/text-doubt.ts'
import { textCell } from './sheet.ts'

test('a text that was taken in is taken in as it stands, whatever it is made of', () => {
  const pieces = [
    'A',
    'Hoà',
    ' ',
    '\n',
    '_x000D_',
    '_x005F_',
    'x000A_',
    '_',
    '\u00D0',
    '（',
    '\u200B',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
      const once = cleanText(parts.join(''))
      expect(cleanText(once)).toBe(once)
    }),
  )
  expect(cleanText('Sở_x000D_\nNội vụ_x0007_ （２）')).toBe('Sở\nNội vụ\n (2)')
})

test.each([
  ['Tr\u00E2\u0300n', 'Tr\u0061\u0302\u0340n'],
  ['Khoẻ', 'Khỏe'],
  ['Thuỷ', 'Thủy'],
  ['Trần Hoa', 'Tr\u1EA7n H\u043E\u0430'],
  ['SỞ Y TẾ', 'S\u1EDE Y T\u1EBE'.replace('T', '\u0422')],
  ['Hà Nội – Đống Đa', 'Ha\u0300 No\u0323\u0302i - \u0189ống \u00D0a'],
])('%s is known again as %s', (name, written) => {
  expect(foldName(written)).toBe(foldName(name))
})

test('a code is known again with a dash of another kind, and with letters of Cyrillic', () => {
  for (const written of ['a25\u201301', 'A25\u221201', '\u041025-01', '\uFF21２５－０１']) {
    expect(foldId(written)).toBe('a25-01')
  }
  expect(foldId('\u050125')).toBe('d25')
})

test.each(['Ph\u01D2ng', 'Ti\u0101n', 'x\u030C', 'A\u0336', '\u1D00n', '\u0294'])(
  'a letter that Vietnamese does not have is told: %s',
  (text) => {
    expect(doubtOf(text)).toBeDefined()
  },
)

test('a cell of marks alone is read at once', () => {
  const began = performance.now()

  textCell(`ơ${'\u0301\u0323'.repeat(65_000)}`)
  expect(performance.now() - began).toBeLessThan(2000)
})

test.each(['Phường 5 m²', 'Škoda', 'Ångström', 'Bºn', 'D’Artagnan', 'Phường\uFE0F Hai', 'Ủy ban'])(
  'what a name may have is no doubt: %s',
  (text) => {
    expect(doubtOf(text)).toBeUndefined()
  },
)

test('blocks, people and units are one, written with letters of another script', () => {
  const registry = read('unit_id;block;unit_name\nA01;A;Sở Một\nA02;\u0410;Sở Hai')
  const rateable = { units: [{ id: 'A01', block: 'A', name: 'Sở Một', wanted: 1 }], blocks: ['A'] }
  const people = readInsiderFile(
    new TextEncoder().encode('name;position\nTrần Hoa;Giám đốc\nTrần H\u043Ea;Giám đốc'),
    rateable,
  )
  const units = new Map([['A01', { id: 'A01', block: 'A', name: 'Sở Một' }]])
  const points = readAssessedFile(
    new TextEncoder().encode('unit_id;unit_name\n\u041001;Sở M\u1ED9t'),
    { units, definition: loadDefinition() },
    [],
  )

  expect(registry.units.map(({ block }) => block)).toEqual(['A', 'A'])
  expect(registry.warnings).toMatchObject([{ code: 'foreign-letters', row: 3 }])
  expect(people.faults).toMatchObject([{ code: 'row-twice', row: 3 }])
  expect(points.faults.filter(({ column }) => column === 'A')).toEqual([])
  expect(points.warnings).toMatchObject([{ code: 'foreign-letters', row: 2, column: 'A' }])
})

test('a unit stays itself in the next registry, capitals or not', () => {
  const unit = { block: 'A', name: 'Sở Nội vụ' }
  const before = Registry.parse({ id: 'then', units: [{ ...unit, id: 'a01' }] })
  const after = Registry.parse({ id: 'now', units: [{ ...unit, id: 'A01' }] })

  expect(isSameRegistry(compareRegistries(before, after))).toBe(true)
})

function read(text: string) {
  return readRegistryFile(new TextEncoder().encode(text))
}
