import { Textarea } from '@mantine/core'
import type { Overview } from '../api/answers.ts'
import { ChoiceBoxes } from '../fieldwork/choice-boxes.tsx'
import { FormSection } from '../components/form-section.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { sentChannels } from './channels.ts'
import css from './distribution.module.css'

/**
 * Where something is sent: blocks or single units, groups, channels. A round's only
 * group is ticked; its only block is not, for single units may be meant.
 */
export function PlaceFields(props: {
  plan: Pick<Overview, 'blocks'>
  /** One group and one channel only, chosen by a button each. */
  single?: boolean
  /** The same once more: what is filled in to begin with. */
  like?: { unit: string; group: string; channel: string } | undefined
}) {
  const { t, language } = useI18n()
  const words = t.distribution.where
  const { plan, single = false, like } = props
  const groups = new Map(
    plan.blocks.flatMap((block) => block.groups.map(({ id, name }) => [id, name[language]])),
  )
  const groupChoices = [...groups].map(([value, label]) => ({ value, label }))
  const channelChoices = sentChannels.map((value) => ({
    value,
    label: t.channels[value],
  }))
  return (
    <FormSection title={words.title}>
      <ChoiceBoxes
        name="block"
        label={words.block}
        choices={plan.blocks.map(({ id, name }) => ({
          value: id,
          label: `${id} – ${name[language]}`,
        }))}
      />
      <Textarea
        label={words.units}
        description={words.unitsHint}
        name="units"
        defaultValue={like?.unit}
        autosize={false}
        rows={3}
        autoComplete="off"
      />
      {single ? (
        <>
          <OneOf name="group" label={words.group} choices={groupChoices} />
          <OneOf name="channel" label={words.channel} choices={channelChoices} />
        </>
      ) : (
        <>
          <ChoiceBoxes
            name="group"
            label={words.groups}
            choices={groupChoices}
            tickOnly
            ticked={like && [like.group]}
          />
          <ChoiceBoxes
            name="channel"
            label={words.channels}
            choices={channelChoices}
            ticked={like && [like.channel]}
          />
        </>
      )}
    </FormSection>
  )
}

function OneOf(props: {
  name: string
  label: string
  choices: readonly { value: string; label: string }[]
}) {
  return (
    <fieldset className={css.oneOf}>
      <legend>{props.label}</legend>
      {props.choices.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={props.name} value={value} required /> {label}
        </label>
      ))}
    </fieldset>
  )
}
