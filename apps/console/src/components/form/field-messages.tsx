import { useEffect, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DoorMessages } from '../../i18n/vi/door.ts'
import { useDoor } from '../../i18n/door.tsx'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * Says what is wrong with a field beside it, in the language of the page. The browser's own bubbles
 * speak the browser's language, so they are kept from opening; it still judges the fields and keeps
 * the form from being sent. One piece for every form of the office.
 */
export function FieldMessages() {
  const { t } = useDoor()
  const [wrong, setWrong] = useState<readonly Field[]>([])

  useEffect(() => {
    let focused = false
    const find = (event: Event) => {
      const field = event.target
      if (!isField(field)) return
      event.preventDefault()
      // All fields of a form are told of in one turn, the first of the page first.
      if (!focused) field.focus()
      focused = true
      setTimeout(() => (focused = false))
      setWrong((before) => [...before.filter((each) => !isOne(each, field)), field])
    }
    const forget = ({ target }: Event) => {
      setWrong((before) => before.filter((each) => each.isConnected && !isOne(each, target)))
    }
    document.addEventListener('invalid', find, true)
    document.addEventListener('input', forget, true)
    document.addEventListener('change', forget, true)
    return () => {
      document.removeEventListener('invalid', find, true)
      document.removeEventListener('input', forget, true)
      document.removeEventListener('change', forget, true)
    }
  }, [])

  return wrong
    .filter((field) => field.isConnected)
    .map((field, at) =>
      createPortal(<FieldMessage field={field} text={textOf(field, t)} />, placeOf(field), `${at}`),
    )
}

function FieldMessage({ field, text }: { field: Field; text: string }) {
  const id = useId()
  useEffect(() => {
    const described = field.getAttribute('aria-describedby')
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-describedby', [described, id].filter(Boolean).join(' '))
    return () => {
      field.removeAttribute('aria-invalid')
      if (described === null) field.removeAttribute('aria-describedby')
      else field.setAttribute('aria-describedby', described)
    }
  }, [field, id])

  return (
    <span className="field-message" id={id} role="alert">
      {text}
    </span>
  )
}

/** The sentence for what the browser found. */
function textOf(field: Field, t: DoorMessages): string {
  const { validity } = field
  const words = t.form.wrong
  if (validity.customError) return field.validationMessage
  if (validity.valueMissing) return words[missingIn(field)]
  if (validity.typeMismatch) return words.email
  if (validity.tooShort) return words.short(Number(field.getAttribute('minlength')))
  if (validity.rangeUnderflow) return words.atLeast(field.getAttribute('min') ?? '')
  if (validity.rangeOverflow) return words.atMost(field.getAttribute('max') ?? '')
  // A pattern is explained by the title of its field, where it has one.
  return field.title || words.pattern
}

function missingIn(field: Field): 'choice' | 'file' | 'box' | 'missing' {
  if (field.type === 'file') return 'file'
  if (field.type === 'checkbox') return 'box'
  return isChoice(field) ? 'choice' : 'missing'
}

/** Below the field and its words; where several boxes are one question, below all of them; with a box alone. */
function placeOf(field: Field): Element {
  const alone = field.type === 'checkbox' ? field.closest('label') : null
  const whole = isChoice(field) ? (field.closest('fieldset') ?? alone) : null
  const around =
    field.closest('.mantine-InputWrapper-root') ?? field.closest('label')?.parentElement
  return whole ?? around ?? field.parentElement ?? document.body
}

function isChoice(field: Field): boolean {
  return field instanceof HTMLSelectElement || field.type === 'radio' || field.type === 'checkbox'
}

/** The same field, or another box of the same question. */
function isOne(field: Field, other: EventTarget | null): boolean {
  if (field === other) return true
  return (
    isField(other) &&
    other.type === 'radio' &&
    field.name === other.name &&
    field.form === other.form
  )
}

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  )
}
