import type { Bilingual, ExtraQuestion } from '@phieu/survey'
import type { ExportStore } from '../../store/exports/export-store.ts'
import { wantedUnits } from '../filters.ts'
import type { ExportSource } from '../source.ts'
import type { Cell, Column, Row } from '../table.ts'
import { unitColumns } from '../unit-columns.ts'

/**
 * What was answered in words, a line each, beside its unit and nothing else: somebody who is known
 * by their words must not be found in the table of ballots by them. In the order
 * of the alphabet.
 */
export function textSource(
  store: ExportStore,
  randomBytes: (size: number) => Uint8Array,
): ExportSource {
  return {
    title: { vi: 'Ý kiến bằng chữ', en: 'Answers in words' },
    who: ['admin'],
    filters: ['blocks', 'units', 'review'],
    read({ plan, language, filters }, use) {
      const { round, units } = plan
      const questions = round.extra.filter(({ kind }) => kind === 'text')
      const filter = { units: wantedUnits(plan, filters), review: filters.review }
      return store.readExtract(round.id, filter, randomBytes, async (extract) => {
        const rows: Row[] = []
        // Few people write: the texts of a round stand in memory, to be mixed across questions.
        for await (const ballots of extract.portions) {
          for (const { unit, extra } of ballots) {
            for (const question of questions) {
              const text = extra?.[question.id]
              if (typeof text !== 'string' || text.trim() === '') continue
              const start: Cell[] = [units.get(unit)?.block ?? null, unit]
              rows.push([...start, units.get(unit)?.name ?? null, question.id, text])
            }
          }
        }
        return use({
          language,
          columns: columnsOf(questions),
          total: rows.length,
          portions: once(rows.sort(byQuestionAndText)),
          ballots: extract.total,
          notes: [note[language]],
        })
      })
    },
  }
}

function columnsOf(questions: readonly ExtraQuestion[]): Column[] {
  const [, block, , unit, , unitName] = unitColumns
  if (!block || !unit || !unitName) throw new Error('the columns of a unit are not there')
  const asked = (language: 'vi' | 'en') =>
    questions.map(({ id, text }) => `${id}: ${text[language]}`).join('; ')
  return [
    block,
    unit,
    unitName,
    {
      id: 'question',
      kind: 'text',
      title: { vi: 'Câu hỏi', en: 'Question' },
      meaning: {
        vi: `Mã của câu hỏi thêm. ${asked('vi')}`,
        en: `Id of the extra question. ${asked('en')}`,
      },
    },
    {
      id: 'text',
      kind: 'text',
      title: { vi: 'Câu trả lời', en: 'Answer' },
      meaning: { vi: 'Đúng như đã viết.', en: 'As it was written.' },
    },
  ]
}

async function* once(rows: readonly Row[]): AsyncIterable<readonly Row[]> {
  yield rows
}

/** The alphabet tells nothing of who wrote two of them. */
function byQuestionAndText(a: Row, b: Row): number {
  return textAt(a, 3).localeCompare(textAt(b, 3)) || textAt(a, 4).localeCompare(textAt(b, 4), 'vi')
}

function textAt(row: Row, at: number): string {
  return String(row[at] ?? '')
}

const note: Bilingual = {
  vi: 'Người viết có thể đã tự nêu tên mình hoặc người khác: đọc và che các chi tiết đó trước khi chuyển cho ai.',
  en: 'Writers may have named themselves or others: read, and cover such details before passing anything on.',
}
