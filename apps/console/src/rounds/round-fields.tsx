import { NativeSelect, TextInput } from '@mantine/core'
import type { Bilingual } from '@phieu/survey'
import type { RoundDetail } from '../api/answers.ts'
import type { DefinitionEntry, RegistryEntry } from '../catalogue/catalogue-queries.ts'
import css from '../components/form.module.css'
import { FormSection } from '../components/form-section.tsx'
import { DayField } from '../components/form/day-field.tsx'
import { OFFICE_ZONE } from '../i18n/format.ts'
import { useI18n } from '../i18n/i18n.tsx'

const optional = { autoComplete: 'off' }
const required = { ...optional, required: true, withAsterisk: false }

type EarlierChoice =
  | { readonly id: string; readonly title: Bilingual }
  | { readonly id: string; readonly year: number; readonly half?: 1 | 2 | undefined }

/** What a round can be pinned to and compared with. */
export interface RoundChoices {
  readonly definitions: readonly DefinitionEntry[]
  readonly registries: readonly RegistryEntry[]
  /** Results of earlier rounds: those published here have a title, those that were only printed a time. */
  readonly results: readonly EarlierChoice[]
}

/**
 * What a round is about, pinned to and compared with.
 *
 * @param own - the round that is edited
 * @param model - a round that a new one is like: its organiser and what it is pinned to
 * @param proposed - of a new round: its code, its year, and a definition as the list names it
 */
export function RoundFields(props: {
  own: RoundDetail['round'] | undefined
  model: RoundDetail['round'] | undefined
  proposed?: { readonly id: string; readonly year: number; readonly definition: string | undefined }
  choices: RoundChoices
}) {
  const { t, language } = useI18n()
  const words = t.newRound
  const { own, proposed, choices } = props
  const model = own ?? props.model
  return (
    <>
      <FormSection title={t.roundSetup.about.names}>
        {!own && (
          <TextInput
            label={words.id}
            description={words.idHint}
            name="id"
            pattern="[a-z0-9][a-z0-9\-]{0,63}"
            defaultValue={proposed?.id}
            {...required}
          />
        )}
        <TextInput
          label={words.titleVi}
          name="titleVi"
          defaultValue={own?.title.vi}
          {...required}
        />
        <TextInput
          label={words.titleEn}
          name="titleEn"
          description={words.englishHint}
          defaultValue={own?.title.en}
          {...optional}
        />
        <TextInput
          label={words.organiserVi}
          name="organiserVi"
          defaultValue={model?.organiser.vi}
          {...required}
        />
        <TextInput
          label={words.organiserEn}
          name="organiserEn"
          description={words.englishHint}
          defaultValue={model?.organiser.en}
          {...optional}
        />
      </FormSection>
      <Pins model={model} definition={proposed?.definition} choices={choices} />
      <FormSection title={t.roundSetup.about.times}>
        <TextInput
          label={t.previousResults.year}
          description={words.yearHint}
          name="year"
          type="number"
          min={2000}
          max={2100}
          defaultValue={own ? own.year : proposed?.year}
          {...required}
        />
        <NativeSelect
          label={t.previousResults.half}
          name="half"
          defaultValue={own?.half === undefined ? '' : String(own.half)}
          data={[
            { value: '', label: t.previousResults.wholeYear },
            { value: '1', label: t.previousResults.first },
            { value: '2', label: t.previousResults.second },
          ]}
        />
        <Period legend={words.assessed} name="assessed" days={own?.assessedPeriod} />
        <Period legend={words.fieldwork} name="fieldwork" days={own?.fieldworkPeriod} />
        <GraceField days={own?.graceDays} />
      </FormSection>
      <FormSection title={t.roundSetup.about.compare}>
        <NativeSelect
          label={words.earlier}
          name="earlier"
          defaultValue={own?.earlier ?? ''}
          data={[
            { value: '', label: words.noEarlier },
            ...choices.results.map((result) => ({
              value: result.id,
              label: named(
                'title' in result
                  ? result.title[language]
                  : t.previousResults.period(result.year, result.half),
                result.id,
              ),
            })),
          ]}
        />
      </FormSection>
      <FormSection title={t.roundSetup.about.kind}>
        <label>
          <input type="checkbox" name="practice" defaultChecked={own?.practice} /> {words.practice}
        </label>
        <label>
          <input type="checkbox" name="synthetic" defaultChecked={own?.synthetic} />{' '}
          {words.synthetic}
        </label>
        <label>
          <input type="checkbox" name="onePerson" defaultChecked={own?.onePerson} />{' '}
          {words.onePerson}
        </label>
      </FormSection>
      <input type="hidden" name="timeZone" value={model?.timeZone ?? OFFICE_ZONE} />
    </>
  )
}

function Pins({
  model,
  definition,
  choices,
}: {
  model: RoundDetail['round'] | undefined
  definition: string | undefined
  choices: RoundChoices
}) {
  const { t } = useI18n()
  const words = t.roundSetup.about
  const pinned = definition ?? (model && `${model.definition.id}@${model.definition.version}`)
  return (
    <FormSection title={words.pins} lead={words.pinsLead}>
      <NativeSelect
        label={t.roundSetup.steps.registry}
        name="registry"
        defaultValue={model?.registry}
        data={choices.registries.map(({ id, name, units }) => ({
          value: id,
          label: words.units(name === null ? id : named(name, id), units),
        }))}
      />
      <NativeSelect
        label={t.roundSetup.steps.definition}
        name="definition"
        defaultValue={pinned}
        data={choices.definitions.map(({ id, version }) => ({
          value: `${id}@${version}`,
          label: words.version(id, version),
        }))}
      />
    </FormSection>
  )
}

/** What people call it, before what the office does. */
function named(name: string, id: string): string {
  return `${name} · ${id}`
}

/** For how many days after the last one finished ballots are still taken. */
export function GraceField({ days }: { days: number | undefined }) {
  const { t } = useI18n()
  return (
    <TextInput
      label={t.roundSetup.about.grace}
      description={t.roundSetup.about.graceHint}
      name="graceDays"
      type="number"
      min={0}
      max={30}
      defaultValue={days ?? 7}
      {...required}
    />
  )
}

interface Days {
  from: string
  to: string
}

/** The first and the last day of a time; both or none. `isBegun`: the first day stays. */
export function Period(props: {
  legend: string
  name: string
  days: Days | undefined
  isBegun?: boolean
}) {
  const { t } = useI18n()
  const { legend, name, days, isBegun = false } = props
  return (
    <fieldset className={css.pair}>
      <legend>{legend}</legend>
      <DayField
        label={t.newRound.from}
        name={`${name}From`}
        defaultValue={days?.from}
        readOnly={isBegun}
      />
      <DayField label={t.newRound.to} name={`${name}To`} defaultValue={days?.to} />
    </fieldset>
  )
}
