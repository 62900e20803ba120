import { randomBytes } from 'node:crypto'
import { fetchAlone } from './fetch-alone.ts'

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

/** Who the first admin is when nobody says. */
function someAdmin() {
  return {
    name: 'Quản trị viên mô phỏng',
    email: 'admin@demo.example',
    password: randomBytes(12).toString('base64url'),
  }
}

/**
 * Makes the first admin through the set-up link; with a random password when nothing is said.
 *
 * @throws Error when the server does not take the link
 */
export async function setUpAdmin(
  { url, firstRun }: FreshServer,
  admin: Omit<Credentials, 'cookies'> = someAdmin(),
): Promise<Credentials> {
  const { setupLink } = firstRun
  if (!setupLink) throw new Error('this office has its admin already')

  const { name, email, password } = admin
  const response = await fetchAlone(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(setupLink).origin },
    body: JSON.stringify({ token: new URL(setupLink).hash.slice(1), name, email, password }),
  })
  if (!response.ok) throw new Error(`the set-up was answered with ${response.status}`)
  return { name, email, password, cookies: cookiesOf(response) }
}

/** The session that an answer begins. */
export function cookiesOf({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
