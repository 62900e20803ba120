export * from './starting/build-apps.ts'
export * from './starting/server-program.ts'
export * from './programs/chromium.ts'
export {
  freePort,
  openKit,
  openPostgres,
  type PostgresKit,
  type PostgresServer,
} from './programs/postgres.ts'
export { findPgBouncer, installedPgBouncer, openPooler, type Pooler } from './programs/pgbouncer.ts'
export { openPostgresPair, type PostgresPair } from './programs/postgres-pair.ts'
export * from './say.ts'
export * from './synthetic/admin.ts'
export * from './synthetic/ballots.ts'
export * from './synthetic/fetch-alone.ts'
export * from './synthetic/fill.ts'
export * from './synthetic/open-city.ts'
export * from './synthetic/round.ts'
export * from './synthetic/send.ts'
export * from './synthetic/chance.ts'
export * from './synthetic/councils-points.ts'
export * from './synthetic/desk.ts'
export * from './synthetic/announcement-2024/announcement.ts'
export * from './synthetic/announcement-2024/assessed-file.ts'
export * from './synthetic/announcement-2024/hold-round.ts'
export { projectRoot } from './root.ts'
export { findSentences } from './words/sentences.ts'
export { readSourceFiles } from './words/source-files.ts'
