import {
  compareDefinitions,
  findWordingNotes,
  toWorkingDefinition,
  type Definition,
  type DefinitionFault,
} from '@phieu/survey'
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { ConfirmAction } from '../../components/confirm-action.tsx'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from '../catalogue.module.css'
import { DefinitionChanges } from '../definition-changes.tsx'
import { useEditor } from './editor-context.ts'
import { countWithoutEnglish, fillEnglish } from './fill-english.ts'
import { placeAddress } from './editor-parts.ts'

/** What is still to be mended, what changed, and the way to a version. */
export function CheckPart(props: {
  copy: string
  base: Definition | undefined
  nextVersion: number
  /** Of what the server has; `undefined` while something waits to be saved. */
  revision: number | undefined
  mayFix: boolean
}) {
  const { t, language } = useI18n()
  const words = t.catalogue.editor.check
  const { definition, faults, edit } = useEditor()
  const withoutEnglish = countWithoutEnglish(definition)
  const { copy, base, nextVersion, revision, mayFix } = props
  const wording = faults.filter(({ kind }) => kind === 'wording')
  const others = faults.filter(({ kind }) => kind !== 'wording')
  const notes = findWordingNotes(definition)
  const changes = base ? compareDefinitions(toWorkingDefinition(base), definition) : []
  const files = `/api/working-copies/${copy}/files/definition`
  return (
    <>
      <Message tone={faults.length === 0 ? 'good' : 'care'}>
        {faults.length === 0 ? words.ready : words.open(faults.length)}
      </Message>
      {mayFix && withoutEnglish > 0 && (
        <p className={css.ways}>
          <span>{words.withoutEnglish(withoutEnglish)}</span>
          <Button variant="default" onClick={() => edit(fillEnglish)}>
            {words.fillEnglish}
          </Button>
        </p>
      )}
      <div className={css.changes}>
        <Places title={words.others(others.length)} places={others} />
        <Places title={words.wording(wording.length)} places={wording} />
        <Places title={words.notes(notes.length)} places={notes} />
      </div>
      {base && (
        <section className={css.section}>
          <h3>{words.changes(base.version)}</h3>
          {changes.length === 0 ? (
            <p>{words.noChanges}</p>
          ) : (
            <DefinitionChanges changes={changes} />
          )}
        </section>
      )}
      <section className={css.section}>
        <h3>{words.files}</h3>
        <p className={css.ways}>
          <a href={`${files}.xlsx?language=${language}`} download>
            XLSX
          </a>
          <a href={`${files}.json`} download>
            JSON
          </a>
        </p>
      </section>
      {mayFix && (
        <section className={css.section}>
          {faults.length === 0 &&
            (revision === undefined ? (
              <p>{words.unsaved}</p>
            ) : (
              <ConfirmAction
                label={words.fix(nextVersion)}
                effect={words.fixEffect(definition.id, nextVersion)}
                confirm={words.doFix}
                fields={{ intent: 'fix', revision: String(revision) }}
                reason="required"
                reasonLabel={words.fixReason}
                // A first version is mostly fixed by the decision that the definition itself names.
                usualReason={base ? undefined : definition.source}
                sentences={{ conflict: words.stale }}
              />
            ))}
          <ConfirmAction
            label={words.discard}
            effect={words.discardEffect}
            confirm={words.doDiscard}
            fields={{ intent: 'discard' }}
            destructive
          />
        </section>
      )}
    </>
  )
}

/** Places of the definition, each a way to its field; nothing where there are none. */
function Places(props: { title: string; places: readonly DefinitionFault[] }) {
  const { language } = useI18n()
  const { title, places } = props
  if (places.length === 0) return undefined
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {places.map(({ path, message }) => (
          <li key={`${path.join('.')} ${message.vi}`}>
            <Link to={placeAddress(path)}>{message[language]}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
