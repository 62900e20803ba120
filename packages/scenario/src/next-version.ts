/**
 * The app as its next version would come: the same in every way but that no piece of it has the name that it
 * had, and the version calls itself another. Names of pieces are told by the digest in them.
 */

/** Text of the app as the next version has it. */
export function toNextVersion(text: string): string {
  return text
    .replaceAll(/-([\w-]{8})\.(js|css)\b/g, '-$12.$2')
    .replaceAll(/(\d+\.\d+\.\d+-[0-9a-f]{7})\b/g, '$12')
    .replaceAll(/(?<=revision"?:\W[0-9a-f]{31})[0-9a-f]\b/g, (last) => (last === '0' ? '1' : '0'))
}

/** @returns where this version has what the next one is asked for; `undefined` for what that has no more */
export function inThisVersion(address: string): string | undefined {
  if (!address.includes('/assets/')) return address
  const named = /-([\w-]{8})2\.(js|css)$/
  return named.test(address) ? address.replace(named, '-$1.$2') : undefined
}
