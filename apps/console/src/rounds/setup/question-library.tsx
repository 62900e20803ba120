import { Button } from '@mantine/core'
import { ExtraQuestion, type Definition } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './setup.module.css'

interface QuestionLibraryProps {
  /** Those that the round does not have yet. */
  library: readonly ExtraQuestion[]
  definition: Definition
  onAdd: (question: ExtraQuestion) => void
}

/** Coarse questions that are ready; each becomes the round's own and can be changed there. */
export function QuestionLibrary({ library, definition, onAdd }: QuestionLibraryProps) {
  const { t, language } = useI18n()
  const words = t.roundSetup.extra
  if (library.length === 0) return undefined
  const known = new Set(definition.respondentGroups.map(({ id }) => id))
  const add = ({ groups, ...question }: ExtraQuestion) => {
    const asked = groups?.filter((group) => known.has(group)) ?? []
    onAdd(ExtraQuestion.parse({ ...question, ...(asked.length > 0 && { groups: asked }) }))
  }
  return (
    <section className={css.part}>
      <h2>{words.library}</h2>
      <p className="soft">{words.libraryLead}</p>
      <ul className={css.library}>
        {library.map((question) => (
          <li key={question.id}>
            <Button variant="default" size="compact-md" onClick={() => add(question)}>
              {words.addThis(question.text[language])}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
