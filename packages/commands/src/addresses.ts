import type { FirstRun } from '@phieu/server'
import { renderUnicodeCompact } from 'uqr'

/** Where a newcomer begins, for the terminal, with the citizen's link as a QR code for a phone. */
export function addressBoard({ citizenLink, enrolmentLink, setupLink, ...rest }: FirstRun): string {
  const rows = [
    ['Answer as a citizen', citizenLink],
    ["Enrol an interviewer's phone, once", enrolmentLink],
    setupLink ? ['Set up the console, once', setupLink] : ['Console', rest.console],
    ['Documentation of the API', rest.docs],
  ] as const
  const lines = rows.flatMap(([title, address]) => (address ? [`  ${title}\n    ${address}`] : []))
  if (citizenLink && reachableByPhone(citizenLink)) {
    lines.push(indent(renderUnicodeCompact(citizenLink)))
  }
  return lines.join('\n\n')
}

/** A phone that scans `localhost` would look for the server on itself. */
function reachableByPhone(address: string): boolean {
  return !['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}
