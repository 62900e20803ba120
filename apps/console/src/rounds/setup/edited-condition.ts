/** A condition while it is written: some comparisons that all hold, or of which one does. */
import { Condition } from '@phieu/survey'

export type ComparisonName = 'equals' | 'in' | 'includes' | 'atLeast' | 'atMost' | 'answered'

export const comparisonNames: readonly ComparisonName[] = [
  'equals',
  'in',
  'includes',
  'atLeast',
  'atMost',
  'answered',
]

export interface EditedPart {
  readonly question: string
  readonly is: ComparisonName
  /** As it is typed. */
  readonly value: string
}

export type EditedCondition =
  | {
      readonly kind: 'parts'
      readonly join: 'all' | 'any'
      readonly negate: boolean
      readonly parts: readonly EditedPart[]
    }
  /** Deeper than the form shows: kept as it is until it is made anew. */
  | { readonly kind: 'nested'; readonly condition: Condition }

/** What the form shows of a condition. */
export function readParts(condition: Condition | undefined): EditedCondition {
  if (!condition) return { kind: 'parts', join: 'all', negate: false, parts: [] }
  const negate = condition.is === 'not'
  const inner = condition.is === 'not' ? condition.of : condition
  const join = inner.is === 'any' ? 'any' : 'all'
  const list = inner.is === 'all' || inner.is === 'any' ? inner.of : [inner]
  const parts = list.map(readPart)
  if (parts.some((part) => part === undefined)) return { kind: 'nested', condition }
  return { kind: 'parts', join, negate, parts: parts.flatMap((part) => part ?? []) }
}

function readPart(condition: Condition): EditedPart | undefined {
  switch (condition.is) {
    case 'all':
    case 'any':
    case 'not':
      return undefined
    case 'answered':
      return { question: condition.question, is: 'answered', value: '' }
    case 'in':
      return { question: condition.question, is: 'in', value: condition.values.join(', ') }
    case 'includes':
      return { question: condition.question, is: 'includes', value: String(condition.code) }
    default:
      return { question: condition.question, is: condition.is, value: String(condition.value) }
  }
}

/** The condition of what was typed; none where nothing was, `faulty` where it cannot be read. */
export function writeParts(edited: EditedCondition): Condition | undefined | 'faulty' {
  if (edited.kind === 'nested') return edited.condition
  const { join, negate, parts } = edited
  if (parts.length === 0) return undefined
  const list = parts.map(writePart)
  const joined = list.length === 1 ? list[0] : { is: join, of: list }
  const read = Condition.safeParse(negate ? { is: 'not', of: joined } : joined)
  return read.success ? read.data : 'faulty'
}

function writePart({ question, is, value }: EditedPart): object {
  const numbers = value
    .split(/[;\s]+|,(?=\s|\d+\s*(?:,|$))/)
    .filter((each) => each !== '')
    .map((each) => Number(each.replace(',', '.')))
  const [first = Number.NaN] = numbers
  if (is === 'answered') return { is, question }
  if (is === 'in') return { is, question, values: numbers }
  return is === 'includes' ? { is, question, code: first } : { is, question, value: first }
}
