/** What was announced on 27 February 2025, in hundredths of a per cent, as the catalogue holds it. */
import { loadPublishedChanges, loadPublishedIndex } from '@phieu/catalogue'
import { toHundredths } from '@phieu/survey'

/** The announced index of a year by unit; units of which only the rank was told are missing. */
export function announcedIndexes(year: number): ReadonlyMap<string, number> {
  return new Map(
    loadPublishedIndex().flatMap(({ unit, index, year: told }) =>
      told === year && index !== undefined ? [[unit, hundredths(index)]] : [],
    ),
  )
}

/** How far the means of areas rose in a block, by area; areas that did not rise are missing. */
export function announcedRises(block: string): ReadonlyMap<number, number> {
  return new Map(
    changesOf(block).flatMap(({ measure, value }) => {
      const area = /^area (\d+)$/.exec(measure)?.[1]
      return area && value.startsWith('+') ? [[Number(area), hundredths(value)]] : []
    }),
  )
}

/** Who rose most of all units of a block, and how far. */
export function announcedLargestRise(block: string): { unit: string; rise: number } {
  const told = changesOf(block).find(({ measure }) => measure === 'largest_unit_change')
  const [, unit, rise] = /^(\S+) (\+\S+)$/.exec(told?.value ?? '') ?? []
  if (unit === undefined || rise === undefined) throw new Error(`nobody is told of ${block}`)
  return { unit, rise: hundredths(rise) }
}

function changesOf(block: string) {
  return loadPublishedChanges().filter((change) => change.block === block)
}

function hundredths(printed: string): number {
  return toHundredths(Number(printed))
}
