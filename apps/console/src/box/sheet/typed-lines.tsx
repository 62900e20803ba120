import { Button, TextInput } from '@mantine/core'
import { digitsOf, findLineFault, type SheetFault } from '@phieu/survey/envelope'
import { useState, type SubmitEvent } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { sheetFaultSentence } from './sheet-fault-sentence.ts'
import css from './sheet.module.css'

const LINES = [1, 2, 3, 4] as const
/** Digits of a whole line. */
const WHOLE = 15

/**
 * The four lines of a sheet, each checked as soon as it is whole or left. The fields have no names
 * and the browser is asked to remember nothing: what is typed leaves the page by `onRead` alone.
 */
export function TypedLines({ busy, onRead }: { busy: boolean; onRead: (text: string) => void }) {
  const { t } = useI18n()
  const words = t.boxKey.sheet
  const [typed, setTyped] = useState(['', '', '', ''])
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setLeft(new Set(LINES))
    onRead(typed.join('\n'))
  }
  return (
    <form className={css.lines} autoComplete="off" onSubmit={submit}>
      <h3>{words.type}</h3>
      <p className="soft">{words.typeLead}</p>
      {LINES.map((line) => {
        const text = typed[line - 1] ?? ''
        const digits = digitsOf(text)
        const fault = shownFault(line, digits, left.has(line))
        return (
          <div key={line} className={css.line}>
            <TextInput
              label={words.line(line)}
              value={text}
              inputMode="numeric"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              error={fault && sheetFaultSentence(fault, words)}
              onChange={({ currentTarget: { value } }) => setTyped(typed.with(line - 1, value))}
              onBlur={() => setLeft(new Set([...left, line]))}
            />
            <output className={css.right}>
              {digits.length === WHOLE && !fault && words.right}
            </output>
          </div>
        )
      })}
      <Button type="submit">{busy ? words.reading : words.read}</Button>
    </form>
  )
}

/** A line that is being typed is not blamed for what is still to come. */
function shownFault(line: number, digits: string, isLeft: boolean): SheetFault | undefined {
  if (digits === '' || (digits.length < WHOLE && !isLeft)) return undefined
  return findLineFault(line, digits)
}
