import type { PersonalDataKind } from '@phieu/office'
import type { BackupJobReport } from '@phieu/office'
import { endpoints, PersonalDataReport } from '@phieu/office'
import { stat } from 'node:fs/promises'
import type { z } from 'zod'
import { digestOfFile, type BackupJob } from '../../backup-retention/backups.ts'
import { readManifest } from '../../backup-retention/backup-file.ts'
import { retention, type Retention } from '../../backup-retention/retention.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { FILE_DIGEST_HEADER } from '../exports/aggregates.ts'
import { attachment, fileBody } from '../../http/file-body.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'

/** `/api/keeping`: backups, and what is kept of people. */
export function backupRetentionRoutes({ backups, exports, store }: Services) {
  return createRouter()
    .handle(endpoints.getBackupRetention, async () => {
      const standing = await backups.list()
      const recipient = await backups.recipient()
      return {
        kind: backups.kind,
        recipient: recipient ?? null,
        days: retention.backups.until.days,
        backups: standing.map(({ name, size, manifest: { kind, madeAt, rounds, sealed } }) => ({
          name,
          size,
          kind,
          madeAt,
          isSealed: sealed.by !== 'nobody',
          rounds: rounds.length,
          ballots: rounds.reduce((sum, round) => sum + round.ballots, 0),
        })),
        // A night makes no backup where there is nobody to whom it would be encrypted.
        jobs: (await backups.jobs())
          .filter(({ wish }) => recipient !== undefined || !('night' in wish))
          .map(reportOf),
      }
    })
    .handle(endpoints.makeBackup, async ({ c }) => reportOf(await backups.make(officeUserOf(c).id)))
    .handle(endpoints.verifyBackup, async ({ c, param }) => {
      const { name } = param
      const { sealed } = await readManifest(pathOf(name))
      if (sealed.by !== 'nobody') {
        throw new ProblemError(
          'conflict',
          'It is encrypted, so this server cannot read it: check it with `npx pnpm restore --verify <file> --identity <file>`.',
        )
      }
      return reportOf(await backups.verify(officeUserOf(c).id, name))
    })
    .handle(endpoints.takeBackup, async ({ c, param }) => {
      const { name } = param
      const path = pathOf(name)
      const { sealed } = await readManifest(path)
      if (sealed.by === 'nobody') {
        throw new ProblemError(
          'conflict',
          'Only an encrypted backup leaves the server this way. Set to whom they are encrypted (`npx pnpm backup --new-identity`), and make a new one.',
        )
      }
      const [digest, { size }] = await Promise.all([digestOfFile(path), stat(path)])
      noteForLog(c, { digest, size })
      return c.body(fileBody(path), 200, {
        'content-type': 'application/zip',
        'content-length': String(size),
        'content-disposition': attachment(name),
        [FILE_DIGEST_HEADER]: digest,
      })
    })
    .handle(endpoints.getLives, async () =>
      (await store.listLives()).map(({ restoredFrom, lost, missing, ...life }) => ({
        ...life,
        restoredFrom: restoredFrom ?? null,
        lost: lost ?? null,
        missing: missing ?? null,
      })),
    )
    .handle(endpoints.getPersonalData, async () => {
      const stored = await store.countPersonalData()
      const records: Record<PersonalDataKind, number> = {
        ...stored,
        exports: await exports.count(),
        backups: (await backups.list()).length,
      }
      const table: Record<PersonalDataKind, Retention> = retention
      const kinds = PersonalDataReport.shape.kinds.element.shape.id.options.map((id) => {
        const { names, seenBy, until } = table[id]
        return {
          id,
          records: records[id],
          names,
          seenBy: [...seenBy],
          until: until.kind,
          days: until.kind === 'days' ? until.days : null,
        }
      })
      return { kinds }
    })

  /** @throws ProblemError `not-found` for every name but those of the list */
  function pathOf(name: string): string {
    const path = backups.pathOf(name)
    if (path === undefined) throw new ProblemError('not-found', 'There is no such backup.')
    return path
  }
}

function reportOf({
  id,
  wish,
  state,
  progress,
  begunAt,
  endedAt,
  result,
}: BackupJob): z.infer<typeof BackupJobReport> {
  return {
    id,
    verifies: 'verify' in wish ? wish.verify : null,
    state,
    done: progress.done,
    total: progress.total ?? null,
    begunAt: begunAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    checks: result && 'verdict' in result ? result.verdict.checks : null,
  }
}
