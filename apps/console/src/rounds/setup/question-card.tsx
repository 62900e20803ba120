import { Button } from '@mantine/core'
import { conditionInWords } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { writeParts } from './edited-condition.ts'
import { findNamed } from './find-named.ts'
import type { QuestionCardProps } from './question-card-props.ts'
import { QuestionFields } from './question-fields.tsx'
import css from './setup.module.css'

/** One question of the list: what it asks whom, or its form. */
export function QuestionCard(props: QuestionCardProps) {
  const { t, language } = useI18n()
  const words = t.roundSetup.extra
  const { question, at, of, isOpen, isFrozen } = props
  const number = at + 1
  return (
    <li className={css.question}>
      <strong>
        {number}. {(language === 'vi' ? question.textVi : question.textEn) || question.id}
      </strong>
      {isOpen ? <QuestionFields {...props} /> : <Summary {...props} />}
      {!isFrozen && (
        <div className={css.ways}>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => props.onOpen(!isOpen)}
            aria-expanded={isOpen}
          >
            {isOpen ? words.done : words.edit(number)}
          </Button>
          {at > 0 && (
            <Button variant="subtle" size="compact-md" onClick={() => props.onMove(-1)}>
              {words.up(number)}
            </Button>
          )}
          {at < of - 1 && (
            <Button variant="subtle" size="compact-md" onClick={() => props.onMove(1)}>
              {words.down(number)}
            </Button>
          )}
          <Button variant="subtle" size="compact-md" onClick={props.onDuplicate}>
            {words.duplicate(number)}
          </Button>
          <Button variant="subtle" color="red" size="compact-md" onClick={props.onRemove}>
            {words.remove(number)}
          </Button>
        </div>
      )}
    </li>
  )
}

function Summary({ question, earlier, definition }: QuestionCardProps) {
  const { t, language } = useI18n()
  const words = t.roundSetup.extra
  const names = definition.respondentGroups
    .filter(({ id }) => question.groups.includes(id))
    .map((group) => group[language])
  const askIf = writeParts(question.condition)
  const facts = [
    words.places[question.place],
    words.kinds[question.kind],
    question.required ? words.answered.required : words.answered.optional,
    words.asks(names.length > 0 ? names.join(', ') : words.everybody),
  ]
  return (
    <>
      <p className="soft">{facts.join(' · ')}</p>
      {askIf && askIf !== 'faulty' && (
        <p className="soft">
          {words.skip(
            conditionInWords(askIf, (id) => findNamed(id, earlier, definition, language), language),
          )}
        </p>
      )}
    </>
  )
}
