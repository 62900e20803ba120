import { expect, test } from 'vitest'
import { compareRegistries, isSameRegistry, proposeRenames, Registry } from '../index.ts'

const before = Registry.parse({
  id: 'then',
  units: [
    { id: 'A1', block: 'A', name: 'Sở Nội vụ' },
    { id: 'A2', block: 'A', name: 'Sở Y tế' },
    { id: 'B1', block: 'B', name: 'Quận Một', officialCode: '001' },
    { id: 'B2', block: 'B', name: 'Quận Hai', officialCode: '002' },
  ],
})

test('a registry does not differ from itself', () => {
  expect(isSameRegistry(compareRegistries(before, before))).toBe(true)
})

test('units that came, went, have another name or stand in another block are told apart', () => {
  const after = Registry.parse({
    id: 'now',
    units: [
      { id: 'A1', block: 'A', name: 'Sở Nội vụ và Lao động' },
      { id: 'A2', block: 'D', name: 'Sở Y tế' },
      { id: 'B1', block: 'B', name: 'Quận Một', officialCode: '010' },
      { id: 'B9', block: 'B', name: 'Phường Chín' },
    ],
    lineage: [{ kind: 'close', on: '2025-07-01', from: ['B2'], to: [] }],
  })

  const difference = compareRegistries(before, after)

  expect(difference).toMatchObject({
    added: [{ id: 'B9' }],
    removed: [{ unit: { id: 'B2' }, event: { kind: 'close' } }],
    renamed: [{ before: { name: 'Sở Nội vụ' }, after: { name: 'Sở Nội vụ và Lao động' } }],
    movedBlock: [{ before: { block: 'A' }, after: { block: 'D' } }],
    otherDetails: [{ before: { officialCode: '001' }, after: { officialCode: '010' } }],
  })
  expect(isSameRegistry(difference)).toBe(false)
})

test('a rename is proposed where name or official code stayed and nothing is told, and only there', () => {
  const units = [
    { id: 'A25-1', block: 'A', name: 'Sở Nội vụ' },
    { id: 'A25-2', block: 'D', name: 'Sở Y tế' },
    { id: 'B25-1', block: 'B', name: 'Phường Một', officialCode: '001' },
    { id: 'B25-2', block: 'B', name: 'Quận Hai', officialCode: '002' },
  ]
  const lineage = [{ kind: 'merge', on: '2025-07-01', from: ['B2'], to: ['B25-2'] }]
  const after = Registry.parse({ id: 'now', units, lineage })

  const proposals = proposeRenames(compareRegistries(before, after), after)

  expect(proposals.map(({ before, after, why }) => [before.id, after.id, why])).toEqual([
    ['A1', 'A25-1', 'same-name'],
    ['B1', 'B25-1', 'same-code'],
  ])
})

test('thousands of units under other ids are compared while somebody waits', () => {
  const write = (id: string, lineage: unknown[] = []) =>
    Registry.parse({
      id,
      units: Array.from({ length: 2000 }, (_, at) => ({
        id: `${id}-${at}`,
        block: 'B',
        name: `Phường ${at} của ${id}`,
      })),
      lineage,
    })
  const event = { kind: 'merge', on: '2025-07-01', from: ['gone'], to: ['now-1'] }
  const [then, now] = [
    write('then'),
    write(
      'now',
      Array.from({ length: 2000 }, () => event),
    ),
  ]
  const began = performance.now()

  const difference = compareRegistries(then, now)
  expect(difference.removed).toHaveLength(2000)
  expect(proposeRenames(difference, now)).toEqual([])
  expect(performance.now() - began).toBeLessThan(5000)
})
