import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useI18n } from '../../i18n/i18n.tsx'
import { useApi } from '../office-data.ts'
import { findPlaces } from './find-places.ts'
import { noNames, readNames, type Names } from './names.ts'
import { placesOf, type Place, type Surroundings } from './places.ts'
import css from './go-to.module.css'

/** A field over the page that finds a place by its name; arrows choose, Enter goes there. */
export function GoTo(
  props: Pick<Surroundings, 'role' | 'round' | 'rounds'> & { onClose: () => void },
) {
  const { t, language } = useI18n()
  const { role, round, rounds, onClose } = props
  const api = useApi()
  const queries = useQueryClient()
  const words = t.goTo
  const navigate = useNavigate()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [names, setNames] = useState<Names | undefined>(api ? undefined : noNames)
  const places = useMemo(
    () => placesOf({ t, language, role, round, rounds, names: names ?? noNames }),
    [t, language, role, round, rounds, names],
  )
  const found = findPlaces(places, typed)
  const chosen = found[at]

  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    // Without the names of the server, pages and acts are found all the same.
    if (api) readNames({ api, queries }, round?.id, role).then(setNames, () => setNames(noNames))
  }, [api, queries, round?.id, role])

  // By the dialog itself: the focus is then again where it was, should the page stay the same.
  const close = () => dialog.current?.close()
  const go = (place: Place | undefined) => {
    if (!place) return
    close()
    void navigate(place.to)
  }
  const press = (event: KeyboardEvent) => {
    // A letter that is still composed (Telex) is nobody's Enter, arrow or Escape.
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt((at + step + found.length) % Math.max(found.length, 1))
    else if (event.key === 'Enter') go(chosen)
    // Of a field for searches Escape would first take the text away.
    else if (event.key === 'Escape') close()
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
          <li key={`${place.kind} ${place.to} ${place.name}`}>
            <Link to={place.to} aria-current={index === at ? 'true' : undefined} onClick={close}>
              <span>{place.name}</span>
              <span className="note">{place.of ?? words.kinds[place.kind]}</span>
            </Link>
          </li>
        ))}
      </ul>
      {/* The focus stays in the field; of the list, it is told what Enter would open. */}
      <output className={chosen ? 'unseen' : 'note'}>
        {chosen
          ? words.chosen(chosen.name, chosen.of ?? words.kinds[chosen.kind], at + 1, found.length)
          : names === undefined
            ? words.looking
            : words.nothing}
      </output>
    </dialog>
  )
}
