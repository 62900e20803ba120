import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEAST_TOGETHER } from '@phieu/office'
import type { LyingEnvelope, RightKind } from '../store/box/box-store.ts'
import { partsOf, type DrawnCell } from './count-cells.ts'
import { MOST } from './pace.ts'

const anyKind = fc.constantFrom<RightKind>('open', 'interview', 'invited', 'insider')
const anyCells = fc.array(fc.record({ kind: anyKind, size: fc.nat(200) }), { maxLength: 12 })

test('however large a cell is, all of it is opened, in parts of five and more; of named people at once', () => {
  fc.assert(
    fc.property(anyCells, fc.constantFrom(...Object.values(MOST)), (cells, most) => {
      const drawn = cells.map(({ kind, size }, at) => drawnCell(`B${at}`, kind, size))

      const parts = partsOf(drawn, most)

      for (const { order, envelopes } of drawn) {
        const pieces = parts.flat().filter((each) => each.order === order)
        expect(pieces.flatMap((each) => each.envelopes)).toEqual(envelopes)
        const isNamed = order.cell.kind === 'invited' || order.cell.kind === 'insider'
        const least = isNamed ? envelopes.length : Math.min(envelopes.length, LEAST_TOGETHER)
        expect(pieces.filter((each) => each.envelopes.length < least)).toEqual([])
      }
      for (const part of parts.filter(({ length }) => length > 1)) {
        expect(part.flatMap((each) => each.envelopes).length).toBeLessThanOrEqual(most)
      }
    }),
  )
})

function drawnCell(unit: string, kind: RightKind, size: number): DrawnCell {
  const cell = { round: 'r', unit, group: 'ND', kind }
  const order = { cell, state: 'lying', secret: '', take: size, leaves: 0, least: 5 } as const
  return { order, envelopes: Array.from({ length: size }, (_, at) => envelope(unit, kind, at)) }
}

function envelope(unit: string, kind: RightKind, at: number): LyingEnvelope {
  return {
    header: {
      protocol: 1,
      id: `6f1c7f0e-2b1d-4e57-9a43-${String(at).padStart(12, '0')}`,
      round: 'r',
      unit,
      group: 'ND',
      mode: 'online',
      questionnaire: { id: 'q', version: 1 },
    },
    sealed: new Uint8Array(),
    kind,
    channel: 'web',
    sealingDay: '2026-11-20',
    flags: [],
  }
}
