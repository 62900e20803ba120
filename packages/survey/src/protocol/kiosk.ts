/** A tablet at an office's own counter, where one person after another answers through one link. */
import { z } from 'zod'
import { LinkCode } from './protocol.ts'

/**
 * `POST /api/kiosks`: a tablet becomes a kiosk with the one-time code that the office made. It makes
 * its own token, so a lost reply is mended by asking again; the server keeps only the SHA-256 of both.
 */
export const KioskRequest = z.object({
  code: z.string().min(1).max(128),
  /** 32 random bytes in base64url. */
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type KioskRequest = z.infer<typeof KioskRequest>

/** What a kiosk is for. */
export const KioskBrief = z.object({
  link: LinkCode,
  /** What the office calls this tablet. */
  label: z.string().min(1).max(80),
})
export type KioskBrief = z.infer<typeof KioskBrief>

/** What a kiosk hears when it says how it is; one that is taken back takes no more ballots. */
export const KioskWord = z.object({ revoked: z.boolean() })
export type KioskWord = z.infer<typeof KioskWord>
