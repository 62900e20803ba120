import { createHash } from 'node:crypto'
import type { PasswordHashing } from '../account/auth.ts'

/**
 * Passwords kept by one round of SHA-256: offices of tests open hundreds of accounts, and a tenth of a
 * second of scrypt for each was a third of the suite. What a server does is held by
 * `account/passwords.test.ts`.
 */
export const quickPasswords: PasswordHashing = {
  hash: async (password) => digest(password),
  verify: async ({ hash, password }) => hash === digest(password),
}

function digest(password: string): string {
  return createHash('sha256').update(password).digest('hex')
}
