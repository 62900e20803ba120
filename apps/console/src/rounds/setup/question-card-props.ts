import type { Definition, ExtraQuestion } from '@phieu/survey'
import type { EditedQuestion } from './edited-question.ts'

/** One extra question that is edited, its place among the others, and what can be done with it. */
export interface QuestionCardProps {
  question: EditedQuestion
  /** Its place in the list, from 0. */
  at: number
  of: number
  /** What a condition may look at, beside the items. */
  earlier: readonly ExtraQuestion[]
  definition: Definition
  isOpen: boolean
  isFrozen: boolean
  onOpen: (isOpen: boolean) => void
  onChange: (question: EditedQuestion) => void
  onMove: (by: 1 | -1) => void
  onDuplicate: () => void
  onRemove: () => void
}
