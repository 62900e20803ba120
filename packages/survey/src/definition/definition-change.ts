/** One change of a definition in words, and the comparisons that every part of one shares. */
import { writeNumber } from '../writing/writing.ts'
import type { Bilingual } from '../writing/bilingual.ts'

export interface DefinitionChange {
  kind: 'added' | 'removed' | 'changed'
  /** Under which heading it is told. */
  part: Bilingual
  sentence: Bilingual
  /** The text before and after, where a text changed. */
  wording?: { before: string; after: string }
}

/** Something that a code names, with a text in both languages. */
export interface Named extends Bilingual {
  id: string | number | null
}

/**
 * Lists of things that codes name: those that came, those that went, what changed in those that
 * stayed, and whether these stand in another order.
 */
export function compareNamed<Thing extends { id: Named['id'] } & Partial<Bilingual>>(
  part: Bilingual,
  noun: Bilingual,
  before: readonly Thing[],
  after: readonly Thing[],
  compare: (part: Bilingual, name: Bilingual, before: Thing, after: Thing) => DefinitionChange[],
): DefinitionChange[] {
  const then = new Map(before.map((each) => [each.id, each]))
  const now = new Map(after.map((each) => [each.id, each]))
  const nameOf = ({ id }: Thing) => ({ vi: `${noun.vi} ${id}`, en: `${noun.en} ${id}` })
  const came = after.filter(({ id }) => !then.has(id))
  const gone = before.filter(({ id }) => !now.has(id))
  return [
    ...gone.map((each) => listed('removed', part, nameOf(each), each)),
    ...came.map((each) => listed('added', part, nameOf(each), each)),
    ...after.flatMap((each) => {
      const earlier = then.get(each.id)
      return earlier ? compare(part, nameOf(each), earlier, each) : []
    }),
    ...reordered(
      part,
      noun,
      before.filter(({ id }) => now.has(id)),
      after.filter(({ id }) => then.has(id)),
    ),
  ]
}

function listed(
  kind: 'added' | 'removed',
  part: Bilingual,
  name: Bilingual,
  { vi, en }: Partial<Bilingual>,
): DefinitionChange {
  const text = (own: string | undefined) => (own ? `: “${own}”` : '')
  const deed = kind === 'added' ? { vi: 'được thêm', en: 'was added' } : gone
  return {
    kind,
    part,
    sentence: {
      vi: `${name.vi} ${deed.vi}${text(vi)}.`,
      en: `${name.en} ${deed.en}${text(en)}.`,
    },
  }
}

const gone = { vi: 'bị bỏ', en: 'was removed' }

function reordered(
  part: Bilingual,
  noun: Bilingual,
  before: readonly { id: Named['id'] }[],
  after: readonly { id: Named['id'] }[],
): DefinitionChange[] {
  if (before.every(({ id }, at) => id === after[at]?.id)) return []
  const sentence = {
    vi: `${noun.vi}: thứ tự đã đổi.`,
    en: `${noun.en}: the order changed.`,
  }
  return [{ kind: 'changed', part, sentence }]
}

/** The texts of one thing, each language on its own. */
export function compareTexts(
  part: Bilingual,
  name: Bilingual,
  before: Bilingual,
  after: Bilingual,
): DefinitionChange[] {
  const languages = [
    ['vi', { vi: 'lời tiếng Việt', en: 'the Vietnamese text' }],
    ['en', { vi: 'bản tiếng Anh', en: 'the English text' }],
  ] as const
  return languages.flatMap(([language, text]): DefinitionChange[] =>
    before[language] === after[language]
      ? []
      : [
          {
            kind: 'changed',
            part,
            sentence: {
              vi: `${name.vi}: sửa ${text.vi}.`,
              en: `${name.en}: ${text.en} was changed.`,
            },
            wording: { before: before[language], after: after[language] },
          },
        ],
  )
}

/** One value that is told in words; nothing when it stayed. */
export function changed(
  part: Bilingual,
  name: Bilingual,
  before: Bilingual,
  after: Bilingual,
): DefinitionChange[] {
  if (before.vi === after.vi) return []
  const sentence = {
    vi: `${name.vi}: từ ${before.vi} thành ${after.vi}.`,
    en: `${name.en}: from ${before.en} to ${after.en}.`,
  }
  return [{ kind: 'changed', part, sentence }]
}

/** A number as each language writes it. */
export function figure(value: number | null): Bilingual {
  if (value === null) return { vi: 'trống', en: 'empty' }
  return { vi: writeNumber(value, 'vi'), en: writeNumber(value, 'en') }
}

/** A code or a list of codes. */
export function codes(...list: (string | number | null)[]): Bilingual {
  const text = list.join(', ')
  return text === '' ? { vi: 'trống', en: 'empty' } : { vi: text, en: text }
}
