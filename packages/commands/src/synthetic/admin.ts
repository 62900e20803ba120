import { randomBytes } from 'node:crypto'

/** A server whose set-up link nobody has used. */
export interface FreshServer {
  url: string
  firstRun: { setupLink: string | undefined }
}

export interface Credentials {
  name: string
  email: string
  password: string
  /** Of the session that the set-up began. */
  cookies: string
}

/**
 * Makes the first admin through the set-up link, with a random password.
 *
 * @throws Error when the server does not take the link
 */
export async function setUpAdmin({ url, firstRun }: FreshServer): Promise<Credentials> {
  const { setupLink } = firstRun
  if (!setupLink) throw new Error('this office has its admin already')

  const admin = {
    name: 'Quản trị viên mô phỏng',
    email: 'admin@demo.example',
    password: randomBytes(12).toString('base64url'),
  }
  const response = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(setupLink).origin },
    body: JSON.stringify({ token: new URL(setupLink).hash.slice(1), ...admin }),
  })
  if (!response.ok) throw new Error(`the set-up was answered with ${response.status}`)
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { ...admin, cookies: cookies.join('; ') }
}
