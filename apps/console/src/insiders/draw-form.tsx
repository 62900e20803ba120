import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FetcherWithComponents } from 'react-router'
import formCss from '../components/form.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import css from './insiders.module.css'
import type { InsiderList } from './insiders-queries.ts'

/** For whom, and how many units a person: what a draw is made from. */
export function DrawForm(props: { list: InsiderList; fetcher: FetcherWithComponents<unknown> }) {
  const { t } = useI18n()
  const words = t.insiders.draw
  const { list, fetcher } = props
  const last = list.draws.at(-1)?.burden
  const [all, setAll] = useState(last === 'all')
  const standing = last === undefined || last === 'all' ? { least: 6, most: 8 } : last
  const isFirst = list.draws.length === 0
  const onlyNew = list.begun
  return (
    <fetcher.Form method="post" className={formCss.form}>
      {onlyNew && <p>{words.begun}</p>}
      {isFirst ? (
        <input type="hidden" name="whom" value="everybody" />
      ) : onlyNew ? (
        <input type="hidden" name="whom" value="newcomers" />
      ) : (
        <fieldset className={css.boxes}>
          <legend>{words.whom}</legend>
          {(['newcomers', 'everybody'] as const).map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="whom"
                value={value}
                defaultChecked={value === (hasNewcomers(list) ? 'newcomers' : 'everybody')}
              />{' '}
              <span>{words[value]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset className={formCss.pair}>
        <legend>{words.burden}</legend>
        <TextInput
          label={words.least}
          name="least"
          inputMode="numeric"
          defaultValue={String(standing.least)}
          disabled={all}
        />
        <TextInput
          label={words.most}
          name="most"
          inputMode="numeric"
          defaultValue={String(standing.most)}
          disabled={all}
        />
      </fieldset>
      <div className={css.boxes}>
        <label>
          <input
            type="checkbox"
            name="all"
            checked={all}
            onChange={({ currentTarget }) => setAll(currentTarget.checked)}
          />{' '}
          <span>{words.all}</span>
        </label>
      </div>
      <Button type="submit">
        {fetcher.state !== 'idle'
          ? words.previewing
          : fetcher.data === undefined
            ? words.preview
            : words.again}
      </Button>
    </fetcher.Form>
  )
}

function hasNewcomers({ people }: InsiderList): boolean {
  return people.some(({ units }) => units === 0)
}
