import { z } from 'zod'

/**
 * Whether an open link takes people in. `paused`: not now; what was sealed before still arrives.
 * `revoked`: never again; what still arrives is looked at before it is counted.
 */
export const LinkState = z.enum(['active', 'paused', 'revoked'])
export type LinkState = z.infer<typeof LinkState>

/** How much a phone must compute before a ballot through an open link is taken. */
export const Difficulty = z.enum(['off', 'light', 'strong'])
export type Difficulty = z.infer<typeof Difficulty>

/** Leading zero bits that a difficulty asks for: each one more doubles the work. */
export const difficultyBits: Readonly<Record<Difficulty, number>> = {
  off: 0,
  light: 16,
  strong: 19,
}
