import {
  askedExtras,
  conditionInWords,
  formCode,
  inOrder,
  type Bilingual,
  type ExtraQuestion,
  type Language,
  type LocalDate,
  type Questionnaire,
  type Round,
  type Unit,
} from '@phieu/survey'
import { paperWords, type PaperWords } from './words.ts'

/** A questionnaire as it is printed, in one language; everything in its order. */
export interface PaperForm {
  language: Language
  words: PaperWords
  organiser: string
  title: string
  round: string
  /** Set where nobody's real opinion is asked: it stands on every page. */
  mark: string | undefined
  group: string
  /** Empty where the unit is filled in by hand. */
  unit: string | undefined
  questions: readonly PaperQuestion[]
  /** By which whoever types the form in finds the questionnaire; and its address. */
  code: string
  address: string
  day: LocalDate
}

/** One question: boxes to tick, or lines to write on. */
export interface PaperQuestion {
  number: number
  text: string
  /** How it is answered, and who passes it over. */
  notes: readonly string[]
  options: readonly string[]
  /** How many lines there are to write on, and what stands behind a number. */
  lines: number
  unit: string | undefined
}

interface FormWish {
  round: Round
  questionnaire: Questionnaire
  /** Whose name is printed; blank forms fit every unit of the block. */
  unit: Unit | undefined
  language: Language
  publicUrl: string
  day: LocalDate
}

/** Lays a questionnaire out as a form; a later question names an earlier one by its number. */
export function paperForm(wish: FormWish): PaperForm {
  const { round, questionnaire, unit, language, publicUrl, day } = wish
  const { block, group } = questionnaire
  const code = formCode({ block, group, unit: unit?.id })
  const words = paperWords[language]
  return {
    language,
    words,
    organiser: round.organiser[language],
    title: words.title,
    round: round.title[language],
    mark: round.synthetic ? words.synthetic : round.practice ? words.practice : undefined,
    group: questionnaire.groupName[language],
    unit: unit?.name,
    questions: questionsOf(round.extra, questionnaire, language),
    code,
    address: `${publicUrl}/interview/paper#${code}`,
    day,
  }
}

function questionsOf(
  extra: readonly ExtraQuestion[],
  { items, group }: Questionnaire,
  language: Language,
): PaperQuestion[] {
  // On paper everything stands, whatever is answered; who skips is told beside each question.
  const unconditional = extra.map(({ askIf: _askIf, ...question }): ExtraQuestion => question)
  const asked = new Set(askedExtras(unconditional, { group, answers: {} }).map(({ id }) => id))
  const ordered = inOrder(extra).filter(({ id }) => asked.has(id))
  const all = [
    ...ordered.filter(({ place }) => place === 'before'),
    ...items,
    ...ordered.filter(({ place }) => place === 'after'),
  ]
  const places = new Map(
    all.map((each, index) => [
      each.id,
      { name: String(index + 1), options: 'options' in each ? each.options : [] },
    ]),
  )
  return all.map((question, index) => ({
    number: index + 1,
    text: question.text[language],
    ...('kind' in question
      ? extraLayout(question, language, (askIf) =>
          conditionInWords(askIf, (id) => places.get(id), language),
        )
      : { notes: [], options: textsOf(question.options, language), lines: 0, unit: undefined }),
  }))
}

function extraLayout(
  question: ExtraQuestion,
  language: Language,
  inWords: (askIf: NonNullable<ExtraQuestion['askIf']>) => string,
): Pick<PaperQuestion, 'notes' | 'options' | 'lines' | 'unit'> {
  const words = paperWords[language]
  const { kind, askIf, help } = question
  const notes = [
    ...(askIf ? [words.onlyIf(inWords(askIf))] : []),
    ...(help ? [help[language]] : []),
    ...(kind === 'multiple' ? [words.several] : []),
  ]
  if (kind === 'single' || kind === 'multiple') {
    return { notes, options: textsOf(question.options, language), lines: 0, unit: undefined }
  }
  if (kind === 'text') return { notes, options: [], lines: 3, unit: undefined }
  return { notes, options: [], lines: 1, unit: question.unit?.[language] }
}

function textsOf(options: readonly Bilingual[], language: Language): string[] {
  return options.map((option) => option[language])
}
