import type { LyingEnvelope } from '../store/box/box-store.ts'

/**
 * Takes off named people's envelopes what would tell one from the others that are opened with it: a
 * channel or a mark of the way that few have, or that all but few have. The database knew it of the
 * envelope, and so of the person; the ballot must not bear it.
 *
 * @param least - so many must be alike, and so many otherwise
 */
export function blend(together: readonly LyingEnvelope[], least: number): LyingEnvelope[] {
  const isShared = (bears: (each: LyingEnvelope) => boolean) => {
    const [alike, others] = [
      together.filter(bears).length,
      together.filter((each) => !bears(each)).length,
    ]
    return others === 0 || (alike >= least && others >= least)
  }
  const tells = together.some(({ channel }) => !isShared((other) => other.channel === channel))
  return together.map((each) => ({
    ...each,
    channel: tells ? 'other' : each.channel,
    flags: each.flags.filter((flag) => isShared(({ flags }) => flags.includes(flag))),
  }))
}
