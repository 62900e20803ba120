/**
 * The words of the house with their meanings, in both languages: once for the desk, which explains
 * its figures by them, and for the handbook, whose glossary is drawn from here.
 */
import { answering } from './answering.ts'
import { figures } from './figures.ts'
import { measured } from './measured.ts'
import { program } from './program.ts'
import { sampling } from './sampling.ts'
import { statistics } from './statistics.ts'
import { subjects } from './subjects.ts'

export type { Term } from './term.ts'

/** The words by which figures are explained; none of them has the name of another. */
export const terms = { ...measured, ...answering, ...sampling, ...statistics, ...figures }

export type TermId = keyof typeof terms

/** The glossary in the order in which it is read. */
export const chapters = [
  { id: 'measured', title: { vi: 'Nội dung được đo', en: 'What is measured' }, terms: measured },
  {
    id: 'answering',
    title: { vi: 'Hỏi và trả lời', en: 'Asking and answering' },
    terms: answering,
  },
  {
    id: 'sampling',
    title: { vi: 'Chọn mẫu và trả lời', en: 'Sampling and response' },
    terms: sampling,
  },
  {
    id: 'statistics',
    title: { vi: 'Thống kê điều tra', en: 'Survey statistics' },
    terms: statistics,
  },
  {
    id: 'figures',
    title: { vi: 'Các số liệu trên trang', en: 'Figures of the pages' },
    terms: figures,
  },
  {
    id: 'subjects',
    title: { vi: 'Công việc của cơ quan', en: 'The office’s subjects' },
    terms: subjects,
  },
  { id: 'program', title: { vi: 'Trong chương trình', en: 'In the program' }, terms: program },
] as const

/** The address of a word within the page of the glossary; words of subjects have their chapter before them. */
export function anchorOf(chapter: (typeof chapters)[number]['id'], term: string): string {
  return chapter === 'subjects' ? `subject-${term}` : term
}
