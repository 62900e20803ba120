import { z } from 'zod'

/**
 * A random UUID (version 4), made on a device: in small letters, however it was written, so that
 * one thing has one id.
 */
export const Uuid = z.uuidv4().toLowerCase()
export type Uuid = z.infer<typeof Uuid>
