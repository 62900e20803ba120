import { NativeSelect, TextInput } from '@mantine/core'
import type { RoundDetail } from '../api/answers.ts'
import css from '../frame/form.module.css'
import { useSpeech } from '../language/language.tsx'

const required = { required: true, withAsterisk: false, autoComplete: 'off' }

/**
 * The fields of a new round.
 *
 * @param model - a round that this one is like; its organiser and what it is pinned to stand in the fields
 * @param results - what the round can be compared with, by id
 */
export function RoundFields(props: {
  model: RoundDetail['round'] | undefined
  results: readonly string[]
}) {
  const { t } = useSpeech()
  const words = t.newRound
  const { model, results } = props
  return (
    <>
      <TextInput
        label={words.id}
        description={words.idHint}
        name="id"
        pattern="[a-z0-9][a-z0-9\-]{0,63}"
        {...required}
      />
      <TextInput label={words.titleVi} name="titleVi" {...required} />
      <TextInput label={words.titleEn} name="titleEn" {...required} />
      <TextInput
        label={words.organiserVi}
        name="organiserVi"
        defaultValue={model?.organiser.vi}
        {...required}
      />
      <TextInput
        label={words.organiserEn}
        name="organiserEn"
        defaultValue={model?.organiser.en}
        {...required}
      />
      <TextInput
        label={t.earlier.year}
        description={words.yearHint}
        name="year"
        type="number"
        min={2000}
        max={2100}
        {...required}
      />
      <NativeSelect
        label={t.earlier.half}
        name="half"
        data={[
          { value: '', label: t.earlier.wholeYear },
          { value: '1', label: t.earlier.first },
          { value: '2', label: t.earlier.second },
        ]}
      />
      <Period legend={words.assessed} name="assessed" />
      <Period legend={words.fieldwork} name="fieldwork" />
      <TextInput
        label={t.earlier.definition}
        name="definition"
        defaultValue={model?.definition.id}
        {...required}
      />
      <TextInput
        label={words.version}
        name="version"
        type="number"
        min={1}
        defaultValue={model?.definition.version ?? 1}
        {...required}
      />
      <TextInput
        label={words.registry}
        description={words.registryHint}
        name="registry"
        defaultValue={model?.registry}
        {...required}
      />
      <NativeSelect
        label={words.earlier}
        name="earlier"
        data={[
          { value: '', label: words.noEarlier },
          ...results.map((id) => ({ value: id, label: id })),
        ]}
      />
      <TextInput
        label={words.target}
        name="target"
        type="number"
        min={0}
        defaultValue={model?.defaultTarget ?? 30}
        {...required}
      />
      <label>
        <input type="checkbox" name="practice" /> {words.practice}
      </label>
      <label>
        <input type="checkbox" name="synthetic" /> {words.synthetic}
      </label>
      <input type="hidden" name="timeZone" value={model?.timeZone ?? 'Asia/Ho_Chi_Minh'} />
    </>
  )
}

/** The first and the last day of a time; both or none. */
function Period({ legend, name }: { legend: string; name: string }) {
  const { t } = useSpeech()
  return (
    <fieldset className={css.pair}>
      <legend>{legend}</legend>
      <TextInput label={t.newRound.from} name={`${name}From`} type="date" />
      <TextInput label={t.newRound.to} name={`${name}To`} type="date" />
    </fieldset>
  )
}
