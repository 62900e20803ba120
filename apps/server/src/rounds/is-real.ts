import type { Round } from '@phieu/survey'

/** Whether real people are asked: what is for trying out has no secrets. */
export function isReal({ practice, synthetic }: Pick<Round, 'practice' | 'synthetic'>): boolean {
  return !practice && !synthetic
}
