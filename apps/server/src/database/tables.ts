import type { Channel, Language, Mode } from '@phieu/survey'
import type { ColumnType, Generated } from 'kysely'

/** Where a job is. */
type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** Of 64 bits: PostgreSQL reads them as text. */
type WideInteger = ColumnType<number | string, number, number>

/**
 * The tables, as SQL knows them. Days are `YYYY-MM-DD` text, `content` and `counts` are JSON text.
 *
 * Nothing here says when in a day a ballot came, from where, or through which link. Bytes (ids of
 * envelopes, digests, what is sealed) are bytes in both databases.
 */
export interface Tables {
  definitions: { id: string; version: number; content: string }
  registries: { id: string; content: string }
  /** Accounts (`started`, `saved`, `added`) are JSON text: id and name at that time. */
  working_copies: {
    id: string
    revision: number
    content: string
    begun_from: string
    started: string
    started_at: string
    saved: string
    saved_at: string
    fixed_as: number | null
  }
  catalogue_additions: {
    kind: string
    name: string
    version: number
    added: string
    added_at: string
    reason: string
    file: string | null
  }
  /** `number`: what rows that are many call it by. */
  rounds: { id: string; number: number; state: string; content: string }
  round_moves: {
    round: string
    place: number
    from_state: string
    to_state: string
    moved_by: string
    moved_by_name: string
    moved_at: string
    reason: string | null
    /** JSON text: what was red before the move. */
    red: ColumnType<string | null, string | null | undefined, never>
    /** JSON text: what was deleted with the move. */
    deleted: ColumnType<string | null, string | null | undefined, never>
  }
  /** Moves that need a second person, by the first one. */
  proposed_moves: {
    round: string
    to_state: string
    proposed_by: string
    proposed_by_name: string
    proposed_at: string
    reason: string | null
    /** Of an approval: what becomes of late envelopes, and of those that nobody can open. */
    late: string | null
    unopened: string | null
  }
  publications: {
    round: string
    published_on: string
    office_digest: string
    office_package: Uint8Array
    public_digest: string
    public_package: Uint8Array
  }
  /** `content` is JSON text in both languages; `published`: by whom and when, JSON text. */
  errata: {
    round: string
    place: number
    published_on: string
    content: string
    published: string
  }
  /** Where a criterion doesn't apply, `hundredths` is null; an area as one has the criterion ''. */
  assessed_points: {
    round: string
    unit: string
    area: number
    criterion: string
    hundredths: number | null
  }
  external_scores: {
    round: string
    unit: string
    item: string
    respondent_group: string
    content: string
  }
  file_imports: {
    id: string
    round: string
    kind: string
    digest: string
    file: string
    done_by: string
    done_by_name: string
    done_at: string
    reason: string
    changes: number
    content: string
  }
  adjustments: {
    id: string
    round: string
    content: string
    entered: string
    entered_at: string
    withdrawn: string | null
  }
  /** `title`: for what; empty of what the rule proposes. */
  awards: {
    round: string
    approval: number
    block: string
    kind: string
    unit: string
    title: string
    content: string
  }
  /** `approval`: the place of the approval among the round's moves; JSON text: `opened`, `made`. */
  reply_periods: { round: string; approval: number; until_day: string; opened: string }
  provisional_results: { round: string; approval: number; unit: string; content: string }
  /** `content` is the text itself; `file` (its name and size) and `answer` are JSON text. */
  objections: {
    round: string
    approval: number
    unit: string
    content: string
    made: string
    file: string | null
    answer: string | null
  }
  /** Deleted before the objection that it came with. */
  objection_files: {
    round: string
    approval: number
    unit: string
    added_at: string
    content: Uint8Array
  }
  earlier_results: { id: string; content: string }
  links: {
    code: string
    round: string
    unit: string
    respondent_group: string
    channel: string
    label: string | null
    opens_on: string | null
    closes_on: string | null
    revoked_on: string | null
    made_on: string | null
    max_ballots: number | null
    state: Generated<string>
    difficulty: Generated<string>
    per_hour: Generated<number>
    opened: Generated<number>
    /** As it is: only the door reads it. `kept_shown`: as of last midnight, for everybody else. */
    kept: Generated<number>
    kept_shown: Generated<number>
    limited: Generated<number>
  }
  /** Tablets at a counter. Of the code and the token only digests are here. */
  kiosks: {
    id: string
    round: string
    link: string
    label: string
    code_hash: string
    token_hash: string | null
    made_on: string
    expires_on: string
    set_up_on: string | null
    revoked_on: string | null
    reported_at: string | null
    report: string | null
  }
  /** What came through a link on a day; never which ballot. Of the present day nothing is `kept` yet. */
  link_days: { link: string; day: string; opened: number; kept: number; limited: number }
  invitation_batches: {
    id: string
    round: string
    label: string
    respondent_group: string
    channel: string
    made_on: string
    renewed_on: string | null
    revoked_on: string | null
    opened: number
    /** What it came to, of invitations that closing has deleted. */
    closed_units: Generated<number>
    closed_issued: Generated<number>
    closed_spent: Generated<number>
  }
  /** `right_hash`: SHA-256 of the right, which is itself made from the code (see `rightOf`). */
  invitations: {
    right_hash: string
    round: string
    respondent_group: string
    channel: string
    batch: string | null
    insider: string | null
    /** Of an insider: the rights that it opens, sealed, as they were when it was made. */
    rights: string | null
    revoked_on: string | null
  }
  /** `spent`: its envelope lies in the box; only the door reads it. `shown`: so as of last midnight. */
  invitation_units: {
    right_hash: string
    unit: string
    place: number
    spent: number
    shown: number
  }
  /** `not_units` and `blocks` are JSON text. */
  insiders: {
    id: string
    round: string
    respondent_group: string
    name: string
    position: string
    contact: string | null
    not_units: string
    blocks: string
    /** The rights that were drawn for them, sealed (see `keys/draw-seal.ts`). */
    rights: string | null
    link_made_on: string | null
  }
  /** What insiders may rate: one row for each person and unit. Whose it is stands sealed alone. */
  insider_rights: {
    id: Uint8Array
    round: string
    respondent_group: string
    unit: string
    spent: number
    shown: number
  }
  /** `content` is sealed. */
  insider_draws: { round: string; respondent_group: string; place: number; content: string }
  /** `texts` is JSON text; `closed_…` is what it came to, of letters that closing has deleted. */
  mailings: {
    id: string
    round: string
    label: string
    respondent_group: string
    /** The bulk of its invitations; null where it carries insiders' links. */
    batch: string | null
    state: string
    texts: string
    made_on: string
    begun_on: string | null
    /** How many reminders were begun; on which day the last one, and how many rights were unused then. */
    reminders: Generated<number>
    reminded_on: string | null
    reminded: Generated<number>
    closed_letters: Generated<number>
    closed_sent: Generated<number>
    closed_bounced: Generated<number>
    closed_stopped: Generated<number>
  }
  /**
   * `person`: a keyed hash of round and address. `sealed`: address, name, language and code. `reminded`:
   * the last reminder that is through with this letter, whether it was sent one or not.
   */
  letters: {
    id: string
    round: string
    mailing: string
    respondent_group: string
    person: string
    sealed: string
    state: string
    stopped: Generated<number>
    reminded: Generated<number>
    tries: Generated<number>
    /** When it may be tried again, in ms since 1970. PostgreSQL tells it as text. */
    next_at: ColumnType<number | string, number | undefined, number>
  }
  mail_pace: { place: number; next_at: ColumnType<number | string, number, number> }
  interviewers: { id: string; name: string }
  enrolments: {
    code_hash: string
    interviewer: string
    round: string
    expires_on: string
    made_by: string
    device: string | null
  }
  devices: {
    id: string
    token_hash: string
    /** What the slips of its envelopes are signed with. */
    public_key: string
    interviewer: string
    round: string
    enrolled_on: string
    revoked_on: string | null
    last_contact: string | null
    name: ColumnType<string | null, string | null | undefined, string | null>
  }
  device_reports: { device: string; reported_at: string; content: string }
  round_interviewers: {
    round: string
    interviewer: string
    code: string
    team: string | null
    ended_on: string | null
  }
  assignments: {
    round: string
    interviewer: string
    unit: string
    respondent_group: string
    wanted: number
    due_on: string | null
    withdrawn_on: string | null
  }
  contacts: {
    id: string
    round: string
    interviewer: string
    unit: string
    respondent_group: string
    outcome: string
    attempts: number
    met_on: string
  }
  /** Ballots that are opened together, by a number that is made of the others (see `numbers.ts`). */
  cells: { number: number; round: string; unit: string; respondent_group: string; kind: string }
  /**
   * How ballots came and what they answer, likewise. `items`: JSON text, in the order in which answers
   * stand. `interviewer` is empty where nobody asked. What no ballot can have is refused when a row is
   * written (see the migration), so whoever reads these rows by the million trusts them.
   */
  ways: {
    number: number
    questionnaire: string
    questionnaire_version: number
    items: string
    mode: Mode
    language: Language
    channel: Channel
    interviewer: string
  }
  /** Each by an id that the count has drawn. */
  ballot_rows: {
    id: Uint8Array
    cell: number
    way: number
    /** Days since 1970. */
    sealed_on: number
    seconds: number | null
    /** A bit for each flag (see `marks.ts`). */
    marks: number
    /** See `review-number.ts`. */
    review: number
    /** 0 where fewer share unit, group and kind of right than may be shown: tallied, and no more. */
    listed: number
    /** 1 where it is compared with others. */
    compared: number
    /** 1 where somebody has decided. */
    decided: number
    /** How good its answers are on the whole, in ten-thousandths. */
    level: number | null
    /** A sign for each item (see `packed-answers.ts`). */
    answers: string
    /** JSON text; '' where nothing else was asked. */
    extra: string
    /** Of an insider's: sealed, and readable with the round's key alone (see `keys/raters.ts`); '' of anybody else's. */
    rater: string
  }
  /** A view: the rows with what their numbers stand for. */
  ballots: {
    id: Uint8Array
    round: string
    unit: string
    respondent_group: string
    /** By what kind of right it came (`RightKind`). */
    kind: string
    questionnaire: string
    questionnaire_version: number
    items: string
    mode: Mode
    language: Language
    channel: Channel
    interviewer: string | null
    rater: string | null
    sealed_on: string
    answers: string
    review: 'counted' | 'held' | 'excluded'
    review_number: number
    cell: number
    seconds: number | null
    extra: string | null
    listed: number
    marks: number
    compared: number
    decided: number
    level: number | null
  }
  flag_limits: { round: string; content: string }
  /** How many envelopes came through a link in the present hour; of none it is told in which. */
  link_hours: { link: string; hour: string; ballots: number }
  /** How often a link was opened in the hour in which it was opened last, until midnight. */
  /** Codes of a bulk that was made just now, wrapped by the master key; `until` in ms. */
  fresh_codes: { batch: string; made_by: string; wrapped: string; until: number | bigint | string }
  /** Work that takes longer than a request; times in ms. */
  jobs: {
    id: string
    place: number
    kind: string
    owner: string
    wish: string
    state: JobState
    done: number | bigint | string
    total: number | bigint | string | null
    begun_at: number | bigint | string
    ended_at: number | bigint | string | null
    result: string | null
    runner: string | null
    seen_at: number | bigint | string | null
    /** How many servers have begun it. */
    runners: number
    /** 1: it shall end. */
    cancelled: number
  }
  link_openings: { link: string; hour: string; opened: number }
  decisions: { id: string; round: string; place: number; content: string }
  decision_ballots: { ballot: Uint8Array; decision: string; was: string }
  back_check_draws: { id: string; round: string; place: number; content: string }
  back_checks: {
    round: string
    ballot: Uint8Array
    draw: string
    interviewer: string
    unit: string
    respondent_group: string
    sealed_on: string
    outcome: string | null
    record: string | null
  }
  /**
   * The lives of this database: another one begins with each restore. The last one is its epoch.
   * `restored_from`: when the backup was made (ISO 8601). `receipts_before`: how many stood when it began.
   * `lost`: how many receipts the database had that was replaced, and the backup had not, where that is known.
   */
  epochs: {
    place: number
    id: string
    begun_on: string
    receipts_before: Generated<number>
    restored_from: ColumnType<string | null, string | null | undefined, never>
    lost: ColumnType<number | null, number | null | undefined, number>
  }
  /**
   * One row: the backup period that runs, the one that ran at the newest verified backup, and the day
   * at whose beginning counters were last shown.
   */
  periods: { running: number; verified: number; shown_on: string | null }
  /**
   * What a round's ballots are sealed to. Secrets are wrapped by the master key (see
   * `keys/master-key.ts`); `box_by` says who holds the box key's: `sheets` or `server`.
   */
  round_keys: {
    round: string
    round_public: string
    round_secret: string | null
    box_public: string
    box_secret: string | null
    box_by: string
    receipts_public: string
    receipts_secret: string | null
    made_on: string
    destroyed_on: string | null
  }
  /**
   * One for each envelope that ever lay in the box: it claims the id, and its digest is a leaf of the
   * proof. It knows no place, no day and no sender. `round` is its number, `bucket` the first 12 bits
   * of the digest.
   */
  receipts: { id: Uint8Array; round: number; period: number; bucket: number; digest: Uint8Array }
  /** Receipts that stood in the database which a restore has replaced, and not in the backup. */
  lost_receipts: { id: Uint8Array; round: string; digest: Uint8Array; epoch: number }
  /**
   * What lies in the box. Deleted when it is counted. `state`: see `LyingState`; `flags` are
   * JSON text.
   */
  envelopes: {
    id: Uint8Array
    round: string
    unit: string
    respondent_group: string
    kind: string
    mode: string
    channel: string
    questionnaire: string
    questionnaire_version: number
    interviewer: string | null
    sealing_day: string
    sealed: Uint8Array
    state: string
    flags: string
  }
  /**
   * How many ballots stand where: a sum over `envelopes` (`state`: `lying`, `late`) and `ballots`
   * (`counted`, `held`, `excluded`). `interviewer` is empty where nobody asked; `day` is that of
   * the row, `sealing_day` or `sealed_on`.
   */
  ballot_counts: {
    round: string
    state: string
    unit: string
    respondent_group: string
    kind: string
    interviewer: string
    channel: string
    day: string
    ballots: number
  }
  /** What could not be opened, or was faulty inside; `envelope` is JSON text, as it came. */
  opened_faults: { id: Uint8Array; round: string; why: string; envelope: string }
  tallies: {
    round: string
    unit: string
    respondent_group: string
    ballots: number
    counts: string
  }
  /** Of the counted ballots that are doubtful; they are in `tallies` too. */
  flagged_tallies: {
    round: string
    unit: string
    respondent_group: string
    ballots: number
    counts: string
  }
  /** Of the counted ballots of each interviewer: for the variances. */
  cluster_tallies: {
    round: string
    unit: string
    respondent_group: string
    interviewer: string
    ballots: number
    counts: string
  }
  /**
   * How many interviews stand where, by their review (see `review-number.ts`) and marks (see `marks.ts`);
   * of those with a level the sum and the squares, in ten-thousandths.
   */
  interview_counts: {
    round: string
    interviewer: string
    unit: string
    respondent_group: string
    review: number
    marks: number
    ballots: number
    scored: number
    level_sum: WideInteger
    level_squares: WideInteger
  }
  /** How many interviews took how long, of those that phones told of. */
  interview_times: { round: string; interviewer: string; seconds: number; ballots: number }
  refused: {
    id: string
    why: string
    refused_on: string
    size: number
    round: string | null
    ballot: string | null
    raw: string
  }
  /** What unknown senders have left in `refused`, by day. */
  refused_use: { day: string; bytes: WideInteger }
  /** What only this server may know; the other tables of the accounts are better-auth's business. */
  secrets: { name: string; content: string }
  /** The columns that this program reads and writes beside better-auth, in its spelling. */
  office_users: {
    id: string
    name: string
    email: string
    emailVerified: ColumnType<boolean | number, boolean, boolean>
    role: string
    scopeUnit: string | null
    scopeInterviewer: string | null
    twoFactorEnabled: ColumnType<boolean | number | null, boolean | null | undefined, boolean>
    disabledAt: ColumnType<string | null, string | null | undefined, string | null>
    lastSignInAt: ColumnType<string | null, string | null | undefined, string>
    createdAt: ColumnType<string | Date, string, never>
    updatedAt: ColumnType<string | Date, string, string>
  }
  office_sessions: { id: string; userId: string }
  office_passwords: {
    id: string
    accountId: string
    providerId: string
    userId: string
    password: string | null
    createdAt: ColumnType<string | Date, string, never>
    updatedAt: ColumnType<string | Date, string, string>
  }
  /** Who has failed to sign in, by digests, until an hour later; in ms. */
  sign_in_failures: { subject: string; failures: number; last_at: number | bigint | string }
  /** Codes of second factors that were used just now, by digests. */
  used_codes: { account: string; code: string; used_at: number | bigint | string }
  office_two_factors: { id: string; userId: string }
  office_access_links: {
    id: string
    code_hash: string
    content: string
    made_by: string
    made_at: string
    expires_at: string
  }
  /** What programs read by: SHA-256 of each token, what it opens (JSON), and days without times. */
  api_tokens: {
    id: string
    token_hash: string
    name: string
    subjects: string
    rounds: string | null
    made_by: string
    made_on: string
    expires_on: string
    last_used_on: string | null
    revoked_on: string | null
  }
  /** Filters of the console’s lists, and in which round colleagues see one. */
  list_filters: {
    id: string
    account: string
    list: string
    name: string
    search: string
    shared_in: string | null
  }
  audit_entries: {
    place: number
    at: string
    who_id: string
    who_name: string
    who_role: string
    action: string
    round: string | null
    subject: string
    previous: string
    hash: string
  }
  /** One row: where the log ends. */
  audit_head: { place: number; hash: string }
}
