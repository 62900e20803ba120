import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import type { AssessedBlock, AssessedOverview, AssessedUnit } from '../api/answers.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { LeaveGuard } from '../components/leave-guard.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './assessed.module.css'
import { countEdits, realEdits, typeCells, type Edits } from './edited-points.ts'
import { PointsGrid } from './points-grid.tsx'
import { fieldsOf, type savePoints } from './save-points.ts'

/**
 * Points typed into the table. The server judges them as it judges a file, each time a cell is left;
 * nothing is kept before the button, and then with a reason, in the history of imports.
 */
export function PointsEditor(props: {
  overview: AssessedOverview
  block: AssessedBlock
  units: readonly AssessedUnit[]
}) {
  const { t, language } = useI18n()
  const words = t.points.assessed.edit
  const { overview, block, units } = props
  const fetcher = useFetcher<typeof savePoints>()
  const [edits, setEdits] = useState<Edits>({})
  const real = realEdits(edits, overview.blocks)
  const changed = countEdits(real)
  const answer = fetcher.data?.trouble === undefined ? fetcher.data?.answer : undefined
  // A cell that was typed in since is judged when it is left.
  const standing = (answer?.faults ?? []).filter(
    ({ place, text }) => !place || real[place.unit]?.[place.code] === text,
  )
  const faults = typeCells(
    {},
    standing.flatMap(({ place, message }) =>
      place ? [{ ...place, text: message[language] }] : [],
    ),
  )

  const send = (more: { intent: 'look' } | { intent: 'save'; reason: string }, what = real) => {
    if (countEdits(what) === 0) return
    const form = new FormData()
    for (const [name, text] of [...Object.entries(more), ...fieldsOf(what)]) form.append(name, text)
    void fetcher.submit(form, { method: 'post' })
  }

  return (
    <>
      <p className={css.lead}>{words.lead}</p>
      <PointsGrid
        block={block}
        units={units}
        edits={edits}
        real={real}
        faults={faults}
        onType={(cells) => setEdits((before) => typeCells(before, cells))}
        onDone={(cells) =>
          send({ intent: 'look' }, realEdits(typeCells(edits, cells), overview.blocks))
        }
      />
      {changed > 0 && <LeaveGuard words={words} parameter="edit" />}
      <form
        className={css.save}
        data-changed={changed > 0}
        onSubmit={(event) => {
          event.preventDefault()
          const reason = new FormData(event.currentTarget).get('reason')
          if (typeof reason === 'string') send({ intent: 'save', reason })
        }}
      >
        <output>
          <strong>{words.changed(changed)}</strong>
          {standing.length > 0 && <span className="warn"> {words.wrong(standing.length)}</span>}
          {answer?.saved !== undefined && changed === 0 && (
            <Message tone="good">
              {answer.saved === 0 ? words.same : words.saved(answer.saved)}
            </Message>
          )}
        </output>
        {fetcher.data?.trouble !== undefined && <FailureNote failure={fetcher.data} />}
        {standing
          .filter(({ place }) => !place)
          .map(({ message }) => (
            <Message key={message.vi} tone="bad">
              {message[language]}
            </Message>
          ))}
        {changed > 0 && (
          <>
            <TextInput
              label={t.imports.reason}
              placeholder={words.reasonHint}
              name="reason"
              required
              withAsterisk={false}
              maxLength={1000}
              autoComplete="off"
            />
            <div className={css.ways}>
              <Button type="submit">{words.save}</Button>
              <Button variant="default" onClick={() => setEdits({})}>
                {words.undo}
              </Button>
            </div>
          </>
        )}
      </form>
    </>
  )
}
