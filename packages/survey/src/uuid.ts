import { z } from 'zod'

/**
 * A random UUID (version 4), made on a device: in small letters and bare, however it was written (in
 * capitals, in braces, as a URN), so that one thing has one id.
 */
export const Uuid = z.string().overwrite(bare).uuidv4()
export type Uuid = z.infer<typeof Uuid>

function bare(id: string): string {
  return id.toLowerCase().replace(/^(?:urn:uuid:|{)|}$/g, '')
}
