import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useI18n } from '../../i18n/i18n.tsx'
import { ConditionFields } from './condition-fields.tsx'
import type { EditedQuestion } from './edited-question.ts'
import type { QuestionCardProps } from './question-card-props.ts'
import css from './setup.module.css'

/** Everything of one question. */
export function QuestionFields(props: QuestionCardProps) {
  const { t, language } = useI18n()
  const words = t.roundSetup.extra
  const { question, definition, onChange } = props
  const set = (change: Partial<EditedQuestion>) => onChange({ ...question, ...change })
  const text = (name: 'textVi' | 'textEn' | 'helpVi' | 'helpEn' | 'id') => ({
    value: question[name],
    autoComplete: 'off',
    onChange: ({ currentTarget: { value } }: React.ChangeEvent<HTMLInputElement>) =>
      set({ [name]: value }),
  })
  return (
    <>
      <div className={css.fields}>
        <TextInput label={words.textVi} {...text('textVi')} />
        <TextInput label={words.textEn} {...text('textEn')} />
        <TextInput label={words.helpVi} {...text('helpVi')} />
        <TextInput label={words.helpEn} {...text('helpEn')} />
        <TextInput label={words.id} description={words.idHint} {...text('id')} />
        <NativeSelect
          label={words.place}
          value={question.place}
          onChange={({ currentTarget: { value } }) =>
            set({ place: value === 'before' ? 'before' : 'after' })
          }
          data={(['before', 'after'] as const).map((value) => ({
            value,
            label: words.places[value],
          }))}
        />
        <NativeSelect
          label={words.kind}
          value={question.kind}
          onChange={({ currentTarget: { value } }) =>
            set({ kind: kinds.find((kind) => kind === value) ?? question.kind })
          }
          data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
      </div>
      <KindFields question={question} set={set} />
      <fieldset className={css.group}>
        <legend>{words.groups}</legend>
        <p className="note">{words.groupsHint}</p>
        <div className={css.choices}>
          {definition.respondentGroups.map((group) => (
            <label key={group.id}>
              <input
                type="checkbox"
                checked={question.groups.includes(group.id)}
                onChange={({ currentTarget: { checked } }) =>
                  set({
                    groups: checked
                      ? [...question.groups, group.id]
                      : question.groups.filter((id) => id !== group.id),
                  })
                }
              />{' '}
              {group[language]}
            </label>
          ))}
        </div>
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={question.required}
          onChange={({ currentTarget: { checked } }) => set({ required: checked })}
        />{' '}
        {words.required}
      </label>
      <ConditionFields {...props} onCondition={(condition) => set({ condition })} />
    </>
  )
}

const kinds = ['single', 'multiple', 'number', 'text'] as const

interface KindFieldsProps {
  question: EditedQuestion
  set: (change: Partial<EditedQuestion>) => void
}

function KindFields({ question, set }: KindFieldsProps) {
  const { t } = useI18n()
  const words = t.roundSetup.extra
  const number = (
    name: 'min' | 'max' | 'decimals' | 'unitVi' | 'unitEn' | 'maxLength',
    inputMode: 'decimal' | 'numeric' | 'text' = 'numeric',
  ) => (
    <TextInput
      key={name}
      label={words[name]}
      inputMode={inputMode}
      autoComplete="off"
      value={question[name]}
      onChange={({ currentTarget: { value } }) => set({ [name]: value })}
    />
  )
  if (question.kind === 'text') return <div className={css.fields}>{number('maxLength')}</div>
  if (question.kind === 'number') {
    return (
      <div className={css.fields}>
        {number('min', 'decimal')}
        {number('max', 'decimal')}
        {number('decimals')}
        {number('unitVi', 'text')}
        {number('unitEn', 'text')}
      </div>
    )
  }
  return (
    <Textarea
      label={words.options}
      description={words.optionsHint}
      autosize
      minRows={3}
      value={question.options}
      onChange={({ currentTarget: { value } }) => set({ options: value })}
    />
  )
}
