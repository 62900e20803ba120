/** A table and the columns of its key. */
export interface KeptTable {
  name: string
  key: readonly string[]
}

const table = (name: string, ...key: string[]): KeptTable => ({ name, key })

/** Whoever counts ballots where they stand goes by it, in this order. */
export const ballotCountsKey = [
  'round',
  'state',
  'unit',
  'respondent_group',
  'kind',
  'interviewer',
  'channel',
  'day',
] as const

/** Interviews are counted by it: all that a row says of one, but its day and its time. */
export const interviewCountsKey = [
  'round',
  'interviewer',
  'unit',
  'respondent_group',
  'review',
  'marks',
] as const

/** What a backup holds, in the order in which it is filled: what others refer to comes first. */
export const keptTables: readonly KeptTable[] = [
  table('definitions', 'id', 'version'),
  table('registries', 'id'),
  table('rounds', 'id'),
  table('round_moves', 'round', 'place'),
  table('proposed_moves', 'round'),
  table('publications', 'round'),
  table('errata', 'round', 'place'),
  table('working_copies', 'id'),
  table('catalogue_additions', 'kind', 'name', 'version'),
  table('assessed_points', 'round', 'unit', 'area', 'criterion'),
  table('external_scores', 'round', 'unit', 'item', 'respondent_group'),
  table('file_imports', 'id'),
  table('adjustments', 'id'),
  table('awards', 'round', 'approval', 'block', 'kind', 'unit', 'title'),
  table('reply_periods', 'round', 'approval'),
  table('provisional_results', 'round', 'approval', 'unit'),
  table('objections', 'round', 'approval', 'unit'),
  table('objection_files', 'round', 'approval', 'unit'),
  table('earlier_results', 'id'),
  table('links', 'code'),
  table('link_days', 'link', 'day'),
  table('link_hours', 'link'),
  table('kiosks', 'id'),
  table('invitation_batches', 'id'),
  table('invitations', 'right_hash'),
  table('invitation_units', 'right_hash', 'unit'),
  table('mailings', 'id'),
  table('letters', 'id'),
  table('insiders', 'id'),
  table('insider_rights', 'id'),
  table('insider_draws', 'round', 'respondent_group', 'place'),
  table('interviewers', 'id'),
  table('enrolments', 'code_hash'),
  table('devices', 'id'),
  table('device_reports', 'device'),
  table('round_interviewers', 'round', 'interviewer'),
  table('assignments', 'round', 'interviewer', 'unit', 'respondent_group'),
  table('contacts', 'id'),
  table('epochs', 'place'),
  table('periods', 'running'),
  table('round_keys', 'round'),
  table('receipts', 'id'),
  table('lost_receipts', 'id'),
  table('envelopes', 'round', 'state', 'unit', 'respondent_group', 'kind', 'id'),
  table('ballot_counts', ...ballotCountsKey),
  table('opened_faults', 'id'),
  table('refused', 'id'),
  table('refused_use', 'day'),
  table('flag_limits', 'round'),
  table('cells', 'number'),
  table('ways', 'number'),
  table('ballot_rows', 'cell', 'id'),
  table('tallies', 'round', 'unit', 'respondent_group'),
  table('flagged_tallies', 'round', 'unit', 'respondent_group'),
  table('cluster_tallies', 'round', 'unit', 'respondent_group', 'interviewer'),
  table('interview_counts', ...interviewCountsKey),
  table('interview_times', 'round', 'interviewer', 'seconds'),
  table('decisions', 'id'),
  table('decision_ballots', 'ballot', 'decision'),
  table('back_check_draws', 'id'),
  table('back_checks', 'round', 'ballot'),
  table('office_users', 'id'),
  table('office_passwords', 'id'),
  // Encrypted by a key that is not in the database.
  table('office_two_factors', 'id'),
  table('list_filters', 'id'),
  table('audit_entries', 'place'),
  table('audit_head', 'place'),
]

/** What opens doors as long as the server runs, and nothing of which is missed after a restore. */
export const tablesLeftOut: readonly string[] = [
  'secrets',
  'fresh_codes',
  'jobs',
  'link_openings',
  'mail_pace',
  'office_sessions',
  'office_one_time_tokens',
  'office_attempts',
  'sign_in_failures',
  'used_codes',
  'office_access_links',
  // A backup would bring back what was revoked since.
  'api_tokens',
  // The steps stand in the manifest.
  'kysely_migration',
  'kysely_migration_lock',
]

/**
 * Tables that are written while ballots come in, or from which something must be gone for good. In the
 * others somebody of the office writes, whose deeds stand in the log with their times.
 */
export const tablesWithoutOrder: readonly KeptTable[] = keptTables.filter(({ name }) =>
  [
    'links',
    // It refers to a link, and PostgreSQL empties tables that refer to each other together.
    'kiosks',
    'link_days',
    'link_hours',
    'invitations',
    'invitation_units',
    'letters',
    'insiders',
    'insider_rights',
    'contacts',
    'round_keys',
    'receipts',
    'lost_receipts',
    'envelopes',
    'ballot_counts',
    'opened_faults',
    'refused',
    'refused_use',
    'cells',
    'ways',
    'ballot_rows',
    'tallies',
    'flagged_tallies',
    'cluster_tallies',
    'interview_counts',
    'interview_times',
  ].includes(name),
)
