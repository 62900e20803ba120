import { blockSums, type WorkingBlock, type WorkingItem } from '@phieu/survey'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { ItemFields } from './item-fields.tsx'
import { newItem } from './items-table.tsx'
import { AddButton } from './list-tools.tsx'
import { SumNote } from './sum-note.tsx'

/** The items of a block, area by area; one is opened to be edited. */
export function BlockItems({ block, at }: { block: WorkingBlock; at: number }) {
  const { t, language } = useI18n()
  const words = t.catalogue.editor
  const { definition, edit } = useEditor()
  const asked = useAskedItem(at)
  const [opened, open] = useState<ReadonlySet<number>>(new Set(asked === undefined ? [] : [asked]))
  const isOpen = (item: number) => opened.has(item) || item === asked
  const toggle = (item: number, to: boolean) => {
    const next = new Set(opened)
    if (to) next.add(item)
    else next.delete(item)
    open(next)
  }
  const sums = blockSums(block)
  const own = block.items.map((item, place) => ({ item, place }))
  const strays = own.filter(({ item }) => !block.areas.some(({ area }) => area === item.area))
  const row = ({ item, place }: (typeof own)[number]) => (
    <ItemRow
      key={place}
      item={item}
      place={[at, place]}
      isOpen={isOpen(place)}
      onToggle={(to) => toggle(place, to)}
    />
  )
  return (
    <>
      {block.areas.map(({ area }, place) => {
        const items = own.filter(({ item }) => item.area === area)
        const sum = sums.areas[place]?.items
        const name = definition.areas.find(({ id }) => id === area)?.[language] ?? ''
        return (
          <section key={place} className={css.areaItems}>
            <h4>
              {area}. {name}
            </h4>
            {sum && <SumNote label={words.sum.items} sum={sum} />}
            {items.length === 0 && <p className="soft">{words.none.items}</p>}
            {items.map(row)}
            <AddButton
              label={words.add.itemOf(String(area ?? ''))}
              onAdd={() => {
                toggle(block.items.length, true)
                edit(
                  (draft) => void draft.blocks[at]?.items.push(newItem(area, items.at(-1)?.item)),
                )
              }}
            />
          </section>
        )
      })}
      {strays.length > 0 && (
        <section className={css.areaItems}>
          <h4>{words.strays}</h4>
          {strays.map(row)}
        </section>
      )}
    </>
  )
}

/** The item that the address points into, by its place in the block. */
function useAskedItem(block: number): number | undefined {
  const { hash } = useLocation()
  const [, asked] = new RegExp(`^#f-blocks\\.${block}\\.items\\.(\\d+)`).exec(hash) ?? []
  return asked === undefined ? undefined : Number(asked)
}

function ItemRow(props: {
  item: WorkingItem
  place: [block: number, item: number]
  isOpen: boolean
  onToggle: (open: boolean) => void
}) {
  const { t, language, format } = useI18n()
  const words = t.catalogue.editor
  const { shown } = useEditor()
  const { item, place, isOpen, onToggle } = props
  const key = ['blocks', place[0], 'items', place[1], ''].join('.')
  const count = shown.filter(({ path }) => path.join('.').startsWith(key)).length
  return (
    <details
      className={css.item}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onToggle(currentTarget.open)
      }}
    >
      <summary>
        <strong>{item.id || words.what.item(String(place[1] + 1))}</strong>{' '}
        <span className="number">{format.decimal(item.maxPoints, 2)}</span>{' '}
        <span>{item[language] || words.untitled}</span>
        {count > 0 && <span className={css.count}> · {words.faultsHere(count)}</span>}
      </summary>
      {isOpen && <ItemFields item={item} place={place} />}
    </details>
  )
}
