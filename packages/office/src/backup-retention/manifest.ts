import { z } from 'zod'

/** What a backup says of itself. */
export const Manifest = z
  .object({
    format: z.literal('phieu-backup'),
    version: z.literal(1),
    kind: z.enum(['sqlite', 'postgres']),
    /** ISO 8601, UTC. */
    madeAt: z.iso.datetime(),
    /** The steps that had made the tables. */
    steps: z.array(z.string()),
    rounds: z.array(z.object({ id: z.string(), state: z.string(), ballots: z.int() })),
    database: z.object({
      /** In bytes, unpacked. */
      size: z.int(),
      /** SHA-256 in hexadecimal digits. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  })
  .meta({ id: 'Manifest' })
export type Manifest = z.infer<typeof Manifest>
