import { Button, NativeSelect, TextInput } from '@mantine/core'
import { conditionInWords } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { comparisonNames, type EditedCondition, type EditedPart } from './edited-condition.ts'
import { findNamed } from './find-named.ts'
import type { QuestionCardProps } from './question-card-props.ts'
import css from './setup.module.css'

interface ConditionFieldsProps extends QuestionCardProps {
  onCondition: (condition: EditedCondition) => void
}

/** When the question is asked: comparisons of what was answered earlier. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { t, language } = useI18n()
  const words = t.roundSetup.extra
  const { question, earlier, definition, onCondition } = props
  const { condition } = question
  if (condition.kind === 'nested') {
    return (
      <fieldset className={css.group}>
        <legend>{words.condition}</legend>
        <p>
          {conditionInWords(
            condition.condition,
            (id) => findNamed(id, earlier, definition, language),
            language,
          )}
        </p>
        <p className="note">{words.nested}</p>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => onCondition({ kind: 'parts', join: 'all', negate: false, parts: [] })}
        >
          {words.replace}
        </Button>
      </fieldset>
    )
  }

  const { parts } = condition
  const choices = questionChoices(props, language)
  const setPart = (at: number, change: Partial<EditedPart>) => {
    const before = parts[at]
    if (before) onCondition({ ...condition, parts: parts.with(at, { ...before, ...change }) })
  }
  const fresh: EditedPart = { question: choices[0]?.value ?? '', is: 'equals', value: '' }
  return (
    <fieldset className={css.group}>
      <legend>{words.condition}</legend>
      {parts.length === 0 && <p>{words.always}</p>}
      {parts.length > 1 && (
        <NativeSelect
          label={words.join}
          value={condition.join}
          onChange={({ currentTarget: { value } }) =>
            onCondition({ ...condition, join: value === 'any' ? 'any' : 'all' })
          }
          data={(['all', 'any'] as const).map((value) => ({ value, label: words.joins[value] }))}
        />
      )}
      {parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts have no names; their place is all that tells them apart
        <div key={at} className={css.printing}>
          <NativeSelect
            label={words.about}
            value={part.question}
            onChange={({ currentTarget: { value } }) => setPart(at, { question: value })}
            data={choices}
          />
          <NativeSelect
            label={words.is}
            value={part.is}
            onChange={({ currentTarget: { value } }) =>
              setPart(at, { is: comparisonNames.find((name) => name === value) ?? 'equals' })
            }
            data={comparisonNames.map((value) => ({ value, label: words.comparisons[value] }))}
          />
          {part.is !== 'answered' && (
            <TextInput
              label={words.value}
              autoComplete="off"
              value={part.value}
              onChange={({ currentTarget: { value } }) => setPart(at, { value })}
            />
          )}
          <Button
            variant="subtle"
            onClick={() => onCondition({ ...condition, parts: parts.toSpliced(at, 1) })}
          >
            {words.dropCondition}
          </Button>
        </div>
      ))}
      {parts.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={condition.negate}
            onChange={({ currentTarget: { checked } }) =>
              onCondition({ ...condition, negate: checked })
            }
          />{' '}
          {words.negate}
        </label>
      )}
      {choices.length > 0 && (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => onCondition({ ...condition, parts: [...parts, fresh] })}
        >
          {words.also}
        </Button>
      )}
    </fieldset>
  )
}

/** What may be looked at: earlier extra questions, and the items when it comes after them. */
function questionChoices(
  { question, earlier, definition }: ConditionFieldsProps,
  language: 'vi' | 'en',
) {
  const items = new Map(
    definition.blocks.flatMap((block) =>
      block.items.map((item) => [item.id, `${item.id}: ${item[language]}`] as const),
    ),
  )
  const extras = earlier.map(({ id, text }) => ({ value: id, label: `${id}: ${text[language]}` }))
  if (question.place === 'before') return extras
  return [...extras, ...[...items].map(([value, label]) => ({ value, label }))]
}
