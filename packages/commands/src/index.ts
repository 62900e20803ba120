export * from './build-apps.ts'
export * from './chromium.ts'
export * from './postgres.ts'
export * from './say.ts'
