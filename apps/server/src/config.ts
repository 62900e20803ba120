import { z } from 'zod'
import { StartError } from './start-error.ts'
import { isRecipient } from './backup-retention/encryption.ts'
import { parseSender } from './mailing/address.ts'
import type { MailConfig } from './mailing/post.ts'
import type { OfficeSettings } from './papers/public/identity.ts'
import type { MetricsPlace } from './metrics/metrics.ts'
import { readTrustedProxies, type TrustedProxies } from './http/trusted-proxies.ts'

/** Where the server listens and what it opens. */
export interface ServerConfig {
  host: string
  /** 0 takes any free one. */
  port: number
  /** A folder; made where there is none. */
  dataDir: string
  /** A PostgreSQL database; SQLite in `dataDir` when nothing is said. */
  databaseUrl?: string | undefined
  /** Beside `dataDir` when nothing is said; made where there is none. */
  masterKeyFile?: string | undefined
  /** `http://localhost:<port>` when nothing is said. */
  publicUrl?: string | undefined
  /** To whom backups are encrypted (age); what stands in `dataDir` when nothing is said. */
  backupRecipient?: string | undefined
  /** Who may say where a request comes from; nobody when nothing is said. */
  trustedProxies?: TrustedProxies | undefined
  /** What the public pages say of the office; nothing where nothing is said. */
  office?: OfficeSettings
  /** Where metrics are asked for; none are kept where nothing is said. */
  metrics?: MetricsPlace | undefined
  /** The mail server that letters are handed to; none are sent where nothing is said. */
  mail?: MailConfig | undefined
}

/** Everything that can be set. */
const settings = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(8787),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  PHIEU_MASTER_KEY_FILE: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  BACKUP_RECIPIENT: z.string().refine(isRecipient).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => URL.parse(url)?.pathname === '/')
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text, context) => {
      const proxies = readTrustedProxies(text)
      if (!proxies) context.addIssue('names no proxies')
      return proxies
    })
    .optional(),
  OFFICE_NAME: z.string().trim().min(1).max(200).optional(),
  OFFICE_NAME_EN: z.string().trim().min(1).max(200).optional(),
  OFFICE_CONTACT: z.string().trim().min(1).max(500).optional(),
  OFFICE_EMBLEM: z.string().optional(),
  METRICS_LISTEN: z
    .string()
    .regex(/^.+:\d{1,5}$/)
    .transform((text): MetricsPlace => {
      const at = text.lastIndexOf(':')
      return { host: text.slice(0, at), port: Number(text.slice(at + 1)) }
    })
    .refine(({ port }) => port <= 65535)
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .transform((text, context) => {
      const sender = parseSender(text)
      if (!sender) context.addIssue('names no sender')
      return sender
    })
    .optional(),
  MAIL_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .default(60),
}

/** The names of everything that can be set. */
export const settingNames: readonly string[] = Object.keys(settings)

const meanings: Record<keyof typeof settings, string> = {
  PORT: 'a port, a number from 0 to 65535',
  HOST: 'the address to listen on, such as 127.0.0.1 or 0.0.0.0',
  DATA_DIR: 'a folder for the database',
  PHIEU_MASTER_KEY_FILE: 'the file of the key that wraps the keys of rounds, outside of DATA_DIR',
  DATABASE_URL: 'a PostgreSQL database, such as postgres://user:password@host/name',
  BACKUP_RECIPIENT:
    'whom backups are encrypted to, age1… (`npx pnpm backup --new-identity` makes one)',
  PUBLIC_URL: 'where people reach the server, such as https://phieu.example.vn, without a path',
  TRUSTED_PROXIES:
    'the number of proxies before this server, or their addresses, such as 1 or 10.0.0.7, 10.1.0.0/16',
  OFFICE_NAME: 'the name of the office, at most 200 letters',
  OFFICE_NAME_EN: 'the name of the office in English, at most 200 letters',
  OFFICE_CONTACT: 'how people reach the office, at most 500 letters',
  OFFICE_EMBLEM: 'a file with the emblem of the office, PNG or SVG',
  METRICS_LISTEN: 'an address and a port for /metrics, such as 127.0.0.1:9464',
  SMTP_URL: 'the mail server that letters are handed to, such as smtps://user:password@host:465',
  MAIL_FROM:
    'whom letters come from, such as Sở Nội vụ <khaosat@example.vn>, together with SMTP_URL',
  MAIL_PER_MINUTE: 'how many letters go in a minute at most, from 1 to 9999',
}

/**
 * Reads the settings. An empty value says nothing. Other names that begin with `PHIEU_` are refused:
 * whoever sets one believes that it does something.
 *
 * @throws StartError with the first fault
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): ServerConfig {
  const stranger = Object.keys(environment).find(
    (name) => name.startsWith('PHIEU_') && !Object.hasOwn(settings, name),
  )
  if (stranger)
    throw new StartError(`${stranger} is no setting; there are ${settingNames.join(', ')}.`)

  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const read = z.object(settings).safeParse(Object.fromEntries(given))
  if (!read.success) throw new StartError(describe(read.error, environment))

  const { PORT, HOST, DATA_DIR, BACKUP_RECIPIENT, PHIEU_MASTER_KEY_FILE, ...where } = read.data
  const { DATABASE_URL, PUBLIC_URL, TRUSTED_PROXIES, METRICS_LISTEN } = where
  const { SMTP_URL, MAIL_FROM, MAIL_PER_MINUTE } = where
  if (SMTP_URL !== undefined && !MAIL_FROM) throw new StartError(say('MAIL_FROM', ''))
  const { OFFICE_NAME, OFFICE_NAME_EN, OFFICE_CONTACT, OFFICE_EMBLEM } = where
  return {
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    masterKeyFile: PHIEU_MASTER_KEY_FILE,
    databaseUrl: DATABASE_URL,
    backupRecipient: BACKUP_RECIPIENT,
    publicUrl: PUBLIC_URL && new URL(PUBLIC_URL).origin,
    trustedProxies: TRUSTED_PROXIES,
    office: {
      name: OFFICE_NAME,
      nameInEnglish: OFFICE_NAME_EN,
      contact: OFFICE_CONTACT,
      emblemFile: OFFICE_EMBLEM,
    },
    metrics: METRICS_LISTEN,
    mail:
      SMTP_URL === undefined || !MAIL_FROM
        ? undefined
        : { url: SMTP_URL, sender: MAIL_FROM, perMinute: MAIL_PER_MINUTE },
  }
}

function describe(error: z.ZodError, environment: Readonly<Record<string, string | undefined>>) {
  const name = String(error.issues[0]?.path[0])
  // Their addresses carry passwords.
  const isSecret = name === 'DATABASE_URL' || name === 'SMTP_URL'
  return say(name, isSecret ? '' : ` ("${environment[name]}")`)
}

function say(name: string, given: string): string {
  const meaning = new Map(Object.entries(meanings)).get(name)
  return `${name}${given} must be ${meaning}.`
}
