/** What the count does with one ballot after the other: for threads that do nothing else. */
export * from './units/tally.ts'
export * from './flags/flags.ts'
export * from './flags/flag-limits.ts'
export * from './flags/answering-signs.ts'
export * from './flags/near-duplicates.ts'
