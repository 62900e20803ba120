/** Whether what came for a file of the app is that file. */
import { versionMark } from './kept-doors.ts'

/** What the app is made of, by the endings of its files. */
const KINDS: Readonly<Record<string, RegExp>> = {
  js: /javascript/,
  css: /css/,
  html: /html/,
  svg: /svg/,
  png: /png/,
}

/**
 * Whoever stands in between may answer with a page of their own and call it well: kept in a file's place it
 * would be shown for good.
 */
export async function isOwnFile({ pathname }: URL, response: Response): Promise<boolean> {
  const [, ending = ''] = /\.(\w+)$/.exec(pathname) ?? []
  const kind = response.headers.get('content-type') ?? ''
  if (!response.ok || KINDS[ending]?.test(kind) === false) return false
  return pathname !== '/index.html' || (await response.clone().text()).includes(versionMark)
}
