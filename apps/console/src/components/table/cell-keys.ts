import { useRef, type FocusEvent, type KeyboardEvent } from 'react'

/** Where a field stands in a table of fields, from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** The place that a field has as its `data-place`; `undefined` for whatever has none. */
export function placeOf(target: EventTarget): CellPlace | undefined {
  const place = target instanceof HTMLElement ? target.dataset['place'] : undefined
  const [row, column] = place?.split(' ').map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}

/**
 * The keys of a sheet, for a table of fields: Enter goes down, with Shift up; so do the arrows, which
 * leave a field to the side where the text ends, or at once while all of it is selected; Escape brings back
 * what stood when the field was entered. A text of several lines keeps its arrows.
 *
 * @param write - as if that text was typed there
 */
export function useCellKeys(write: (place: CellPlace, text: string) => void) {
  const entered = useRef<{ field: EventTarget; text: string }>(undefined)

  function onFocus({ target }: FocusEvent) {
    if (isField(target) && placeOf(target)) entered.current = { field: target, text: target.value }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target: field } = event
    const place = placeOf(field)
    // Enter and Escape also end the writing of an accent, which is no move.
    if (!place || !isField(field) || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Escape') {
      const before = entered.current
      if (before?.field !== field || before.text === field.value) return
      event.preventDefault()
      event.stopPropagation()
      write(place, before.text)
      return
    }
    const [down, right] = stepOf(event, field)
    if (down === 0 && right === 0) return
    event.preventDefault()
    const next = `[data-place="${place.row + down} ${place.column + right}"]`
    const found = event.currentTarget.querySelector<Field>(next)
    found?.focus()
    found?.select()
  }

  return { onFocus, onKeyDown }
}

function isField(target: EventTarget): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Cells down and to the right. */
function stepOf({ key, shiftKey }: KeyboardEvent, field: Field): readonly [number, number] {
  if (key === 'Enter') return [shiftKey ? -1 : 1, 0]
  if (shiftKey || field instanceof HTMLTextAreaElement) return [0, 0]
  const { selectionStart: from, selectionEnd: to, value } = field
  const isWhole = from === 0 && to === value.length
  if (key === 'ArrowLeft' && (isWhole || (from === 0 && to === 0))) return [0, -1]
  if (key === 'ArrowRight' && (isWhole || from === value.length)) return [0, 1]
  return [{ ArrowDown: 1, ArrowUp: -1 }[key] ?? 0, 0]
}
