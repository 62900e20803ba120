export { createApp, type AppType } from './app.ts'
export type { AppConfig, Services } from './services.ts'
