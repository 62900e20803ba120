import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { toHundredths, type AssessedPoints } from '@phieu/survey'
import { seededChance } from './chance.ts'

/** What the appraisal council gave: most of the points, of each unit and area another share. */
export function councilsPoints(seed: string): AssessedPoints[] {
  const blocks = new Map(loadDefinition().blocks.map((block) => [block.id, block]))
  return loadRegistry('hanoi-2026').units.flatMap(({ id: unit, block }) => {
    const chance = seededChance(`${seed}/${unit}/assessed`)
    const level = 0.9 + 0.03 * chance.normal()
    return (blocks.get(block)?.areas ?? []).map(({ area, maxAssessed }) => {
      const share = Math.min(1, Math.max(0.5, level + 0.04 * chance.normal()))
      return { unit, area, points: toHundredths(Math.round(4 * share * maxAssessed) / 4) / 100 }
    })
  })
}
