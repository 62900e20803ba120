import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link, useFetcher, useParams } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import formCss from '../components/form.module.css'
import { FormSection } from '../components/form-section.tsx'
import { DayField } from '../components/form/day-field.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { ExportOffer } from './export-queries.ts'
import css from './exports.module.css'

const FORMATS = ['xlsx', 'csv', 'sav', 'json'] as const

type Filter = ExportOffer['tables'][number]['filters'][number]

/** Which table, as what, and which part of it. */
export function ExportForm({ offer }: { offer: ExportOffer }) {
  const { t, language } = useI18n()
  const words = t.exports
  const { round = '' } = useParams()
  const fetcher = useFetcher<Attempt>()
  const [chosen, choose] = useState(offer.tables[0]?.id)
  const busy = fetcher.state !== 'idle'
  const outcome = busy ? undefined : fetcher.data
  const table = offer.tables.find(({ id }) => id === chosen)
  return (
    <fetcher.Form method="post" className={`${css.form} screen-only`}>
      <h2>{words.new}</h2>
      <FormSection title={words.table}>
        {offer.tables.map(({ id, title }) => (
          <Choice
            key={id}
            name="table"
            value={id}
            title={title[language]}
            inside={words.inside[id]}
            checked={id === chosen}
            onChoose={() => choose(id)}
          />
        ))}
        <p className="soft">
          {words.elsewhere} <Link to={`/rounds/${round}/fieldwork`}>{words.progressPage}</Link>.
        </p>
      </FormSection>
      <FormSection title={words.format}>
        {FORMATS.map((id) => (
          <Choice
            key={id}
            name="format"
            value={id}
            title={words.formats[id].name}
            inside={words.formats[id].inside}
            checked={id === 'xlsx'}
          />
        ))}
        <NativeSelect
          label={words.language}
          name="language"
          defaultValue={language}
          data={[
            { value: 'vi', label: words.languages.vi },
            { value: 'en', label: words.languages.en },
          ]}
        />
      </FormSection>
      {table && (
        <FormSection title={words.filters} lead={words.filtersLead}>
          <Filters key={table.id} offer={offer} filters={table.filters} />
        </FormSection>
      )}
      {outcome?.trouble !== undefined && <FailureNote failure={outcome} />}
      <SubmitButton busy={busy}>{busy ? t.form.doing : words.begin}</SubmitButton>
      {outcome && outcome.trouble === undefined && (
        <Message tone="good">
          {words.hasBegun} <a href="#jobs">{words.toJobs}</a>
        </Message>
      )}
    </fetcher.Form>
  )
}

function Choice(props: {
  name: string
  value: string
  title: string
  inside: string
  checked: boolean
  onChoose?: () => void
}) {
  const { name, value, title, inside, checked, onChoose } = props
  return (
    <label className={css.choice}>
      <input
        type="radio"
        name={name}
        value={value}
        required
        {...(onChoose ? { checked, onChange: onChoose } : { defaultChecked: checked })}
      />
      <span>
        {title}
        <span className={css.what}>{inside}</span>
      </span>
    </label>
  )
}

/** The filters that the table heeds; where nothing is chosen, everything is in the file. */
function Filters({ offer, filters }: { offer: ExportOffer; filters: readonly Filter[] }) {
  const { t, language } = useI18n()
  const words = t.exports
  const [block, chooseBlock] = useState('')
  const choices: Partial<Record<Filter, readonly { value: string; label: string }[]>> = {
    units: offer.units
      .filter((unit) => block === '' || unit.block === block)
      .map(({ id, name }) => ({ value: id, label: name })),
    groups: offer.groups.map(({ id, name }) => ({ value: id, label: name[language] })),
    channels: Object.entries(t.channels).map(([value, label]) => ({ value, label })),
    review: Object.entries(words.review).map(([value, label]) => ({ value, label })),
  }
  return (
    <div className={formCss.pair}>
      {filters.includes('blocks') && (
        <NativeSelect
          label={words.filter.blocks}
          name="blocks"
          value={block}
          onChange={({ currentTarget: { value } }) => chooseBlock(value)}
          data={[
            { value: '', label: words.everything },
            ...offer.blocks.map(({ id, name }) => ({ value: id, label: name[language] })),
          ]}
        />
      )}
      {filters.map((filter) => {
        const data = choices[filter]
        if (!data) return undefined
        return (
          <NativeSelect
            key={`${filter} ${filter === 'units' ? block : ''}`}
            label={words.filter[filter]}
            name={filter}
            data={[{ value: '', label: words.everything }, ...data]}
          />
        )
      })}
      {(['from', 'to'] as const)
        .filter((each) => filters.includes(each))
        .map((each) => (
          <DayField key={each} label={words.filter[each]} name={each} />
        ))}
    </div>
  )
}
