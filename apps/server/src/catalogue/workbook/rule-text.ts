/** Rules and weights in one cell: `banded: 50=20; 80=100`, `DN=2; ND=1`. Decimals have a point. */
import type { WorkingRule } from '@phieu/survey'

export type Weights = Readonly<Record<string, number | null>>

/** Weights that make all groups alike; an empty cell says that the common ones count. */
const ALIKE = 'equal'

export function ruleText(rule: WorkingRule): string {
  if (rule.kind === 'linear' || rule.kind === 'topTwo') return rule.kind
  const pairs =
    rule.kind === 'optionPercent'
      ? Object.entries(rule.percent)
      : rule.bands.map(({ from, earns }) => [from, earns] as const)
  return `${rule.kind}: ${pairs.map(([left, right]) => `${left ?? ''}=${right ?? ''}`).join('; ')}`
}

/** The rule that a text names; `undefined` when it names none. */
export function readRule(text: string): WorkingRule | undefined {
  const [, kind = '', rest] = /^(\w+)\s*(?::(.*))?$/s.exec(text) ?? []
  if (kind === 'linear' || kind === 'topTwo') return rest === undefined ? { kind } : undefined
  const pairs = readPairs(rest ?? '')
  if (!pairs) return undefined
  if (kind === 'optionPercent') {
    const percent = pairs.map(([code, earns]) => [code, readNumber(earns)] as const)
    if (percent.some(([, earns]) => earns === undefined)) return undefined
    return {
      kind,
      percent: Object.fromEntries(percent.map(([code, earns]) => [code, earns ?? null])),
    }
  }
  if (kind !== 'banded') return undefined
  const bands = pairs.map(([from, earns]) => ({ from: readNumber(from), earns: readNumber(earns) }))
  if (bands.some(({ from, earns }) => from === undefined || earns === undefined)) return undefined
  return {
    kind,
    bands: bands.map(({ from, earns }) => ({ from: from ?? null, earns: earns ?? null })),
  }
}

export function weightsText(weights: Weights): string {
  const pairs = Object.entries(weights).map(([group, weight]) => `${group}=${weight ?? ''}`)
  return pairs.length === 0 ? ALIKE : pairs.join('; ')
}

/** The weights that a text names; `undefined` when it names none. */
export function readWeights(text: string): Weights | undefined {
  if (text === ALIKE) return {}
  const pairs = readPairs(text)?.map(([group, weight]) => [group, readNumber(weight)] as const)
  if (!pairs || pairs.length === 0 || pairs.some(([, weight]) => weight === undefined)) {
    return undefined
  }
  return Object.fromEntries(pairs.map(([group, weight]) => [group, weight ?? null]))
}

function readPairs(text: string): [string, string][] | undefined {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const pairs = parts.map((part): [string, string] | undefined => {
    const [, left, right] = /^([^=]*)=([^=]*)$/.exec(part) ?? []
    return left === undefined || right === undefined ? undefined : [left.trim(), right.trim()]
  })
  const whole = pairs.filter((pair) => pair !== undefined)
  return whole.length === parts.length ? whole : undefined
}

/** `null` where nothing stands; `undefined` where it is no number. A number is written with 22 decimals at most. */
function readNumber(text: string): number | null | undefined {
  if (text === '') return null
  if (!/^\d{1,9}([.,]\d{1,22})?(e-\d{1,3})?$/i.test(text)) return undefined
  return Number(text.replace(',', '.'))
}
