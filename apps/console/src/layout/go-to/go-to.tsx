import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import { findPlaces, type Place } from './places.ts'
import css from './go-to.module.css'

/** A field over the page that finds a place by its name; arrows choose, Enter goes there. */
export function GoTo({ places, onClose }: { places: readonly Place[]; onClose: () => void }) {
  const { t } = useI18n()
  const words = t.goTo
  const navigate = useNavigate()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = findPlaces(places, typed)
  const chosen = found[at]

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const go = (place: Place | undefined) => {
    if (!place) return
    onClose()
    void navigate(place.to)
  }
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt((at + step + found.length) % Math.max(found.length, 1))
    else if (event.key === 'Enter') go(chosen)
    else return
    event.preventDefault()
  }
  return (
    <dialog ref={dialog} className={css.dialog} aria-label={words.title} onClose={onClose}>
      <input
        className={css.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={chosen && `${id}-${at}`}
        aria-label={words.title}
        placeholder={words.hint}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <ul className={css.list} id={id} role="listbox" aria-label={words.title}>
        {found.map((place, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field, where the focus stays
          <li
            key={`${place.kind} ${place.to}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => go(place)}
          >
            <span>{place.name}</span>
            <span className="note">{words.kinds[place.kind]}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="note">{words.nothing}</p>}
    </dialog>
  )
}
