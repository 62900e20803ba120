/** `changed`: its bytes are other ones than were written. */
export type BackupReason = 'changed' | 'other'

/** Why there is no backup, or why a file is none, in one sentence for whoever asked. */
export class BackupError extends Error {
  readonly reason: BackupReason

  constructor(message: string, options: ErrorOptions & { reason?: BackupReason } = {}) {
    super(message, options)
    this.name = 'BackupError'
    this.reason = options.reason ?? 'other'
  }
}
