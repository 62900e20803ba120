import type { PublishedResult } from '../../publication/published.ts'
import type { Voice } from './page.ts'

/** What the result is compared with, in a sentence's middle; `undefined` when with nothing. */
export function earlierRound({ document }: PublishedResult, { words }: Voice): string | undefined {
  const { earlier } = document.round
  if (!earlier) return undefined
  return earlier.half === null
    ? words.round.year(earlier.year)
    : words.round.half(earlier.half, earlier.year)
}

/** What the whole publication is called; that it was made up comes first. */
export function titleOf({ round }: Pick<PublishedResult, 'round'>, voice: Voice): string {
  const title = voice.say(round.title)
  const mark = markOf({ round }, voice)
  return mark ? `[${mark.mark}] ${title}` : title
}

/** What a reader must know before anything else; `undefined` for official results. */
export function markOf(
  { round }: Pick<PublishedResult, 'round'>,
  { words }: Voice,
): { mark: string; why: string } | undefined {
  if (round.synthetic) return { mark: words.synthetic, why: words.syntheticWhy }
  if (round.practice) return { mark: words.practice, why: words.practiceWhy }
  return undefined
}

/** Whether both measured the same: what rests on another definition can't be compared. */
export function areComparable(a: PublishedResult, b: PublishedResult): boolean {
  const [one, other] = [a.document.round.definition, b.document.round.definition]
  return one.id === other.id && one.version === other.version
}
