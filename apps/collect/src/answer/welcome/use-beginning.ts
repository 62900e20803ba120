import { useEffect, useEffectEvent } from 'react'
import { useSubmit } from 'react-router'
import type { Language } from '@phieu/survey'
import { FIRST } from '../../door/names.ts'

interface Beginning {
  /** The id of the ballot that would begin; `undefined` as long as only the server has shown the page. */
  draft: string | undefined
  unit: string
  language: Language
}

/**
 * Begins the ballot that was agreed to: by a tap, or before any script of ours ran, when the address
 * says so and the browser has kept what was chosen.
 *
 * @returns begins it, with an answer to its first item if there is one
 */
export function useBeginning({ draft, unit, language }: Beginning): (answer?: string) => void {
  const submit = useSubmit()

  function begin(answer?: string, replace = false) {
    if (draft === undefined) return
    const form = { draft, unit, language, ...(answer !== undefined && { answer }) }
    void submit(form, { method: 'post', replace })
  }

  const takeOver = useEffectEvent(() => {
    if (window.location.hash !== `#${FIRST}`) return
    const chosen = document.querySelector<HTMLInputElement>(`#${FIRST} input:checked`)
    begin(chosen?.value, true)
  })
  useEffect(() => takeOver(), [])

  return begin
}
