import type { DemoAccount, FirstRun } from '@phieu/server'
import { renderUnicodeCompact } from 'uqr'

/** Where a newcomer begins, for the terminal; what is opened on a phone also as a QR code. */
export function addressBoard({ citizenLink, enrolmentLink, setupLink, ...rest }: FirstRun): string {
  const desk = setupLink ? ['Set up the console, once', setupLink] : ['Console', rest.console]
  const rows = [
    ['Answer as a citizen', citizenLink, qrCode(citizenLink)],
    ["Enrol an interviewer's phone, once", enrolmentLink, qrCode(enrolmentLink)],
    desk,
    ['Documentation of the API', rest.docs],
  ]
  return rows
    .filter(([, address]) => address)
    .map(([title, address, code = '']) => `  ${title}\n    ${address}${code}`)
    .join('\n\n')
}

/** Who can be signed in as, for the terminal: one line each. */
export function accountBoard(accounts: readonly DemoAccount[]): string {
  const rows = accounts.map(
    ({ role, email, password }) => `    ${role.padEnd(12)} ${email.padEnd(26)} ${password}`,
  )
  return ['  Sign in to the console as', ...rows].join('\n')
}

function qrCode(address: string | undefined): string {
  if (!address || !reachableByPhone(address)) return ''
  return `\n\n${indent(renderUnicodeCompact(address))}`
}

/** A phone that scans `localhost` would look for the server on itself. */
function reachableByPhone(address: string): boolean {
  return !['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}
