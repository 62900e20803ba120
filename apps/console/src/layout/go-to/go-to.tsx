import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import { findPlaces, type Place } from './places.ts'
import css from './go-to.module.css'

/** A field over the page that finds a place by its name; arrows choose, Enter goes there. */
export function GoTo({ places, onClose }: { places: readonly Place[]; onClose: () => void }) {
  const { t } = useI18n()
  const words = t.goTo
  const navigate = useNavigate()
  const dialog = useRef<HTMLDialogElement>(null)
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
        type="search"
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
      <ul className={css.list}>
        {found.map((place, index) => (
          <li key={`${place.kind} ${place.to}`}>
            <Link to={place.to} aria-current={index === at ? 'true' : undefined} onClick={onClose}>
              <span>{place.name}</span>
              <span className="note">{words.kinds[place.kind]}</span>
            </Link>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="note">{words.nothing}</p>}
    </dialog>
  )
}
