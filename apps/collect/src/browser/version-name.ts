/** What this build of the app calls itself, given by `app-version.config.ts`; `dev` without a build. */
export const versionName: string = import.meta.env.VITE_APP_VERSION ?? 'dev'
