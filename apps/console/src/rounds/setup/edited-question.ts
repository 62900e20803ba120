/** An extra question while it is written: every field as it is typed, whatever the kind. */
import { ExtraQuestion, type ExtraOption } from '@phieu/survey'
import { readParts, writeParts, type EditedCondition } from './edited-condition.ts'

export interface EditedQuestion {
  /** Of the editor alone; the question's own code can be changed. */
  readonly key: string
  readonly id: string
  readonly kind: ExtraQuestion['kind']
  readonly place: ExtraQuestion['place']
  readonly textVi: string
  readonly textEn: string
  readonly helpVi: string
  readonly helpEn: string
  readonly required: boolean
  readonly groups: readonly string[]
  /** One a line: `1 | Đã đến | Yes`. */
  readonly options: string
  readonly min: string
  readonly max: string
  readonly decimals: string
  readonly unitVi: string
  readonly unitEn: string
  readonly maxLength: string
  readonly condition: EditedCondition
}

/** What of a question cannot be read. */
export type Broken = 'options' | 'text' | 'id' | 'number' | 'other'

const refusal = { vi: 'Không muốn trả lời', en: 'Prefer not to say' } as const

export function freshQuestion(key: string, id: string): EditedQuestion {
  return {
    key,
    id,
    kind: 'single',
    place: 'after',
    textVi: '',
    textEn: '',
    helpVi: '',
    helpEn: '',
    required: false,
    groups: [],
    options: `1 |  | \n2 |  | \n99 | ${refusal.vi} | ${refusal.en} | *`,
    min: '0',
    max: '100',
    decimals: '0',
    unitVi: '',
    unitEn: '',
    maxLength: '300',
    condition: { kind: 'parts', join: 'all', negate: false, parts: [] },
  }
}

export function editQuestion(question: ExtraQuestion, key: string): EditedQuestion {
  const { id, kind, place, text, help, required = false, groups = [], askIf } = question
  const fresh = freshQuestion(key, id)
  return {
    ...fresh,
    kind,
    place,
    textVi: text.vi,
    textEn: text.en,
    helpVi: help?.vi ?? '',
    helpEn: help?.en ?? '',
    required,
    groups,
    ...('options' in question && { options: question.options.map(writeOption).join('\n') }),
    ...(question.kind === 'number' && {
      min: String(question.min),
      max: String(question.max),
      decimals: String(question.decimals),
      unitVi: question.unit?.vi ?? '',
      unitEn: question.unit?.en ?? '',
    }),
    ...(question.kind === 'text' && { maxLength: String(question.maxLength) }),
    condition: readParts(askIf),
  }
}

/** The question as it would be asked, or what of it cannot be read. */
export function readQuestion(edited: EditedQuestion): ExtraQuestion | Broken {
  const { id, kind, place, textVi, textEn, helpVi, helpEn, required, groups } = edited
  if (textVi.trim() === '' || textEn.trim() === '') return 'text'
  const askIf = writeParts(edited.condition)
  if (askIf === 'faulty') return 'other'
  const read = ExtraQuestion.safeParse({
    id: id.trim(),
    kind,
    place,
    text: { vi: textVi.trim(), en: textEn.trim() },
    ...(helpVi.trim() && helpEn.trim() && { help: { vi: helpVi.trim(), en: helpEn.trim() } }),
    ...(required && { required }),
    ...(groups.length > 0 && { groups }),
    ...(askIf && { askIf }),
    ...partsOf(edited),
  })
  if (read.success) return read.data
  const [where] = read.error.issues[0]?.path ?? []
  if (where === 'id' || where === 'options') return where
  return kind === 'number' ? 'number' : 'other'
}

/** What only questions of this kind have. */
function partsOf(edited: EditedQuestion): object {
  const { kind, unitVi, unitEn } = edited
  if (kind === 'single' || kind === 'multiple') return { options: readOptions(edited.options) }
  if (kind === 'text') return { maxLength: Number(edited.maxLength) }
  return {
    min: readNumber(edited.min),
    max: readNumber(edited.max),
    decimals: Number(edited.decimals),
    ...(unitVi.trim() && unitEn.trim() && { unit: { vi: unitVi.trim(), en: unitEn.trim() } }),
  }
}

function readOptions(lines: string): object[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [code = '', vi = '', en = '', mark] = line.split('|').map((part) => part.trim())
      const isCode = /^\d{1,3}$/.test(code)
      return { code: isCode ? Number(code) : -1, vi, en, ...(mark === '*' && { exclusive: true }) }
    })
}

function writeOption({ code, vi, en, exclusive }: ExtraOption): string {
  return [code, vi, en, ...(exclusive ? ['*'] : [])].join(' | ')
}

/** A number with a comma or a point; `NaN` is refused where it is read. */
function readNumber(typed: string): number {
  const text = typed.trim().replace(',', '.')
  return text === '' ? Number.NaN : Number(text)
}
