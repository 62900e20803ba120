/** Many links are printed in a thread (see `in-thread.ts`). */
import { printHere, type PrintOrder } from './print-links.ts'

export function run({ notices, wish }: PrintOrder): Promise<Uint8Array<ArrayBuffer>> {
  return printHere(notices, wish)
}
