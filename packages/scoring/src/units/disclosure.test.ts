import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRound } from '../../fixtures/arbitrary.ts'
import { ballotsOf, scoreBallots } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { discloseCells, discloseUnit, type Cell } from '../index.ts'

const codes = [1, 2, 3, 4, 5, 9]

describe('a breakdown by groups', () => {
  test('is shown where every group has enough people', () => {
    expect(disclose({ DN: 40, ND: 100 })).toEqual({ hidden: [], total: 'shown' })
  })

  test('hides a small group, and the next-smallest so that it cannot be subtracted', () => {
    expect(disclose({ HDND: 3, DN: 40, ND: 100 })).toEqual({
      hidden: ['HDND', 'DN'],
      total: 'shown',
    })
  })

  test('hides more where two small groups together are still too few', () => {
    expect(disclose({ HDND: 3, CTH: 2, DN: 40, ND: 100 })).toEqual({
      hidden: ['CTH', 'HDND', 'DN'],
      total: 'shown',
    })
  })

  test('hides the total too where it is the small group', () => {
    expect(disclose({ HDND: 3, DN: 0 })).toEqual({ hidden: ['HDND'], total: 'hidden' })
    expect(disclose({ HDND: 3, DN: 4 })).toEqual({ hidden: ['HDND', 'DN'], total: 'hidden' })
  })

  test('takes no cover from a group that nobody answered in', () => {
    expect(disclose({ HDND: 0, CTH: 5, DN: 40 }).hidden).toEqual(['CTH', 'DN'])
  })
})

describe('a unit', () => {
  const definition = smallDefinition([
    { id: 'plan', area: 1, maxPoints: 1, groups: ['HDND'] },
    { id: 'courtesy', area: 2, maxPoints: 1, groups: ['ND'] },
    { id: 'speed', area: 2, maxPoints: 1, groups: ['ND'] },
    { id: 'rules', area: 3, maxPoints: 1, groups: ['ND', 'DN'] },
  ])
  const citizens = (count: number) =>
    Array.from({ length: count }, () => ({ courtesy: 4, speed: 3, rules: 5 }))

  test('with an item that three people answered hides its area, and another that covers it', () => {
    const score = scoreBallots(definition, {
      HDND: ballotsOf('plan', codes, [0, 1, 2, 0, 0, 0]),
      ND: citizens(20),
      DN: ballotsOf('rules', codes, [0, 0, 10, 15, 5, 0]),
    })

    const disclosure = discloseUnit(score, 10)

    expect([...disclosure.groups]).toEqual(['HDND', 'ND'])
    expect([...disclosure.hiddenAreas]).toEqual([1, 2])
    expect([...disclosure.hiddenItems]).toEqual(['plan', 'courtesy', 'speed'])
    expect([...disclosure.items.get('rules')!]).toEqual(['ND', 'DN'])
  })

  test('tells what stands above something hidden with two decimals', () => {
    const score = scoreBallots(definition, {
      HDND: ballotsOf('plan', codes, [0, 1, 2, 0, 0, 0]),
      ND: citizens(20),
      DN: ballotsOf('rules', codes, [0, 0, 10, 15, 5, 0]),
    })

    const { coarseItems, coarseAreas, total } = discloseUnit(score, 10)

    expect([[...coarseItems], [...coarseAreas], total]).toEqual([
      ['plan', 'courtesy', 'speed', 'rules'],
      [1, 2, 3],
      'coarse',
    ])
  })

  test('with an item of which everyone thinks the best hides that, too: its points would tell it', () => {
    const score = scoreBallots(definition, {
      ND: [...citizens(20), ...citizens(20)],
      DN: ballotsOf('rules', codes, [0, 0, 0, 0, 4, 0]),
    })

    expect(discloseUnit(score, 10).hiddenItems).toContain('rules')
  })

  test('tells nothing of a hidden group in an item of which all of it had no opinion: it would be counted', () => {
    const rules = (answer: number) => Array.from({ length: 3 }, () => ({ rules: answer }))
    const score = scoreBallots(definition, {
      HDND: ballotsOf('plan', codes, [0, 2, 5, 4, 2, 0]),
      ND: citizens(20),
      DN: rules(9),
    })

    const { groups, items } = discloseUnit(score, 10)

    expect(groups).toContain('DN')
    expect(items.get('rules')).toContain('DN')
  })

  test('about which fewer than ten people answered at all tells no points', () => {
    const score = scoreBallots(definition, { ND: citizens(6) })

    const { total, hiddenAreas } = discloseUnit(score, 10)

    expect(total).toBe('hidden')
    expect([...hiddenAreas]).toEqual([2, 3])
  })

  test('with a part that is the whole hides the whole', () => {
    const score = scoreBallots(definition, {
      HDND: ballotsOf('plan', codes, [0, 1, 2, 0, 0, 0]),
      ND: Array.from({ length: 20 }, () => ({ courtesy: 9, speed: 9, rules: 9 })),
    })

    expect(discloseUnit(score, 10).total).toBe('hidden')
  })

  test('with enough people everywhere hides nothing', () => {
    const score = scoreBallots(definition, {
      HDND: ballotsOf('plan', codes, [0, 1, 2, 9, 0, 0]),
      ND: citizens(20),
      DN: ballotsOf('rules', codes, [0, 0, 0, 0, 30, 0]),
    })

    const { groups, items, hiddenItems, hiddenAreas } = discloseUnit(score, 10)

    const hidden = [...items.values()].map((each) => each.size)
    expect([groups.size, ...hidden, hiddenItems.size, hiddenAreas.size]).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ])
  })
})

describe('what is hidden cannot be recovered', () => {
  const anyCells = fc
    .array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 })
    .map((sizes) => sizes.map((n, at): Cell => ({ name: `group ${at}`, n })))

  test('subtraction from the total leaves two groups at least, with enough people', () => {
    fc.assert(
      fc.property(anyCells, fc.integer({ min: 2, max: 12 }), (cells, minimum) => {
        const { hidden, total } = discloseCells(cells, minimum)

        const rest = cells.filter((cell) => hidden.has(cell.name))
        const shown = cells.filter((cell) => !hidden.has(cell.name) && cell.n > 0)
        expect(rest.length === 0 || total === 'hidden' || areSafe(rest, minimum)).toBe(true)
        expect(shown.every((cell) => cell.n >= minimum)).toBe(true)
        expect(total === 'shown' || shown.length === 0).toBe(true)
      }),
    )
  })

  test('in no item of a unit: of those that count, none is left alone or with too few', () => {
    fc.assert(
      fc.property(anyRound(), ({ definition, ballots }) => {
        const score = scoreBallots(definition, ballots)

        const { items, hiddenItems } = discloseUnit(score, 5)

        for (const item of score.areas.flatMap((area) => area.items)) {
          const hidden = items.get(item.item)!
          const counted = item.groups.filter((group) => group.skipped === undefined)
          const rest = counted.filter((group) => hidden.has(group.group))
          const shown = item.groups.filter((group) => !hidden.has(group.group) && group.n > 0)
          expect(rest.length === 0 || hiddenItems.has(item.item) || areSafe(rest, 5)).toBe(true)
          expect(shown.every((group) => group.n >= 5)).toBe(true)
        }
      }),
    )
  })

  test('in no area of a unit: an item of few people has a large one beside it, or its area is hidden', () => {
    fc.assert(
      fc.property(anyRound(), ({ definition, ballots }) => {
        const score = scoreBallots(definition, ballots)

        const { hiddenItems, hiddenAreas, total } = discloseUnit(score, 5)

        for (const { area, items } of score.areas) {
          const few = items.filter(({ n }) => n > 0 && n < 5)
          const rest = items.filter((item) => hiddenItems.has(item.item) && item.n >= 5)
          expect(few.every(({ item }) => hiddenItems.has(item))).toBe(true)
          expect(few.length === 0 || rest.length > 0 || hiddenAreas.has(area)).toBe(true)
        }
        const peopleOf = ({ items }: (typeof score.areas)[number]) =>
          Math.max(0, ...items.map(({ n }) => n))
        const isHidden = ({ area }: (typeof score.areas)[number]) => hiddenAreas.has(area)
        const few = score.areas.filter((area) => peopleOf(area) > 0 && peopleOf(area) < 5)
        const rest = score.areas.filter((area) => isHidden(area) && peopleOf(area) >= 5)
        expect(few.every(isHidden)).toBe(true)
        expect(few.length === 0 || rest.length > 0 || total === 'hidden').toBe(true)
      }),
    )
  })
})

function areSafe(hidden: readonly { n: number }[], minimum: number) {
  return hidden.length >= 2 && hidden.reduce((sum, { n }) => sum + n, 0) >= minimum
}

function disclose(sizes: Readonly<Record<string, number>>) {
  const cells = Object.entries(sizes).map(([name, n]) => ({ name, n }))
  const { hidden, total } = discloseCells(cells, 10)
  return { hidden: [...hidden], total }
}
