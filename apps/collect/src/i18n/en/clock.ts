import type { vi } from '../vi/clock.ts'

export const en: typeof vi = {
  ahead: (time) => `The phone’s clock is ${time} ahead.`,
  behind: (time) => `The phone’s clock is ${time} behind.`,
  todo: 'Switch on automatic date and time in its settings; else ballots bear a wrong day.',
}
