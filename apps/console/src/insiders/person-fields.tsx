import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import css from './insiders.module.css'
import type { InsiderList, InsiderRow } from './insiders-queries.ts'

type Facts = Pick<InsiderRow, 'name' | 'position' | 'contact' | 'notUnits' | 'blocks'>

/** The fields of one person: who, how to reach them, and what they may not rate. */
export function PersonFields({ list, facts }: { list: InsiderList; facts?: Facts | undefined }) {
  const { t, language } = useI18n()
  const words = t.insiders.person
  return (
    <>
      <TextInput
        label={words.name}
        name="name"
        defaultValue={facts?.name}
        required
        withAsterisk={false}
        maxLength={200}
        autoComplete="off"
      />
      <TextInput
        label={words.position}
        name="position"
        defaultValue={facts?.position}
        required
        withAsterisk={false}
        maxLength={200}
        autoComplete="off"
      />
      <TextInput
        label={words.contact}
        description={words.contactHint}
        name="contact"
        defaultValue={facts?.contact ?? ''}
        maxLength={200}
        autoComplete="off"
      />
      <UnitsBarred units={list.units} barred={facts?.notUnits ?? []} />
      <fieldset className={css.boxes}>
        <legend>{words.blocks}</legend>
        <p className="note">{words.blocksHint}</p>
        {list.blocks.map((block) => (
          <label key={block.id}>
            <input
              type="checkbox"
              name="blocks"
              value={block.id}
              defaultChecked={facts?.blocks.includes(block.id)}
            />{' '}
            <span>
              {block.id}: {block[language]}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  )
}

/** Units that are barred, one by one. */
function UnitsBarred(props: { units: InsiderList['units']; barred: readonly string[] }) {
  const words = useI18n().t.insiders.person
  const { t } = useI18n()
  const [barred, setBarred] = useState<readonly string[]>(props.barred)
  const nameOf = new Map(props.units.map(({ id, name }) => [id, name]))
  return (
    <div>
      {barred.length > 0 && (
        <ul className={css.chosen} aria-label={words.notUnits}>
          {barred.map((id) => (
            <li key={id}>
              <input type="hidden" name="notUnits" value={id} />
              <span>{nameOf.get(id) ?? id}</span>
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => setBarred(barred.filter((each) => each !== id))}
              >
                {t.insiders.person.allow}
                <span className="unseen"> {nameOf.get(id) ?? id}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NativeSelect
        label={words.notUnits}
        description={words.notUnitsHint}
        value=""
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') setBarred([...barred, currentTarget.value])
        }}
        data={[
          { value: '', label: words.addUnit },
          ...props.units
            .filter(({ id }) => !barred.includes(id))
            .map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
        ]}
      />
    </div>
  )
}
