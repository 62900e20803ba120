import { parseAddress } from './address.ts'

/** What stands between addresses in a pasted list, a table or a returned letter. */
const BETWEEN = /[\s,;<>"'()[\]]+/

/** The addresses in a text, each once; whatever else stands there is passed over. */
export function readBounces(text: string): string[] {
  const words = text
    .split(BETWEEN)
    .map((word) => word.replace(/^mailto:/i, '').replace(/[.:]+$/, ''))
  const addresses = words.filter((word) => word.includes('@')).map(parseAddress)
  return [...new Set(addresses.filter((address) => address !== undefined))]
}
