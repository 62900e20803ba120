import { renderUnicodeCompact } from 'uqr'

/** Where a running server is met; what is missing is not to be had any more. */
export interface Addresses {
  /** A citizen's open link. */
  citizen: string | undefined
  /** Enrols one interviewer's phone, once. */
  enrolment: string | undefined
  /** Makes the first admin of the console, once. */
  setup: string | undefined
  console: string
  documentation: string
}

/** The addresses for the terminal, with the citizen's link as a QR code for a phone's camera. */
export function addressBoard({ citizen, enrolment, setup, ...rest }: Addresses): string {
  const rows = [
    ['Answer as a citizen', citizen],
    ["Enrol an interviewer's phone", enrolment],
    setup ? ['Set up the console, once', setup] : ['Console', rest.console],
    ['Documentation of the API', rest.documentation],
  ] as const
  const lines = rows.flatMap(([title, address]) =>
    address ? [`  ${title}\n    ${address}\n`] : [],
  )
  const code =
    citizen && reachableByPhone(citizen) ? `\n${indent(renderUnicodeCompact(citizen))}` : ''
  return `${lines.join('\n')}${code}`
}

/** A phone that scans `localhost` would look for the server on itself. */
function reachableByPhone(address: string): boolean {
  return !['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}
