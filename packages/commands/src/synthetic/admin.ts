import type { RunningServer } from '@phieu/server'
import { randomBytes } from 'node:crypto'

export interface Credentials {
  name: string
  email: string
  password: string
}

/**
 * Makes the first admin through the set-up link, with a random password.
 *
 * @throws Error when the server does not take the link
 */
export async function setUpAdmin({ url, firstRun }: RunningServer): Promise<Credentials> {
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
  return admin
}
