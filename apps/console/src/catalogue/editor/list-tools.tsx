import type { WorkingDefinition } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './editor.module.css'
import { useEditor } from './editor-context.ts'

/** Up, down and away: what can be done with one thing of a list. */
export function ListTools(props: {
  what: string
  listOf: (definition: WorkingDefinition) => unknown[] | undefined
  at: number
  count: number
}) {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const editor = useEditor()
  const { what, listOf, at, count } = props
  return (
    <div className={css.tools}>
      {at > 0 && (
        <button
          type="button"
          aria-label={words.up(what)}
          title={words.up(what)}
          onClick={() => editor.move(listOf, at, -1)}
        >
          ↑
        </button>
      )}
      {at < count - 1 && (
        <button
          type="button"
          aria-label={words.down(what)}
          title={words.down(what)}
          onClick={() => editor.move(listOf, at, 1)}
        >
          ↓
        </button>
      )}
      <button
        type="button"
        aria-label={words.duplicate(what)}
        title={words.duplicate(what)}
        onClick={() => editor.duplicate(listOf, at)}
      >
        ⧉
      </button>
      <button
        type="button"
        className={css.away}
        aria-label={words.remove(what)}
        onClick={() => editor.remove(what, listOf, at)}
      >
        {words.removeShort}
      </button>
    </div>
  )
}

export function AddButton({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <button type="button" className={css.add} onClick={onAdd}>
      + {label}
    </button>
  )
}
