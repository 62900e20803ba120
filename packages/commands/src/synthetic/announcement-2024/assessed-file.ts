import { loadDefinition, loadRegistry, type RegistryId } from '@phieu/catalogue'
import { toHundredths, type AssessedPoints } from '@phieu/survey'

/**
 * Assessed points as a Vietnamese spreadsheet saves them: a table with the sums beside it, decimal
 * commas, semicolons and a byte-order mark.
 */
export function assessedFile(
  points: readonly AssessedPoints[],
  registry: RegistryId = 'hanoi-2024',
): Uint8Array {
  const areas = loadDefinition().areas.map(({ id }) => id)
  const byUnit = Map.groupBy(points, ({ unit }) => unit)
  const lines = loadRegistry(registry).units.map(({ id, block, name }) => {
    const own = byUnit.get(id) ?? []
    const cells = areas.map((area) => own.find((each) => each.area === area)?.points ?? null)
    const sum = own.reduce((before, each) => before + toHundredths(each.points ?? 0), 0) / 100
    const total = own.length === 0 ? null : sum
    return [id, block, name, ...[...cells, total].map(written)]
  })
  const codes = ['unit_id', 'block', 'unit_name', ...areas.map((area) => `area_${area}`), 'total']
  const text = [codes, ...lines].map((line) => line.join(';')).join('\r\n')
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}

function written(points: number | null): string {
  return points === null ? '' : points.toFixed(2).replace('.', ',')
}
