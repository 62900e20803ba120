export type { LogFault, LogVerdict } from './log/verify-log.ts'
export { verifyStandingLog } from './verify-standing-log.ts'
export { createApp } from './app.ts'
export { readConfig, type ServerConfig } from './config.ts'
export { openHere as openEnvelopes } from './count/open-envelopes.ts'
export { backupName, makeBackup } from './backup-retention/make-backup.ts'
export { readBackup } from './backup-retention/backup-file.ts'
export { restoreBackup } from './backup-retention/restore-backup.ts'
export type { BackupCheck, DemoAccount } from '@phieu/office'
export {
  makeIdentity,
  readIdentity,
  type Opening,
  type Sealing,
} from './backup-retention/encryption.ts'
export { findRecipient, recipientFile } from './backup-retention/recipient.ts'
export { isSound, verifyBackup } from './backup-retention/verify-backup.ts'
export { openGrounds } from './box/grounds.ts'
export { takeIn } from './box/take-in.ts'
export { COUNT_LINGER } from './count/counts.ts'
export { moveStore } from './backup-retention/move-store.ts'
export { standingPlace } from './database/open-database.ts'
export { deliver } from './exports/deliver.ts'
export type { Row, TableStream } from './exports/table.ts'
export type { FirstRun } from './first-run.ts'
export { makeEnrolment, makeLink } from './distribution/make-codes.ts'
export type { AppConfig, Services } from './services.ts'
export { sayUnreadable, startServer, type RunningServer, type StartOptions } from './serve.ts'
export { StartError } from './start-error.ts'
