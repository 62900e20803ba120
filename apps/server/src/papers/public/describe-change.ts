import type { ChangeDocument } from '@phieu/scoring'
import type { Voice } from './page.ts'

/** "up 1.45", or why there is nothing to compare. */
export function describeMove(change: ChangeDocument, { words, figures }: Voice): string {
  if (change.state !== 'compared' || change.points === null) return words.change.why[change.state]

  const distance = figures.distance(change)
  if (distance === undefined) return change.points === '0' ? words.change.none : words.change.tiny
  return change.points.startsWith('-') ? words.change.down(distance) : words.change.up(distance)
}

/** "up 1.45 percentage points", with what is known of its error. */
export function describeChange(change: ChangeDocument, voice: Voice): string {
  const { words, figures } = voice
  const move = describeMove(change, voice)
  if (change.state !== 'compared') return words.change.notCompared(move)

  const whole = figures.distance(change) === undefined ? move : words.change.points(move)
  const { interval } = change
  const notes = [
    interval && words.change.span(figures.span(interval)),
    describeNoise(change, voice),
  ].filter((note) => note !== undefined && note !== null)
  return notes.length > 0 ? `${whole} (${notes.join('; ')})` : whole
}

/** Whether chance alone could have made the change; `undefined` where nobody can say. */
export function describeNoise({ withinNoise }: ChangeDocument, { words }: Voice) {
  if (withinNoise === null) return undefined
  return withinNoise ? words.change.withinNoise : words.change.beyondNoise
}
