/**
 * What a PostgreSQL server must not write down, and what it must, for the promises that are made to
 * people: nobody learns from its files which ballot came when, and what was acknowledged is not lost.
 */
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** By the names of `pg_settings`. */
export type PostgresSettings = Readonly<Record<string, string | undefined>>

/** A value under which a setting must not stand, and what it would mean. */
interface Forbidden {
  name: string
  isBad: (setting: string) => boolean
  why: string
}

const on = (setting: string) => setting === 'on'
const fromZero = (setting: string) => Number(setting) >= 0
const aboveZero = (setting: string) => Number(setting) > 0

const times = 'it writes down when each row came, and so which ballot was whose'
const statements = 'its log would tell when each ballot came'

const unsafe = 'a ballot that was acknowledged could be lost'

const forbidden: readonly Forbidden[] = [
  { name: 'track_commit_timestamp', isBad: on, why: times },
  {
    name: 'log_statement',
    isBad: (setting) => setting === 'mod' || setting === 'all',
    why: statements,
  },
  { name: 'log_duration', isBad: on, why: statements },
  { name: 'log_min_duration_statement', isBad: fromZero, why: statements },
  { name: 'log_min_duration_sample', isBad: fromZero, why: statements },
  { name: 'log_transaction_sample_rate', isBad: aboveZero, why: statements },
  { name: 'auto_explain.log_min_duration', isBad: fromZero, why: statements },
  {
    name: 'shared_preload_libraries',
    isBad: (setting) => setting.includes('pgaudit'),
    why: statements,
  },
  {
    name: 'synchronous_commit',
    isBad: (setting) => setting === 'off' || setting === 'local',
    why: unsafe,
  },
  {
    name: 'client_min_messages',
    // By its warning alone is it known that a commit did not wait for the standby (see `openPool`).
    isBad: (setting) => ['error', 'fatal', 'panic'].includes(setting),
    why: unsafe,
  },
]

/** One sentence for each setting under which this server does not start. */
export function faultsOf(settings: PostgresSettings): string[] {
  return forbidden.flatMap(({ name, isBad, why }) => {
    const setting = settings[name]
    if (setting === undefined || !isBad(setting)) return []
    return [`PostgreSQL has ${name} = ${setting}: ${why}. Take it out and start again.`]
  })
}

/** One sentence for each thing that the operator should know of, and may have decided. */
export function adviceOf(settings: PostgresSettings): string[] {
  const advice = [
    settings.synchronous_standby_names === '' &&
      'PostgreSQL has no synchronous standby (synchronous_standby_names): if its disk is lost, ballots ' +
        'that were acknowledged since the last backup are on their phones alone.',
    settings.archive_mode !== undefined &&
      settings.archive_mode !== 'off' &&
      'PostgreSQL archives its log (archive_mode): whoever reads the archive sees in which order ' +
        'ballots came. Copies for safety are the standby and encrypted backups.',
    settings.fsync === 'off' &&
      'PostgreSQL does not wait for its disk (fsync = off): a power cut loses or breaks ballots.',
  ]
  return advice.filter((each) => each !== false)
}

export async function readPostgresSettings(db: Kysely<Tables>): Promise<PostgresSettings> {
  const names = [
    ...forbidden.map(({ name }) => name),
    'synchronous_standby_names',
    'archive_mode',
    'fsync',
  ]
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in (${sql.join(names)})
  `.execute(db)
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}
