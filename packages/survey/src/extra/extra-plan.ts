/** Whether a round may ask these extra questions: names, groups and conditions that lead nowhere. */
import type { Bilingual } from '../writing/bilingual.ts'
import { comparisonsOf, type Condition } from './condition.ts'
import type { Definition } from '../definition/definition.ts'
import type { ExtraQuestion } from './extra.ts'
import { inOrder } from './extra-answers.ts'

/** What is wrong with one extra question, by its place in the list, from 0. */
export interface ExtraPlanFault {
  at: number
  message: Bilingual
}

/**
 * What keeps extra questions from being asked in a round of this definition.
 *
 * A condition may look at what is asked earlier only: at extra questions that stand before, and for
 * a question after the items at any item. So no question can ever wait for itself.
 */
export function findExtraPlanFaults(
  questions: readonly ExtraQuestion[],
  definition: Pick<Definition, 'blocks' | 'respondentGroups'>,
): ExtraPlanFault[] {
  const groups = new Set(definition.respondentGroups.map(({ id }) => id))
  const items = new Set(definition.blocks.flatMap((block) => block.items.map(({ id }) => id)))
  const ordered = inOrder(questions)

  return questions.flatMap((question, at) => {
    const { id } = question
    const twin = questions.findIndex((each) => each.id === id) !== at
    const earlier = new Map(
      ordered.slice(0, ordered.indexOf(question)).map((each) => [each.id, each]),
    )
    const messages = [
      ...(twin ? [sayTwin(id)] : []),
      ...(items.has(id) ? [sayItem(id)] : []),
      ...(question.groups ?? [])
        .filter((group) => !groups.has(group))
        .map((group) => sayGroup(id, group)),
      ...conditionFaults(question, earlier, items),
    ]
    return messages.map((message) => ({ at, message }))
  })
}

type Earlier = ReadonlyMap<string, ExtraQuestion>

function conditionFaults(
  { id, place, askIf }: ExtraQuestion,
  earlier: Earlier,
  items: ReadonlySet<string>,
): Bilingual[] {
  if (!askIf) return []
  return comparisonsOf(askIf).flatMap((comparison) => {
    const about = comparison.question
    const question = earlier.get(about)
    if (!question && !items.has(about)) return [sayLater(id, about)]
    if (!question && place === 'before') return [sayItemLater(id, about)]
    return fits(comparison, question) ? [] : [sayMisfit(id, about)]
  })
}

/** Whether a comparison can ever hold of such answers; an item is answered with one code. */
function fits(
  comparison: ReturnType<typeof comparisonsOf>[number],
  question: ExtraQuestion | undefined,
): boolean {
  const kind = question?.kind ?? 'single'
  if (comparison.is === 'answered') return true
  if (comparison.is === 'includes') {
    if (question?.kind !== 'multiple') return false
    return question.options.some(({ code }) => code === comparison.code)
  }
  if (kind === 'multiple' || kind === 'text') return false
  if (question?.kind !== 'single') return true
  if (comparison.is === 'atLeast' || comparison.is === 'atMost') return true
  const codes = comparison.is === 'in' ? comparison.values : [comparison.value]
  return codes.every((wanted) => question.options.some(({ code }) => code === wanted))
}

/** The questions that a condition looks at. */
export function questionsOf(condition: Condition): string[] {
  return comparisonsOf(condition).map(({ question }) => question)
}

function sayTwin(id: string): Bilingual {
  return {
    vi: `Hai câu hỏi thêm cùng mang mã ${id}. Hãy đổi mã của một câu.`,
    en: `Two extra questions have the code ${id}. Change the code of one.`,
  }
}

function sayItem(id: string): Bilingual {
  return {
    vi: `Mã ${id} đã là mã của một tiêu chí. Hãy chọn mã khác.`,
    en: `The code ${id} is that of a scored item. Choose another.`,
  }
}

function sayGroup(id: string, group: string): Bilingual {
  return {
    vi: `Câu ${id} hỏi nhóm ${group}, nhưng bộ chỉ số không có nhóm này.`,
    en: `Question ${id} is for group ${group}, which the definition does not have.`,
  }
}

function sayLater(id: string, about: string): Bilingual {
  return {
    vi: `Điều kiện của câu ${id} dựa vào ${about}, nhưng không có câu nào như vậy đứng trước.`,
    en: `The condition of question ${id} looks at ${about}, but no such question comes before it.`,
  }
}

function sayItemLater(id: string, about: string): Bilingual {
  return {
    vi: `Câu ${id} hỏi trước các tiêu chí nên không thể dựa vào tiêu chí ${about}.`,
    en: `Question ${id} comes before the items, so it cannot depend on item ${about}.`,
  }
}

function sayMisfit(id: string, about: string): Bilingual {
  return {
    vi: `Điều kiện của câu ${id} không bao giờ đúng với cách trả lời của câu ${about}.`,
    en: `The condition of question ${id} can never hold for the answers to ${about}.`,
  }
}
