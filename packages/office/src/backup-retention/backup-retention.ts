import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { ANY } from '../media-types.ts'
import {
  BackupJobReport,
  KeepingReport,
  LifeReport,
  PersonalDataReport,
} from './backup-retention-schemas.ts'
import { z } from 'zod'

const BackupParam = z.object({ name: z.string().min(1).max(80) })

export const getBackupRetention = endpoint({
  method: 'GET',
  path: '/api/keeping',
  who: admin,
  tag: 'Office',
  summary: 'The backups of this office, and those being made or checked',
  answer: { description: 'The newest first.', json: KeepingReport },
  problems: ['malformed', 'not-found'],
})

export const makeBackup = endpoint({
  method: 'POST',
  path: '/api/keeping/backups',
  who: admin,
  log: 'backup.begun',
  tag: 'Office',
  summary: 'Begin to make a backup',
  answer: { description: 'The job.', json: BackupJobReport },
  problems: [],
})

export const verifyBackup = endpoint({
  method: 'POST',
  path: '/api/keeping/backups/:name/verify',
  who: admin,
  log: 'backup.verified',
  tag: 'Office',
  summary: 'Restore a backup into a fresh place, and count everything anew there',
  param: BackupParam,
  answer: { description: 'The job.', json: BackupJobReport },
  problems: ['malformed', 'not-found', 'conflict'],
})

// Everything that the office has, but secrets.
export const takeBackup = endpoint({
  method: 'GET',
  path: '/api/keeping/backups/:name',
  who: admin,
  log: 'backup.taken',
  tag: 'Office',
  summary: 'A backup, as a file',
  param: BackupParam,
  answer: { description: 'The whole file; `X-File-SHA256` has its digest.', files: [ANY] },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const getLives = endpoint({
  method: 'GET',
  path: '/api/epochs',
  who: admin,
  tag: 'Office',
  summary: 'The lives of this database: what restores lost, and what came back since',
  answer: { description: 'The newest first.', json: z.array(LifeReport) },
  problems: [],
})

export const getPersonalData = endpoint({
  method: 'GET',
  path: '/api/keeping/personal-data',
  who: readers,
  tag: 'Office',
  summary: 'What is kept of people, how much of it, who sees it and until when',
  answer: { description: 'Every kind of record about people.', json: PersonalDataReport },
  problems: ['malformed', 'not-found'],
})
