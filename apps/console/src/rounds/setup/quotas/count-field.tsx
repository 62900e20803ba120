import { cleanText } from '@phieu/survey'
import { useState } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import css from '../setup.module.css'

/** The least and the most that may be counted. */
export interface CountLimits {
  readonly least: number
  readonly most: number
}

/** Ballots that are wanted; people of a group, of one unit also none; people of a kind in a whole city. */
export const ballotLimits: CountLimits = { least: 0, most: 1_000_000 }
export const groupLimits: CountLimits = { least: 1, most: 1_000_000 }
export const unitLimits: CountLimits = { least: 0, most: 1_000_000 }
export const cityLimits: CountLimits = { least: 1, most: 100_000_000 }

/** A whole number as it was typed; `undefined` for nothing, `'unread'` for what is none or out of bounds. */
export function readCount(
  typed: string,
  { least, most }: CountLimits,
): number | undefined | 'unread' {
  const text = cleanText(typed)
  if (text === '') return undefined
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return count >= least && count <= most ? count : 'unread'
}

/** Texts that are no number, by their cells: they stay where they were typed until they are one. */
export function useUnread(limits: CountLimits) {
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({})
  /** What was typed or pasted into a cell. @param write - told of a number, or of none where it was emptied */
  function type(cell: string, text: string, write: (count: number | undefined) => void) {
    const read = readCount(text, limits)
    setUnread(({ [cell]: _before, ...others }) =>
      read === 'unread' ? { ...others, [cell]: text } : others,
    )
    if (read !== 'unread') write(read)
  }
  return { unread, type }
}

/** A whole number in a table. What is none stays, says so, and keeps the page from being saved. */
export function CountField(props: {
  label: string
  count: number | undefined
  limits: CountLimits
  unread: string | undefined
  isFrozen: boolean
  placeholder?: string
  /** In a table with the keys of a sheet. */
  place?: string
  onText: (text: string) => void
}) {
  const { t, format } = useI18n()
  const { label, count, limits, unread, isFrozen, placeholder, place, onText } = props
  const { least, most } = limits
  return (
    <>
      <input
        className={css.quota}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={unread !== undefined}
        placeholder={placeholder}
        data-place={place}
        disabled={isFrozen}
        value={unread ?? count ?? ''}
        onChange={({ currentTarget: { value } }) => onText(value)}
      />
      {unread !== undefined && (
        <span className="field-message">
          {t.roundSetup.quotas.unread(format.count(least), format.count(most))}
        </span>
      )}
    </>
  )
}

/** Brings somebody to the first number of a page that can't be read. @returns whether there is one */
export function goToUnread(page: HTMLElement | null): boolean {
  const field = page?.querySelector<HTMLElement>('input[aria-invalid="true"]') ?? undefined
  field?.closest('details')?.setAttribute('open', '')
  field?.focus()
  return field !== undefined
}
