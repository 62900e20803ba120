import { z } from 'zod'

/** Which manifests this program reads. */
export const BACKUP_VERSION = 2

/** What a backup says of itself; it can be read without the key to the rest. */
export const Manifest = z
  .object({
    format: z.literal('phieu-backup'),
    version: z.literal(BACKUP_VERSION),
    /** What it was made of; it can be restored into either. */
    kind: z.enum(['sqlite', 'postgres']),
    /** ISO 8601, UTC. */
    madeAt: z.iso.datetime(),
    /** The steps that had made the tables. */
    steps: z.array(z.string()),
    rounds: z.array(z.object({ id: z.string(), state: z.string(), ballots: z.int() })),
    /** The life of the database that it was made in. */
    epoch: z.string(),
    /** Every receipt of the backup periods before this one is in it. */
    period: z.int(),
    /** What opens it: nothing needed, an identity (age), or a passphrase. */
    sealed: z.discriminatedUnion('by', [
      z.object({ by: z.literal('nobody') }),
      z.object({ by: z.literal('recipient'), recipient: z.string() }),
      z.object({ by: z.literal('passphrase') }),
    ]),
    database: z.object({
      /** In bytes, unpacked. */
      size: z.int(),
      /** SHA-256 in hexadecimal digits. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  })
  .meta({ id: 'Manifest' })
export type Manifest = z.infer<typeof Manifest>
