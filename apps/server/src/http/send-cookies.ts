import type { Context } from 'hono'

/** Puts cookies, written as headers, into the answer beside those that are there. */
export function sendCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}
