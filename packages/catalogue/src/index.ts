export * from './definitions.ts'
export * from './registries.ts'
export * from './published.ts'
export * from './practice-round.ts'
