import { useI18n } from '../../i18n/i18n.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { LongField, TextField } from './fields.tsx'

/** What the definition is called, and where it comes from. */
export function AboutPart() {
  const { t } = useI18n()
  const { fields } = t.catalogue.editor
  const { definition, edit } = useEditor()
  return (
    <div className={css.card}>
      <TextField
        path={['id']}
        label={fields.id}
        description={t.catalogue.begin.idHint}
        value={definition.id}
        onChange={(id) => edit((draft) => void (draft.id = id))}
        short
      />
      <TextField
        path={['status']}
        label={fields.status}
        description={fields.statusHint}
        value={definition.status}
        onChange={(status) => edit((draft) => void (draft.status = status))}
      />
      <LongField
        path={['source']}
        label={fields.source}
        value={definition.source}
        onChange={(source) => edit((draft) => void (draft.source = source))}
      />
      <LongField
        path={['note']}
        label={fields.note}
        value={definition.note}
        onChange={(note) => edit((draft) => void (draft.note = note))}
      />
    </div>
  )
}
