import { sha256 } from '@phieu/survey'
import { rightOf } from '@phieu/survey/envelope'

/**
 * What is kept of a personal code. Phones send the right that is made from it, so whoever reads the
 * database can neither open an invitation nor send by it.
 */
export async function rightHashOf(code: string): Promise<string> {
  return sha256(await rightOf(code))
}
