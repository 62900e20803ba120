/** A kind of record about people. */
export type PersonalDataKind =
  | 'invitations'
  | 'letters'
  | 'insiders'
  | 'ballots'
  | 'refused'
  | 'interviewers'
  | 'devices'
  | 'deviceReports'
  | 'contacts'
  | 'objections'
  | 'objectionFiles'
  | 'accounts'
  | 'accessLinks'
  | 'tokens'
  | 'enrolments'
  | 'log'
  | 'exports'
  | 'backups'

/** The kinds that stand in tables and are deleted after so many days. */
export const expiring = [
  'refused',
  'deviceReports',
  'objectionFiles',
  'accessLinks',
  'tokens',
  'enrolments',
] as const
export type ExpiringKind = (typeof expiring)[number]
