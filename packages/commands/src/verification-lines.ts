import { isEqual, type Account, type Difference, type Verification } from '@phieu/publication'

/** More than so many differences tell nothing more. */
const MOST_SHOWN = 20

/** Whoever makes up all of a package makes up its digests, too. */
const ANNOUNCED = 'It is the package that was announced if its SHA-256 is the announced one.'

/** What came of recomputing a package, for people. */
export function verificationLines(verification: Verification): string[] {
  const { kind, digest, faults, differences, accounts, hides, remarks } = verification
  const kinds = { office: 'the whole package of the office', public: 'the public package' }
  return [
    `This is ${kinds[kind]}, SHA-256 ${digest}.`,
    ...faults,
    ...differences.slice(0, MOST_SHOWN).map(differenceLine),
    ...(differences.length > MOST_SHOWN
      ? [`… and ${differences.length - MOST_SHOWN} more places.`]
      : []),
    ...(hides === undefined ? [] : [hides]),
    ...remarks,
    ...accounts.map(accountLine),
    conclusion(verification),
    ...(isEqual(verification) ? [ANNOUNCED] : []),
  ]
}

function differenceLine({ part, path, names, packaged, recomputed }: Difference): string {
  const at = path === '' ? '' : ` at ${path}`
  const of = names === undefined ? '' : ` (${names})`
  return `${part}${at}${of}: the package says ${written(packaged)}, recomputed is ${written(recomputed)}.`
}

const standings = {
  recomputed: 'recomputed',
  bounded: 'bounded',
  trusted: 'taken on trust',
} as const

function accountLine({ part, standing, what }: Account): string {
  return `${part}, ${standings[standing]}: ${what}`
}

function conclusion(verification: Verification): string {
  return isEqual(verification)
    ? 'EQUAL: what is recomputed stands as it came out, what is bounded lies within its bounds. The rest is taken on trust.'
    : 'NOT EQUAL: the package is not what comes out of its own parts.'
}

function written(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
